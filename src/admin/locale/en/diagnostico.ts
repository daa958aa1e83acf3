import type { Textos } from '../pt-br.js'

export const diagnostico: Textos['diagnostico'] = {
  titulo: 'Diagnosis',
  texto: 'We check, in order, everything the connection needs. Looking changes nothing.',
  algoErrado: 'Something wrong?',
  fazer: 'Run a diagnosis',
  verificar: 'Check now',
  verificarDeNovo: 'Check again',
  verificando: 'Checking…',
  espere: 'This takes a few seconds.',
  consertando: 'Repairing, then checking again…',
  naoDeu: 'The check could not be run. Check your internet connection and try again.',
  leiaOQr: 'Done. If a QR code is waiting, open it and scan it with the phone.',
  feitoEm: 'Checked {{quando}}',
  lista: 'What was checked',
  resumo: {
    certo: 'All is well',
    certoTexto: 'No problem found.',
    porConectar: 'All set to connect',
    porConectarTexto: 'No problem found. WhatsApp has yet to be connected.',
    umAviso: 'No problem, 1 warning',
    avisos: 'No problem, {{quantos}} warnings',
    avisosTexto: 'WhatsApp may well work, but the yellow lines are worth a look.',
    umProblema: '1 problem found',
    problemas: '{{quantos}} problems found',
    ir: 'Go to “{{linha}}”',
    problemasTexto: 'Start with the first red line: the others may depend on it.',
  },
  cores: {
    verde: 'Good',
    amarelo: 'Attention',
    vermelho: 'Problem',
    cinza: 'Not checked',
  },
  ajuda: {
    titulo: 'What did you see happen?',
    tudo: 'See everything',
    qr: 'No QR code appears',
    qrTexto:
      'For a QR code to appear, the server must answer, accept the key and reach WhatsApp. Look at these lines:',
    webhook: 'The system receives nothing',
    webhookTexto:
      'The server tells the system of events at a secret address (the webhook). For that it needs the right address, signature and clock. Look at these lines:',
    queda: 'It disconnects by itself',
    quedaTexto:
      'It is usually the phone, WhatsApp or another connection with the same number that disconnects. The reason is shown here:',
  },
  verificacoes: {
    cifra: 'Stored credentials',
    servidor: 'WhatsApp server',
    versao: 'Server’s version',
    chave: 'Access key',
    instancia: 'Instance',
    estado: 'Status shown',
    site: 'This system’s address',
    webhook: 'Webhook registration',
    entrega: 'Events received',
    relogio: 'Clocks',
    qr: 'QR code',
    telefone: 'Phone',
  },
  reparos: {
    verQrcode: 'Make a new QR code',
    abrirConexao: 'Open the QR code',
    abrirServidor: 'Open the server',
  },
  motivos: {
    nao_verificado: 'It depends on “{{de}}”.',
    nao_terminou: 'The check took too long. Check again in a moment.',
    falha_interna:
      'This check failed on our side. Check again; if it keeps happening, tell whoever runs the system.',
    consulta_falhou: '{{erro}}',

    cifra_legivel: 'This company’s credentials can be read.',
    cifra_ilegivel:
      'The stored credentials do not open with the current encryption key. Tell whoever runs the system: the old key must go back into ENCRYPTION_KEY, after the new one.',

    servidor_responde: 'The WhatsApp server (Evolution) answers.',
    servidor_inacessivel: '{{erro}}',
    servidor_sem_licenca:
      'The server {{endereco}} answers, but has no licence and refuses every request. Whoever operates it must activate it on the page it names, or set the variables EVOLUTION_OPERATOR_EMAIL and AUTHENTICATION_API_KEY on it. Then everything carries on by itself within a minute.',
    servidor_em_manutencao:
      'The WhatsApp server is under maintenance. When it is back, everything carries on by itself.',

    versao_conhecida: 'Version {{versao}}, which this system was tested with.',
    versao_desconhecida:
      'Version {{versao}}. This system was tested from {{de}} to {{ate}}; outside of these, something may not work.',

    chave_aceita: 'The server accepts the key.',
    chave_recusada:
      'The server refused the system’s key. Whoever runs the system has to check EVOLUTION_API_KEY.',
    chave_propria_recusada:
      'This company’s own server refused the stored key. Whoever manages it has to enter it again.',

    instancia_nossa: 'The instance {{nome}} exists and is this company’s.',
    instancia_por_criar: 'There is no instance yet: it is made when you connect WhatsApp.',
    instancia_sumiu:
      'The instance no longer exists on the server. Use “Connect WhatsApp” to make another one, and scan the QR code.',
    instancia_alheia:
      'The name {{nome}} is used on the server by another connection, not this company’s. Whoever runs the system has to free it.',

    estado_confere: 'The panel shows the same as the server: {{status}}.',
    estado_difere: 'The panel shows “{{status}}”, but the server says “{{servidor}}”.',
    estado_ausente: 'The server is still loading the instance. Check again in a moment.',
    estado_erro: 'The last operation failed. {{erro}}',

    site_responde: '{{endereco}} answers over https.',
    site_sem_https: '{{endereco}} answers, but without https: what goes through it can be read on the way.',
    site_local:
      '{{endereco}} exists on this computer only. Good for tests; a server elsewhere cannot reach it.',
    site_privado:
      '{{endereco}} is inside a private network, and was not asked. Only a server in that same network reaches it.',
    site_redireciona:
      '{{endereco}} leads to another address, and so events are lost. Whoever runs the system has to correct SITE_URL.',
    site_inacessivel:
      'We could not open {{endereco}}. Whoever runs the system has to check SITE_URL, the DNS and the certificate.',
    site_so_por_fora:
      'From inside we cannot open {{endereco}}, but an event has just come through it: from outside it works.',

    webhook_certo: 'The server tells this system, signed, of {{eventos}} kinds of events.',
    webhook_ausente: 'The server has no webhook registered for this instance.',
    webhook_desativado: 'The webhook is switched off on the server.',
    webhook_outro_endereco: 'The server posts events to another address, not to this system.',
    webhook_outro_segredo: 'The server uses a secret in the webhook address that is not the current one.',
    webhook_faltam_eventos: '{{faltam}} kinds of events are missing from the registration.',
    webhook_sem_assinatura: 'The server does not sign events, and this system refuses unsigned ones.',
    webhook_outra_chave: 'The server signs events with another key, and this system refuses them.',
    webhook_outro_formato: 'The server posts events in a form that was not agreed on.',

    entrega_recente: 'The last event came {{quando}}.',
    entrega_antiga:
      'The last event came {{quando}}. It may just be a quiet day; a message from WhatsApp to itself settles it.',
    entrega_nenhuma:
      'No event has come, although WhatsApp is connected. A message from WhatsApp to itself settles it.',
    entrega_parada: 'The server shows a QR code, but the events about it do not come.',
    entrega_provada: 'The test message was sent, and its event came.',
    entrega_provada_em_vao:
      'The test message was sent, but no event came: the server does not reach the address of this system.',
    entrega_dispensada: 'Without WhatsApp connected there is nothing to tell of.',

    relogio_certo: 'The server’s clock agrees with ours.',
    relogio_diferente:
      'The server’s clock differs from ours by {{segundos}} s. QR codes may expire early; whoever runs the server has to set it right.',
    relogio_longe:
      'The server’s clock differs from ours by {{minutos}} min, and signed events are refused for it. Whoever runs the server has to set it right.',
    relogio_desconhecido: 'The server does not tell its time.',

    qr_dispensado: 'No QR code is needed now.',
    qr_a_mostra: 'A QR code is waiting to be scanned.',
    qr_vencido: 'The QR code expired without being scanned.',
    qr_limite: 'The QR codes were not scanned in time, and WhatsApp stopped sending them.',
    qr_nao_veio:
      'The server tries to connect but gets no QR code: it seems not to reach WhatsApp. If it goes on, tell whoever runs the system.',

    telefone_conectado: 'Connected to the number {{numero}}.',
    telefone_repetido:
      'Connected, but the number {{numero}} is in another connection of this system too. They may throw each other out.',
    telefone_esperado: 'The QR code has yet to be scanned with the phone.',
    telefone_conectando: 'The phone is logging in. Check again in a moment.',
    telefone_desconectado: 'WhatsApp is disconnected. {{porque}}',
    telefone_em_outra:
      'The number {{numero}} is connected in another instance, which took the place of this one. Use only one of them.',
  },
  servidores: {
    open: 'connected',
    connecting: 'connecting',
    close: 'disconnected',
    refused: 'refused at the QR code limit',
    inexistente: 'does not exist',
  },
  semMotivo: 'The server did not say why.',
  banido: 'Open WhatsApp on the phone and ask for a review there; connect again only after that.',
}
