import { adminjs } from './pt-br/adminjs.js'
import { conexao } from './pt-br/conexao.js'
import { moldura } from './pt-br/moldura.js'

/** The panel's texts. Every other language has the same keys: a missing one does not compile. */
export const ptBR = {
  labels: {
    Empresa: 'Empresas',
    ConfiguracaoWhatsApp: 'WhatsApp',
    Usuario: 'Usuários',
    EventoWebhook: 'Eventos',
  },
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
    desconectar: 'Desconectar',
    reiniciar: 'Reiniciar conexão',
    excluirInstancia: 'Excluir instância',
    configurarServidor: 'Servidor Evolution',
    reprocessar: 'Reprocessar',
    reprocessarVarios: 'Reprocessar selecionados',
    rotacionarSegredo: 'Trocar segredo do webhook',
  },
  properties: {
    id: 'Código',
    nome: 'Nome',
    slug: 'Identificador',
    ativo: 'Ativo',
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
    busca: 'Buscar',
    email: 'E-mail',
    papel: 'Papel',
    senha: 'Senha',
    evento: 'Evento',
    recebidoEm: 'Recebido em',
    resultado: 'Resultado',
    erro: 'Erro',
    instancia: 'Instância',
    dataEvolution: 'Data informada pela Evolution',
  },
  /** Values of enumerated fields. */
  valores: {
    status: {
      nao_configurado: 'Não configurado',
      aguardando_qr: 'Aguardando QR Code',
      conectando: 'Conectando',
      conectado: 'Conectado',
      desconectado: 'Desconectado',
      erro: 'Erro',
    },
    motivo: {
      desconectado_no_telefone: 'O aparelho foi desconectado no telefone.',
      banido: 'O WhatsApp bloqueou este número.',
      substituido: 'Outra conexão tomou o lugar desta.',
      sessao_invalida: 'A sessão do WhatsApp deixou de valer.',
      limite_qr: 'Os QR Codes não foram lidos a tempo.',
      conexao_caiu: 'A conexão com o WhatsApp caiu.',
      instancia_inexistente: 'A instância não existe mais no servidor.',
      falha_na_operacao: 'A última operação falhou.',
    },
    papel: {
      admin: 'Administrador',
      suporte: 'Suporte',
      empresa: 'Empresa',
      empresa_leitura: 'Empresa (só leitura)',
    },
    resultado: {
      aplicado: 'Aplicado',
      registrado: 'Só registrado',
      nao_reconhecido: 'Não reconhecido',
      falhou: 'Falhou',
    },
  },
  /** Success notices, one per action. */
  feito: {
    conectar: 'Pronto. Acompanhe a conexão nesta página.',
    verQrcode: 'QR Code atualizado.',
    verificarStatus: 'Status verificado.',
    desconectar: 'WhatsApp desconectado.',
    reiniciar: 'Conexão reiniciada.',
    excluirInstancia: 'Instância excluída.',
    configurarServidor: 'Servidor salvo.',
    reprocessar: 'Evento reprocessado.',
    reprocessarVarios: 'Eventos reprocessados.',
    rotacionarSegredo: 'Segredo do webhook trocado.',
  },
  /** What went wrong and what to do now, one per error code. */
  erros: {
    evolution_inacessivel:
      'Não foi possível falar com o servidor do WhatsApp. Tente de novo em instantes; se continuar, avise o suporte.',
    evolution_tempo_esgotado:
      'O servidor do WhatsApp demorou demais para responder. Use "Verificar status" antes de repetir.',
    evolution_chave_recusada:
      'O servidor do WhatsApp recusou a chave de acesso. Peça ao suporte para conferi-la.',
    evolution_instancia_inexistente:
      'Esta instância não existe mais no servidor. Use "Conectar WhatsApp" para criar outra.',
    evolution_nome_em_uso:
      'O nome desta instância já está em uso no servidor por outra conexão. Peça ao suporte para liberá-lo.',
    evolution_nao_conectado: 'O WhatsApp não está conectado. Use "Conectar WhatsApp" primeiro.',
    evolution_numero_sem_whatsapp: 'Este número não tem WhatsApp. Confira o número e tente de novo.',
    evolution_pedido_recusado:
      'O servidor do WhatsApp não aceitou o pedido. Confira os dados e tente de novo.',
    evolution_falha_no_servidor:
      'O servidor do WhatsApp falhou. Tente de novo em instantes; se continuar, avise o suporte.',
    evolution_resposta_inesperada:
      'O endereço configurado não respondeu como um servidor Evolution API v2. Peça ao suporte para conferi-lo.',
    operacao_em_andamento: 'Já há uma operação em andamento. Espere alguns segundos e tente de novo.',
    operacao_nao_confirmada:
      'O pedido foi enviado, mas ainda não foi confirmado. Use "Verificar status" em instantes.',
    rotacao_recente: 'O segredo do webhook acabou de ser trocado. Tente de novo em {{minutos}} min.',
    configuracao_inexistente: 'Esta configuração não existe mais. Volte à lista e escolha de novo.',
    configuracao_inativa: 'O WhatsApp desta empresa está desativado. Peça ao suporte para ativá-lo.',
    dados_invalidos: 'Confira os dados informados e tente de novo.',
    segredo_ilegivel:
      'As credenciais guardadas não puderam ser lidas. Avise o suporte: a chave de criptografia mudou.',
    empresa_com_instancia: 'Exclua a instância do WhatsApp desta empresa antes de excluir a empresa.',
    inesperado: 'Algo deu errado do nosso lado. Tente de novo; se continuar, avise o suporte.',
  },
  mensagens: {
    obrigatorio: 'Preencha este campo.',
    longoDemais: 'Texto longo demais.',
    slugInvalido: 'Use só letras minúsculas, números e hífens.',
    slugEmUso: 'Já existe uma empresa com este identificador.',
    nomeSemLetras: 'O nome precisa ter letras ou números, ou informe o identificador.',
    emailInvalido: 'Informe um e-mail válido.',
    emailEmUso: 'Já existe um usuário com este e-mail.',
    senhaFraca: 'Use ao menos 10 caracteres.',
    papelInvalido: 'Escolha um papel.',
    empresaObrigatoria: 'Escolha a empresa deste usuário.',
    empresaSobrando: 'Só usuários de empresa pertencem a uma empresa.',
    valorInvalido: 'Valor inválido.',
    somenteLeitura: 'Este campo não pode ser alterado.',
    filtroDesconhecido: 'Não é possível filtrar por este campo.',
    filtroInvalido: 'O valor do filtro não é válido.',
    ordemDesconhecida: 'Não é possível ordenar por este campo.',
    registroInexistente: 'Este registro não existe, ou você não tem acesso a ele.',
    semPermissao: 'Você não tem permissão para isto.',
    eventosFalharam: 'O que falhou de novo continua na lista como “Falhou”, com o erro.',
  },
  conexao,
  moldura,
  adminjs,
}

export type Textos = typeof ptBR
