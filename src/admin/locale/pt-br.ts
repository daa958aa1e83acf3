import { titulosDosAlertas } from '../../resources/alerta/palavras.js'
import { MOTIVOS_EM_PALAVRAS } from '../../resources/configuracao-whatsapp/motivos-em-palavras.js'
import { acesso, deAcesso } from './pt-br/acesso.js'
import { adminjs } from './pt-br/adminjs.js'
import { alertas, deAlertas } from './pt-br/alertas.js'
import { assistente } from './pt-br/assistente.js'
import { atencao, deAtencao } from './pt-br/atencao.js'
import { caixa, errosDaMidia } from './pt-br/caixa.js'
import { comportamento, deComportamento } from './pt-br/comportamento.js'
import { conexao } from './pt-br/conexao.js'
import { conversas, deConversas } from './pt-br/conversas.js'
import { diagnostico } from './pt-br/diagnostico.js'
import { disponibilidade } from './pt-br/disponibilidade.js'
import { empresa } from './pt-br/empresa.js'
import { envio } from './pt-br/envio.js'
import { envios } from './pt-br/envios.js'
import { eventos } from './pt-br/eventos.js'
import { frota } from './pt-br/frota.js'
import { listas } from './pt-br/listas.js'
import { massa } from './pt-br/massa.js'
import { deModelos, modelos } from './pt-br/modelos.js'
import { moldura } from './pt-br/moldura.js'
import { nomeDaConversa } from './pt-br/nome-da-conversa.js'
import { reconciliacao } from './pt-br/reconciliacao.js'
import { recuperacao } from './pt-br/recuperacao.js'
import { respostas } from './pt-br/respostas.js'
import { retaguarda } from './pt-br/retaguarda.js'
import { deSaude, fins, funil, saude } from './pt-br/saude.js'

/** The panel's texts. Every other language has the same keys: a missing one does not compile. */
export const ptBR = {
  actions: {
    list: 'Lista',
    search: 'Buscar',
    new: 'Criar',
    edit: 'Editar',
    show: 'Detalhes',
    delete: 'Excluir',
    bulkDelete: 'Excluir selecionados',
    conectar: 'Conectar WhatsApp',
    verQrcode: 'Ver QR Code',
    verificarStatus: 'Verificar status',
    enviarTeste: 'Enviar mensagem de teste',
    desconectar: 'Desconectar',
    reiniciar: 'Reiniciar conexão',
    excluirInstancia: 'Excluir instância',
    configurarServidor: 'Servidor Evolution',
    reprocessar: 'Reprocessar',
    reprocessarVarios: 'Reprocessar selecionados',
    rotacionarSegredo: 'Trocar segredo do webhook',
    adotar: 'Adotar',
    excluirOrfa: 'Excluir do servidor',
    emMassa: 'Ações em massa',
    emMassaEscolhidas: 'Ações em massa nas selecionadas',
    exportarLista: 'Exportar CSV',
    linhaDoTempo: 'Linha do tempo',
    disponibilidade: 'Disponibilidade',
    exportarDados: 'Exportar dados',
    apagarDados: 'Apagar dados pessoais',
    removerEmpresa: 'Excluir empresa',
    rotacionarChaves: 'Trocar chaves de criptografia',
    diagnosticar: 'Diagnóstico',
    registrarWebhook: 'Registrar o webhook de novo',
    provarEntrega: 'Enviar mensagem de teste',
    convidar: 'Link para escolher a senha',
    tentarDeNovo: 'Tentar de novo',
    ...deAlertas.acoes,
    ...deConversas.acoes,
    ...frota.acoes,
    ...deAtencao.acoes,
    ...deComportamento.acoes,
    ...deSaude.acoes,
  },
  properties: {
    id: 'Código',
    nome: 'Nome',
    slug: 'Identificador',
    ativo: 'Ativo',
    confirmarLeitura: 'Mostrar aos contatos que as mensagens foram lidas',
    criadoEm: 'Criado em',
    atualizadoEm: 'Atualizado em',
    empresaId: 'Empresa',
    status: 'Status',
    statusDesde: 'Neste status desde',
    motivo: 'Motivo',
    numeroConectado: 'Número conectado',
    instanceName: 'Nome da instância',
    nomePerfil: 'Nome do perfil',
    fotoPerfilUrl: 'Foto do perfil',
    evolutionApiUrl: 'Servidor próprio',
    webhookUrl: 'Endereço do webhook',
    ultimaSincronizacao: 'Última sincronização',
    evidencia: 'Evidência do status',
    evidenciaEm: 'Status confirmado em',
    busca: 'Buscar',
    email: 'E-mail',
    papel: 'Papel',
    senha: 'Senha',
    evento: 'Evento',
    recebidoEm: 'Recebido em',
    resultado: 'Resultado',
    erro: 'Erro',
    instancia: 'Instância',
    especie: 'Tipo de mensagem que não conhecemos',
    conteudo: 'Conteúdo',
    em: 'Quando',
    autor: 'Quem',
    recurso: 'Onde',
    registroId: 'Registro',
    acao: 'Ação',
    endereco: 'De onde (IP)',
    depois: 'O que mudou',
    servidor: 'Servidor',
    numero: 'Número',
    senhaHash: 'Senha',
    eventosApagados: 'Eventos apagados',
    ...deConversas.campos,
    ...deAtencao.campos,
    ...deAlertas.campos,
    ...deComportamento.campos,
  },
  /** Values of enumerated fields. */
  valores: {
    evento: eventos,
    ...deAlertas.valores,
    tipoDeAlerta: titulosDosAlertas('pt-BR'),
    fim: fins,
    ...deConversas.valores,
    status: {
      nao_configurado: 'Não configurado',
      aguardando_qr: 'Aguardando QR Code',
      conectando: 'Conectando',
      conectado: 'Conectado',
      desconectado: 'Desconectado',
      erro: 'Erro',
      ...deConversas.status,
    },
    situacao: { com_problema: 'Com problema', em_ordem: 'Em ordem' },
    motivo: MOTIVOS_EM_PALAVRAS['pt-BR'],
    papel: {
      admin: 'Administrador',
      suporte: 'Suporte',
      empresa: 'Empresa',
      empresa_leitura: 'Empresa (só leitura)',
    },
    faixa: {
      abaixo_de_999: 'Abaixo de 99,9%',
      abaixo_de_99: 'Abaixo de 99%',
      abaixo_de_95: 'Abaixo de 95%',
    },
    novidade: {
      mensagem_recebida: 'Mensagem recebida',
      mensagem_mudou: 'Andamento de um envio',
      status_mudou: 'Mudança na conexão',
      alerta: 'Alerta',
      aviso: 'Aviso a um contato',
    },
    resultado: {
      aplicado: 'Aplicado',
      registrado: 'Só registrado',
      nao_reconhecido: 'Não reconhecido',
      falhou: 'Falhou',
      ok: 'Feito',
      recusado: 'Recusado',
    },
  },
  /** Success notices, one per action. */
  feito: {
    ...deAtencao.feito,
    ...deAlertas.feito,
    ...deSaude.feito,
    ...deComportamento.feito,
    conectar: 'Pronto. Acompanhe a conexão nesta página.',
    verQrcode: 'QR Code atualizado.',
    verificarStatus: 'Status verificado.',
    enviarTeste: 'Mensagem de teste enviada. Confira no celular.',
    desconectar: 'WhatsApp desconectado.',
    reiniciar: 'Conexão reiniciada.',
    excluirInstancia: 'Instância excluída.',
    configurarServidor: 'Servidor salvo.',
    reprocessar: 'Evento reprocessado.',
    reprocessarVarios: 'Eventos reprocessados.',
    rotacionarSegredo: 'Segredo do webhook trocado.',
    adotar: 'Instância adotada. Ela já é o WhatsApp da empresa.',
    excluirOrfa: 'Instância excluída do servidor.',
    registrarWebhook: 'Webhook registrado de novo.',
    provarEntrega: 'Mensagem de teste enviada para o próprio número.',
    tentarDeNovo: 'Aviso entregue de novo ao programa.',
    apagarDados: 'Dados pessoais apagados.',
    apagarDadosComecou:
      'Os dados estão sendo apagados. São muitos: isso segue sozinho e leva alguns minutos.',
    remocaoComecou:
      'A empresa foi desativada e está sendo excluída com tudo o que é dela. São muitos dados: isso segue sozinho, e o andamento está em Ações em massa.',
  },
  /** What went wrong and what to do now, one per error code. */
  erros: {
    ...deAlertas.erros,
    evolution_inacessivel:
      'Não foi possível falar com o servidor do WhatsApp. Tente de novo em instantes; se continuar, avise quem cuida do sistema.',
    evolution_tempo_esgotado:
      'O servidor do WhatsApp demorou demais para responder. Antes de repetir, use “Verificar status”: o pedido pode ter sido feito.',
    evolution_endereco_proibido:
      'Este endereço não é permitido. Use um endereço https público, fora de redes internas.',
    evolution_chave_recusada:
      'O servidor do WhatsApp recusou a chave de acesso. Quem cuida do sistema precisa conferi-la.',
    evolution_instancia_inexistente:
      'Esta instância não existe mais no servidor. Use “Conectar WhatsApp” para criar outra.',
    evolution_nome_em_uso:
      'O nome desta instância já está em uso no servidor por outra conexão. Quem cuida do sistema precisa liberá-lo.',
    evolution_nao_conectado: 'O WhatsApp não está conectado. Use “Conectar WhatsApp” primeiro.',
    evolution_numero_sem_whatsapp: 'Este número não tem WhatsApp. Confira o número e tente de novo.',
    evolution_pedido_recusado:
      'O servidor do WhatsApp não aceitou o pedido. Confira os dados e tente de novo.',
    evolution_sem_licenca:
      'O servidor do WhatsApp está em manutenção. Quando ele voltar, tudo continua sozinho.',
    evolution_falha_no_servidor:
      'O servidor do WhatsApp falhou. Tente de novo em instantes; se continuar, avise quem cuida do sistema.',
    evolution_resposta_inesperada:
      'O endereço configurado não respondeu como um servidor Evolution API v2. Quem cuida do sistema precisa conferi-lo.',
    ...envios.erros,
    ...deComportamento.erros,
    ...deModelos.erros,
    ...errosDaMidia,
    ...deAcesso.erros,
    operacao_em_andamento: 'Já há uma operação em andamento. Espere alguns segundos e tente de novo.',
    operacao_nao_confirmada:
      'O pedido foi enviado, mas ainda não foi confirmado. Use “Verificar status” em instantes.',
    servidor_proprio_nao_permitido:
      'Este sistema não permite servidores Evolution próprios. Use o servidor padrão.',
    rotacao_recente: 'O segredo do webhook acabou de ser trocado. Tente de novo em {{minutos}} min.',
    configuracao_inexistente: 'Esta configuração não existe mais. Volte à lista e escolha de novo.',
    configuracao_inativa: 'O WhatsApp desta empresa está desativado. Quem cuida do sistema pode ativá-lo.',
    prova_nao_feita: 'A mensagem de teste não foi enviada: as linhas do diagnóstico dizem o que impede.',
    dados_invalidos: 'Confira os dados informados e tente de novo.',
    segredo_ilegivel:
      'As credenciais guardadas não puderam ser lidas. Avise quem cuida do sistema: a chave de criptografia mudou.',
    banco_nao_migrado: 'O sistema ainda está sendo preparado. Tente de novo em alguns minutos.',
    empresa_inexistente: 'Esta empresa não existe mais. Volte à lista e escolha de novo.',
    evento_falhou: 'O evento falhou de novo.',
    empresa_com_instancia: 'Exclua a instância do WhatsApp desta empresa antes de excluir a empresa.',
    novidade_retomada: 'Este aviso já não está parado: ele está sendo tentado de novo, ou foi recebido.',
    orfa_inexistente: 'Esta instância não está mais no servidor. Volte à lista e escolha de novo.',
    instancia_em_uso: 'Esta instância já pertence a uma empresa. Use as ações na página do WhatsApp dela.',
    empresa_ja_tem_instancia:
      'Esta empresa já tem uma instância no servidor. Exclua-a antes de adotar outra.',
    consulta_demorada:
      'Esta busca demorou demais e foi interrompida. Escolha uma empresa ou um período menor, ou procure por um trecho mais longo.',
    ocupado: 'Há muitas consultas suas em andamento. Espere um instante e tente de novo.',
    sessao_terminou:
      'Sua sessão terminou. O que está nesta página continua aqui: entre de novo em outra aba e repita.',
    sem_resposta:
      'Não conseguimos falar com o painel. O que está nesta página continua aqui: confira a internet e repita.',
    inesperado: 'Algo deu errado do nosso lado. Tente de novo; se continuar, avise quem cuida do sistema.',
  },
  mensagens: {
    ...deAcesso.mensagens,
    ...deAlertas.mensagens,
    ...deModelos.mensagens,
    ...deAtencao.mensagens,
    obrigatorio: 'Preencha este campo.',
    longoDemais: 'Texto longo demais: encurte-o.',
    slugInvalido: 'Use só letras minúsculas, números e hífens.',
    slugEmUso: 'Já existe uma empresa com este identificador.',
    emailInvalido: 'Informe um e-mail válido.',
    emailEmUso: 'Já existe um usuário com este e-mail.',
    senhaFraca: 'Use ao menos 10 caracteres.',
    senhaAlheia: 'Cada pessoa escolhe a própria senha. Convide-a de novo, e ela recebe um link para isso.',
    papelInvalido: 'Escolha um papel.',
    empresaObrigatoria: 'Escolha a empresa deste usuário.',
    empresaSobrando: 'Só usuários de empresa pertencem a uma empresa.',
    ultimoAdmin: 'Este é o último administrador ativo. Dê este papel a outra pessoa antes.',
    valorInvalido: 'Valor inválido.',
    somenteLeitura: 'Este campo não pode ser alterado.',
    filtroDesconhecido: 'Não é possível filtrar por este campo.',
    filtroInvalido: 'O valor do filtro não é válido.',
    ordemDesconhecida: 'Não é possível ordenar por este campo.',
    pedidoInvalido: 'Este pedido não é dos que as páginas daqui fazem. Nada foi feito.',
    registroInexistente: 'Este registro não existe, ou você não tem acesso a ele.',
    semPermissao: 'Você não tem permissão para isto.',
    tarefaGrandeDemais: 'São registros demais para uma vez só. Use um filtro para escolher menos.',
    tarefaVazia: 'Nenhum registro para fazer isto. Tire algum filtro.',
    eventosFalharam: 'O que falhou de novo continua na lista como “Falhou”, com o erro.',
  },
  alertas,
  comportamento,
  saude,
  funil,
  conexao,
  acesso,
  diagnostico,
  disponibilidade,
  empresa,
  assistente,
  envio,
  atencao,
  respostas,
  envios: envios.motivos,
  parados: envios.parados,
  caixa,
  nomeDaConversa,
  conversas,
  listas,
  massa,
  modelos,
  moldura,
  reconciliacao,
  recuperacao,
  frota,
  retaguarda,
  adminjs,
}

export type Textos = typeof ptBR
