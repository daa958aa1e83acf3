import type { envio as ptBR } from '../pt-br/envio.js'

/** What is sent beside words: files, and voices recorded here. */
export const envio: typeof ptBR = {
  anexar: 'Attach a file',
  limites: 'Pictures and audio of up to {{fotos}} MB, videos and documents of up to {{outros}} MB.',
  escolhidos: 'Files that go with the message',
  sobraram: 'Up to {{quantos}} files go at once. The ones beyond were left out.',
  solte: 'Drop here to attach',
  tirar: 'Take out {{nome}}',
  andamento: 'Sending {{nome}}',
  comoDocumento: 'Send as a document',
  falhas: {
    vazio: 'This file is empty. Choose another one.',
    grande: 'This file is larger than {{mb}} MB. Choose a smaller one.',
    naoServe: 'WhatsApp does not play this format. It can still go as a document.',
    rede: 'The connection was lost before the file got there. It is still here: send it again.',
    sessao: 'Your session has ended. The file is still here: log in again in another tab, and send it.',
  },
  recusas: {
    texto: 'A message has up to 4,096 characters. Shorten the text, or send it in two parts.',
    legenda: 'Beside a file there is room for 1,024 characters. Shorten the text, or take the file out.',
  },
  voz: {
    rotulo: 'Voice message',
    nome: 'Voice message',
    gravar: 'Record a voice message',
    pedindo: 'Allow this browser to use the microphone…',
    gravando: 'Recording. A voice message has up to {{minutos}} minutes.',
    parar: 'Stop',
    ouvir: 'Listen before sending',
    descartar: 'Throw the recording away',
    voltar: 'Back',
    limite: 'It reached {{minutos}} minutes. Send this part, and record another.',
    microfone: 'The microphone stopped. What was said until then is recorded.',
    semPermissao:
      'This browser does not let us use the microphone. Allow it in the site’s settings and try again.',
    curta: 'Nothing was recorded in so short a time. Record again, and speak for a second or more.',
    semMicrofone: 'We found no microphone on this device. Plug one in and try again.',
  },
}
