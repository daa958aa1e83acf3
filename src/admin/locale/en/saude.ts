import type { saude as daSaude, fins as deles, funil as doFunil, deSaude as outras } from '../pt-br/saude.js'

export const saude: typeof daSaude = {
  carregando: 'Reading what was sent in the last 30 days…',
  falhou: 'The sending health could not be read.',
  nada: 'Nothing was sent in the last 30 days',
  numeros: {
    enviadas: 'Sent',
    entregues: 'Delivered',
    lidas: 'Read',
    responderam: 'Answered',
    falharam: 'Failed',
  },
  deConversas: 'of {{total}} conversations',
  parte: '{{porcento}} of those sent',
  ate: { ateEntregar: 'Until delivered', ateLer: 'Until read', ateResponder: 'Until answered' },
  ateExplica: 'Half of them take less, on the latest day.',
  dias: { titulo: 'Last 30 days', resumo: 'Sent and failed by day', dia: 'Day' },
  motivos: { titulo: 'Why they failed' },
  expirada: 'It waited too long and expired without going out.',
  riscos: {
    titulo: 'Risk of a ban',
    nenhum: 'Nothing here looks like what makes WhatsApp ban a number.',
    fonte: 'What WhatsApp asks for, in its Help Center',
    fonteComercial: 'and in its policy for businesses',
    numero_novo: {
      titulo: 'A new number writing to many strangers',
      texto:
        'This number has been here for less than two weeks and has written to 30 people or more in a day who had not written before. WhatsApp distrusts new accounts that do so. Begin with those who are customers already and expect the message.',
    },
    muitos_desconhecidos: {
      titulo: 'Many first contacts',
      texto:
        'In the last week, more than half of the conversations were with people who had never written. WhatsApp asks to write only to those who gave you their number and agreed to get messages.',
    },
    poucas_respostas: {
      titulo: 'Hardly anybody answers',
      texto:
        'In the last week, fewer than one conversation in ten got an answer. People who did not expect the message block or report it, and reports lead to a ban. Send less, to those who want it.',
    },
    muitas_falhas: {
      titulo: 'Many messages fail',
      texto:
        'In the last week, more than one in ten failed. Numbers that are wrong or have no WhatsApp are a sign of a bought or an old list: check the list before you send again.',
    },
  },
  aquecendo: {
    titulo: 'New number: sending little by little',
    texto:
      'Until {{ate}}, messages to people who have not written within the last day go out with a pause of about {{pausa}} in between, shorter each day. A reply to somebody who wrote adds no pause, but may wait for one that is running. This is so that WhatsApp does not ban the number.',
  },
  antigo: {
    titulo: 'This number is an old one',
    texto:
      'Switch it on if it talked to many people before it was connected here: then it need not begin slowly. With a new number this makes a ban more likely. Another number that is connected begins slowly again.',
  },
  emRisco: {
    titulo: 'Numbers at risk of a ban',
    ninguem: 'No number shows signs of what leads to a ban.',
    ver: 'See what was sent',
    mais: 'and {{total}} more',
  },
}

export const funil: typeof doFunil = {
  titulo: 'Who began to connect, in 7 days',
  nada: 'Nobody began to connect in the last 7 days.',
  passos: {
    pedidas: 'Asked',
    comQr: 'Saw the QR code',
    lidas: 'Scanned it with the phone',
    conectadas: 'Connected',
  },
  depois: 'in {{tempo}}',
  terminaram: 'The others ended like this',
  desistiram: {
    titulo: 'Gave up this week',
    ninguem: 'All who tried to connect did, or are still at it.',
    vezes: '{{total}} attempts',
    copiar: 'Copy the link',
    copiado: 'Link copied',
    naoCopiou: 'Copy: {{link}}',
    abrir: 'Open the page',
    convite: 'To connect WhatsApp, open this address and follow the steps: {{link}}',
    todas: 'See all attempts',
  },
}

export const fins: typeof deles = {
  conectada: 'Connected',
  desistiu_antes_do_qr: 'Gave up before the QR code',
  desistiu_no_qr: 'Saw the QR code and did not scan it',
  desistiu_depois_do_qr: 'Scanned the QR code and did not finish',
  limite_qr: 'The QR codes expired without being scanned',
  recusada_no_telefone: 'Was refused or undone on the phone',
  banido: 'WhatsApp banned the number',
  erro: 'An error cut it off',
  cancelada: 'Was cancelled here',
}

export const deSaude: typeof outras = {
  acoes: { saude: 'Sending', numeroAntigo: 'Treat number as old', numeroNovo: 'Treat number as new' },
  feito: {
    numeroAntigo: 'Noted: this number does not begin slowly.',
    numeroNovo: 'Noted: this number begins slowly.',
  },
}
