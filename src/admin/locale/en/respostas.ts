import type { respostas as ptBR } from '../pt-br/respostas.js'

/** What is done with a message: answer it, react to it, change it, take it back. */
export const respostas: typeof ptBR = {
  acoes: 'Actions on the message',
  responder: 'Answer',
  copiar: 'Copy the text',
  copiada: 'Text copied',
  editar: 'Edit',
  salvar: 'Save',
  apagar: 'Delete for everybody',
  apagarTitulo: 'Delete this message for everybody?',
  apagarTexto:
    'It goes from this conversation and from the WhatsApp of whoever got it, who sees that a message was deleted.',
  emoji: 'Choose an emoji',
  outroEmoji: 'Another emoji',
  reagirCom: 'React with {{emoji}}',
  emojis: {
    rostos: 'Faces',
    gestos: 'Gestures',
    coracoes: 'Hearts and parties',
    loja: 'Shop',
    comida: 'Food',
  },
  respondendo: 'Answering {{quem}}',
  editando: 'Editing the message',
  desistir: 'Never mind',
  citadaApagada: 'The message you were going to answer was deleted. Your answer goes without quoting it.',
  outroRespondeu: '{{quem}} answered while you were writing. Have a look before you send.',
  alguem: 'Somebody of the company',
  cartao: { escrever: 'Message', com: 'Message {{nome}}', semNumero: 'No phone number' },
  pendente: {
    reacao: 'Reacting…',
    edicao: 'Editing: whoever got it still sees the old text.',
    exclusao: 'Deleting: whoever got it still sees this message.',
  },
  recusada: {
    reacao: 'The reaction was not accepted.',
    edicao: 'The edit was not accepted, and the text above counts.',
    exclusao: 'The message was not deleted.',
  },
}
