import type { Textos } from '../pt-br.js'

export const conexao: Textos['conexao'] = {
  titulo: 'WhatsApp',
  voltar: 'Back to the list',
  carregando: 'Loading the connection…',
  naoConfiguradaAinda: 'There is no WhatsApp for this company yet. Talk to whoever runs the system.',
  estaAssim: 'Connection status: {{status}}',
  convite: {
    titulo: 'Connect your company’s WhatsApp',
    tituloDeNovo: 'WhatsApp is disconnected',
    texto:
      'Scan a QR code with your phone and you are done. It takes less than a minute, and the phone keeps working as usual.',
    precisa: 'Have the phone with the company’s WhatsApp at hand.',
    pausado: 'Ready when you are',
    textoPausado:
      'A QR code is valid for a short time, and the last one expired before it was scanned. Get your phone and generate another one.',
    gerar: 'Generate new QR code',
    naoVeio: 'WhatsApp has not sent another QR code yet. Try again in a moment.',
    leitura: 'Ask whoever manages your company’s WhatsApp to connect it.',
  },
  preparo: {
    criando: 'Creating the connection…',
    gerando: 'Generating the QR code…',
    desconectar: 'Disconnecting…',
    reiniciar: 'Restarting the connection…',
    excluirInstancia: 'Deleting the instance…',
    configurarServidor: 'Checking the server…',
    rotacionarSegredo: 'Changing the webhook secret…',
    registrarWebhook: 'Registering the webhook…',
    verificarStatus: 'Checking the status…',
    espere: 'Just a moment.',
  },
  qr: {
    titulo: 'Scan the QR code with your phone',
    alt: 'QR code to connect WhatsApp',
    venceEm: 'Valid for another {{segundos}} s',
    renovando: 'Refreshing the QR code…',
    passos: 'On your phone',
    android: 'Android',
    iphone: 'iPhone',
    abra: 'Open WhatsApp on your phone.',
    menuAndroid: 'Tap the three dots at the top of the screen.',
    menuIphone: 'Tap Settings in the bottom corner.',
    dispositivos: 'Go to Linked devices and tap Link a device.',
    aponte: 'Point the camera at the QR code on this page.',
    digite: 'Tap Link with phone number and type the code.',
    leitura:
      'The connection is waiting for the QR code to be scanned. Ask whoever manages your company’s WhatsApp.',
  },
  codigo: {
    abrir: 'Connect with a code',
    titulo: 'Connect with a code',
    texto:
      'Enter the company’s WhatsApp number with area code. We will show you a code to type on the phone.',
    numero: 'WhatsApp number',
    exemplo: '(11) 99999-9999',
    pedir: 'Get a code',
    pedindo: 'Getting the code…',
    voltar: 'Back to the QR code',
    numeroInvalido:
      'Enter the number with area code, for example (11) 99999-9999; from abroad, start with + and the country code.',
    seu: 'Type this code on the phone',
    venceEm: 'Valid for another {{segundos}} s',
    renovando: 'Getting another code…',
    novo: 'New code: the previous one no longer works.',
    porQr: 'Scan a QR code with another phone',
    cancelar: 'Cancel this code',
    semCodigoMesmo: 'Back',
    copiar: 'Copy code',
    copiado: 'Code copied',
    semCodigo: 'WhatsApp gave no code for this number. Check the number and ask again, or use the QR code.',
  },
  retratos: {
    banido: {
      titulo: 'WhatsApp has blocked this number',
      texto:
        'Open WhatsApp on the phone and ask for a review there. Connect again only once it works on the phone.',
      conectar: 'Connect another number',
    },
    substituido: {
      titulo: 'This WhatsApp was connected somewhere else',
      texto:
        'Another program or another connection took its place. On the phone, under Linked devices, log out the one you do not use; then connect again here.',
    },
    instancia_inexistente: {
      titulo: 'The connection is gone from the server',
      texto: 'Somebody removed it there. Nothing is lost on the phone: connect again to carry on.',
    },
  },
  conectando: {
    titulo: 'Connecting…',
    texto: 'Keep WhatsApp open on the phone until it is done.',
  },
  conectado: {
    titulo: 'WhatsApp connected',
    desde: 'Connected since {{quando}}',
    semNome: 'Unnamed profile',
    conversas: 'See conversations',
    escrever: 'Start a conversation',
    aSeguir:
      'Messages that arrive from now on show up under Conversations. Open WhatsApp on the phone at least every 14 days to keep the connection.',
    repetido:
      'This number is connected here more than once. The connections throw each other out: keep only one of them.',
    historico: 'Bringing the conversations over from the phone: {{progresso}}%',
    foto: 'Profile picture',
  },
  erro: {
    titulo: 'Something went wrong',
  },
  inativa: {
    titulo: 'This company’s WhatsApp is switched off',
    texto: 'While it is switched off it cannot be connected. Whoever runs the system can switch it on.',
  },
  acoes: 'More options',
  cancelar: 'Cancel',
  fechar: 'Close',
  desconectar: {
    titulo: 'Disconnect WhatsApp?',
    texto:
      'The system stops sending and receiving messages. WhatsApp stays on the phone, and you can connect again whenever you like.',
  },
  reiniciar: {
    titulo: 'Restart the connection?',
    texto: 'The connection is closed and opened again, without another QR code. It takes a few seconds.',
  },
  excluir: {
    titulo: 'Delete the instance?',
    texto:
      'The connection is erased from the server. To use WhatsApp again, another QR code has to be scanned.',
    digite: 'To confirm, type {{nome}}',
    naoConfere: 'The name does not match.',
  },
  rotacionarSegredo: {
    titulo: 'Change the webhook secret?',
    texto:
      'The server will report to the system at a new secret address. Nothing is lost: the old one is good for another 25 minutes. The WhatsApp connection does not change.',
  },
  registrarWebhook: {
    titulo: 'Register the webhook again?',
    texto:
      'The WhatsApp server is told once more where to report to. The connection to WhatsApp does not change.',
  },
  servidor: {
    titulo: 'Evolution server',
    padrao: 'The system’s server',
    textoPadrao: 'Recommended. Nothing to set up.',
    proprio: 'Own server',
    textoProprio: 'For companies that run their own Evolution API v2.',
    url: 'Server address',
    exemplo: 'https://evolution.example.com',
    chave: 'Access key (API key)',
    definida: 'A key is set. It is never shown; enter it again to change it.',
    naoDefinida: 'No key is set.',
    salvar: 'Save server',
    urlInvalida: 'Enter the full address, starting with https://',
    chaveCurta: 'The key has at least 8 characters.',
    primeiroExclua: 'Delete the current instance before you change the server.',
  },
  vivo: {
    semTempoReal: 'No live connection, trying again…',
    sessao: 'Your session has ended.',
    entrar: 'Log in again',
    semRede: 'The panel cannot be reached. Check your internet connection; we keep trying.',
  },
}
