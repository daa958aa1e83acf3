import { titulosDosAlertas } from '../../resources/alerta/palavras.js'
import { MOTIVOS_EM_PALAVRAS } from '../../resources/configuracao-whatsapp/motivos-em-palavras.js'
import { acesso, deAcesso } from './en/acesso.js'
import { adminjs } from './en/adminjs.js'
import { alertas, deAlertas } from './en/alertas.js'
import { assistente } from './en/assistente.js'
import { atencao, deAtencao } from './en/atencao.js'
import { caixa, errosDaMidia } from './en/caixa.js'
import { comportamento, deComportamento } from './en/comportamento.js'
import { conexao } from './en/conexao.js'
import { conversas, deConversas } from './en/conversas.js'
import { diagnostico } from './en/diagnostico.js'
import { disponibilidade } from './en/disponibilidade.js'
import { empresa } from './en/empresa.js'
import { envio } from './en/envio.js'
import { envios } from './en/envios.js'
import { eventos } from './en/eventos.js'
import { frota } from './en/frota.js'
import { listas } from './en/listas.js'
import { massa } from './en/massa.js'
import { deModelos, modelos } from './en/modelos.js'
import { moldura } from './en/moldura.js'
import { nomeDaConversa } from './en/nome-da-conversa.js'
import { reconciliacao } from './en/reconciliacao.js'
import { recuperacao } from './en/recuperacao.js'
import { respostas } from './en/respostas.js'
import { retaguarda } from './en/retaguarda.js'
import { deSaude, fins, funil, saude } from './en/saude.js'
import type { Textos } from './pt-br.js'

export const en: Textos = {
  actions: {
    list: 'List',
    search: 'Search',
    new: 'Create',
    edit: 'Edit',
    show: 'Details',
    delete: 'Delete',
    bulkDelete: 'Delete selected',
    conectar: 'Connect WhatsApp',
    verQrcode: 'Show QR code',
    verificarStatus: 'Check status',
    enviarTeste: 'Send a test message',
    desconectar: 'Disconnect',
    reiniciar: 'Restart connection',
    excluirInstancia: 'Delete instance',
    configurarServidor: 'Evolution server',
    reprocessar: 'Replay',
    reprocessarVarios: 'Replay selected',
    rotacionarSegredo: 'Change webhook secret',
    adotar: 'Adopt',
    excluirOrfa: 'Delete from the server',
    emMassa: 'Bulk actions',
    emMassaEscolhidas: 'Bulk actions on selected',
    exportarLista: 'Export CSV',
    linhaDoTempo: 'Timeline',
    disponibilidade: 'Availability',
    exportarDados: 'Export data',
    apagarDados: 'Erase personal data',
    removerEmpresa: 'Delete company',
    rotacionarChaves: 'Change encryption keys',
    diagnosticar: 'Diagnosis',
    registrarWebhook: 'Register the webhook again',
    provarEntrega: 'Send a test message',
    convidar: 'Link to choose a password',
    tentarDeNovo: 'Try again',
    ...deAlertas.acoes,
    ...deConversas.acoes,
    ...frota.acoes,
    ...deAtencao.acoes,
    ...deComportamento.acoes,
    ...deSaude.acoes,
  },
  properties: {
    id: 'ID',
    nome: 'Name',
    slug: 'Identifier',
    ativo: 'Active',
    confirmarLeitura: 'Show contacts that their messages were read',
    criadoEm: 'Created',
    atualizadoEm: 'Updated',
    empresaId: 'Company',
    status: 'Status',
    statusDesde: 'In this status since',
    motivo: 'Reason',
    numeroConectado: 'Connected number',
    instanceName: 'Instance name',
    nomePerfil: 'Profile name',
    fotoPerfilUrl: 'Profile picture',
    evolutionApiUrl: 'Own server',
    webhookUrl: 'Webhook address',
    ultimaSincronizacao: 'Last synchronised',
    evidencia: 'Evidence of the status',
    evidenciaEm: 'Status confirmed',
    busca: 'Search',
    email: 'Email',
    papel: 'Role',
    senha: 'Password',
    evento: 'Event',
    recebidoEm: 'Received',
    resultado: 'Outcome',
    erro: 'Error',
    instancia: 'Instance',
    especie: 'Kind of message we do not know',
    conteudo: 'Content',
    em: 'When',
    autor: 'Who',
    recurso: 'Where',
    registroId: 'Record',
    acao: 'Action',
    endereco: 'From where (IP)',
    depois: 'What changed',
    servidor: 'Server',
    numero: 'Number',
    senhaHash: 'Password',
    eventosApagados: 'Events erased',
    ...deConversas.campos,
    ...deAtencao.campos,
    ...deAlertas.campos,
    ...deComportamento.campos,
  },
  valores: {
    evento: eventos,
    ...deAlertas.valores,
    tipoDeAlerta: titulosDosAlertas('en'),
    fim: fins,
    ...deConversas.valores,
    status: {
      nao_configurado: 'Not set up',
      aguardando_qr: 'Waiting for QR code',
      conectando: 'Connecting',
      conectado: 'Connected',
      desconectado: 'Disconnected',
      erro: 'Error',
      ...deConversas.status,
    },
    situacao: { com_problema: 'In trouble', em_ordem: 'In order' },
    motivo: MOTIVOS_EM_PALAVRAS.en,
    papel: {
      admin: 'Administrator',
      suporte: 'Support',
      empresa: 'Company',
      empresa_leitura: 'Company (read only)',
    },
    faixa: {
      abaixo_de_999: 'Below 99.9%',
      abaixo_de_99: 'Below 99%',
      abaixo_de_95: 'Below 95%',
    },
    novidade: {
      mensagem_recebida: 'Message received',
      mensagem_mudou: 'Progress of a sent message',
      status_mudou: 'Connection changed',
      alerta: 'Alert',
      aviso: 'Notice to a contact',
    },
    resultado: {
      aplicado: 'Applied',
      registrado: 'Recorded only',
      nao_reconhecido: 'Not recognised',
      falhou: 'Failed',
      ok: 'Done',
      recusado: 'Refused',
    },
  },
  feito: {
    ...deAtencao.feito,
    ...deAlertas.feito,
    ...deSaude.feito,
    ...deComportamento.feito,
    conectar: 'Done. Follow the connection on this page.',
    verQrcode: 'QR code renewed.',
    verificarStatus: 'Status checked.',
    enviarTeste: 'Test message sent. Look at the phone.',
    desconectar: 'WhatsApp disconnected.',
    reiniciar: 'Connection restarted.',
    excluirInstancia: 'Instance deleted.',
    configurarServidor: 'Server saved.',
    reprocessar: 'Event replayed.',
    reprocessarVarios: 'Events replayed.',
    rotacionarSegredo: 'Webhook secret changed.',
    adotar: 'Instance adopted. It is the company’s WhatsApp now.',
    excluirOrfa: 'Instance deleted from the server.',
    registrarWebhook: 'Webhook registered again.',
    provarEntrega: 'Test message sent to your own number.',
    tentarDeNovo: 'Notice handed to the program again.',
    apagarDados: 'Personal data erased.',
    apagarDadosComecou:
      'The data is being erased. There is a lot of it: this carries on by itself and takes a few minutes.',
    remocaoComecou:
      'The company was deactivated and is being deleted with everything that belongs to it. There is a lot of it: this carries on by itself, and its progress is under Bulk actions.',
  },
  erros: {
    ...deAlertas.erros,
    evolution_inacessivel:
      'The WhatsApp server could not be reached. Try again in a moment; if it keeps happening, tell whoever runs the system.',
    evolution_tempo_esgotado:
      'The WhatsApp server took too long to answer. Before you repeat this, use “Check status”: it may have been done.',
    evolution_endereco_proibido:
      'This address is not allowed. Use a public https address, outside of internal networks.',
    evolution_chave_recusada:
      'The WhatsApp server refused the access key. Whoever runs the system has to check it.',
    evolution_instancia_inexistente:
      'This instance no longer exists on the server. Use “Connect WhatsApp” to create a new one.',
    evolution_nome_em_uso:
      'This instance’s name is taken on the server by another connection. Whoever runs the system has to free it.',
    evolution_nao_conectado: 'WhatsApp is not connected. Use “Connect WhatsApp” first.',
    evolution_numero_sem_whatsapp: 'This number is not on WhatsApp. Check the number and try again.',
    evolution_pedido_recusado:
      'The WhatsApp server did not accept the request. Check the data and try again.',
    evolution_sem_licenca:
      'The WhatsApp server is under maintenance. When it is back, everything carries on by itself.',
    evolution_falha_no_servidor:
      'The WhatsApp server failed. Try again in a moment; if it keeps happening, tell whoever runs the system.',
    evolution_resposta_inesperada:
      'The configured address did not answer like an Evolution API v2 server. Whoever runs the system has to check it.',
    ...envios.erros,
    ...deComportamento.erros,
    ...deModelos.erros,
    ...errosDaMidia,
    ...deAcesso.erros,
    operacao_em_andamento: 'Another operation is under way. Wait a few seconds and try again.',
    operacao_nao_confirmada:
      'The request was sent but has not been confirmed yet. Use “Check status” in a moment.',
    servidor_proprio_nao_permitido: 'Own Evolution servers are not permitted here. Use the default server.',
    rotacao_recente: 'The webhook secret has just been changed. Try again in {{minutos}} min.',
    configuracao_inexistente: 'This configuration no longer exists. Go back to the list and choose again.',
    configuracao_inativa:
      'This company’s WhatsApp is switched off. Whoever runs the system can switch it on.',
    prova_nao_feita: 'The test message was not sent: the lines of the diagnosis say what stands in the way.',
    dados_invalidos: 'Check what you entered and try again.',
    segredo_ilegivel:
      'The stored credentials could not be read. Tell whoever runs the system: the encryption key has changed.',
    banco_nao_migrado: 'The system is still being set up. Please try again in a few minutes.',
    empresa_inexistente: 'This company no longer exists. Go back to the list and choose again.',
    evento_falhou: 'The event failed again.',
    empresa_com_instancia: 'Delete this company’s WhatsApp instance before you delete the company.',
    novidade_retomada: 'This notice is no longer stalled: it is being tried again, or has been received.',
    orfa_inexistente: 'This instance is no longer on the server. Go back to the list and choose again.',
    instancia_em_uso:
      'This instance belongs to a company already. Use the actions on that company’s WhatsApp page.',
    empresa_ja_tem_instancia:
      'This company has an instance on the server already. Delete it before you adopt another one.',
    consulta_demorada:
      'This search took too long and was stopped. Choose a company or a shorter period, or look for a longer part of the text.',
    ocupado: 'Many of your requests are still under way. Wait a moment and try again.',
    sessao_terminou:
      'Your session has ended. What is on this page is still here: log in again in another tab, then try again.',
    sem_resposta:
      'We could not reach the panel. What is on this page is still here: check your internet connection, then try again.',
    inesperado:
      'Something went wrong on our side. Try again; if it keeps happening, tell whoever runs the system.',
  },
  mensagens: {
    ...deAcesso.mensagens,
    ...deAlertas.mensagens,
    ...deModelos.mensagens,
    ...deAtencao.mensagens,
    obrigatorio: 'Fill in this field.',
    longoDemais: 'This is too long: please shorten it.',
    slugInvalido: 'Use lower-case letters, digits and hyphens only.',
    slugEmUso: 'Another company has this identifier.',
    emailInvalido: 'Enter a valid email address.',
    emailEmUso: 'Another user has this email address.',
    senhaFraca: 'Use at least 10 characters.',
    senhaAlheia: 'People choose their own password. Invite them again and they get a link for it.',
    papelInvalido: 'Choose a role.',
    empresaObrigatoria: 'Choose this user’s company.',
    empresaSobrando: 'Only company users belong to a company.',
    ultimoAdmin: 'This is the last active administrator. Give the role to somebody else first.',
    valorInvalido: 'Invalid value.',
    somenteLeitura: 'This field cannot be changed.',
    filtroDesconhecido: 'You cannot filter by this field.',
    filtroInvalido: 'The filter value is not valid.',
    ordemDesconhecida: 'You cannot sort by this field.',
    pedidoInvalido: 'This request is not one that the pages here make. Nothing was done.',
    registroInexistente: 'This record does not exist, or you have no access to it.',
    semPermissao: 'You are not allowed to do this.',
    tarefaGrandeDemais: 'Too many records at once. Use a filter to choose fewer.',
    tarefaVazia: 'There are no records to do this to. Remove a filter.',
    eventosFalharam: 'What failed again stays in the list as “Failed”, with its error.',
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
