import type { alertas as alertasPtBR, deAlertas as deAlertasPtBR } from '../pt-br/alertas.js'

export const alertas: typeof alertasPtBR = {
  sino: {
    rotulo: 'Alerts: {{total}} open, {{novos}} new',
    nenhum: 'All is well: no open alert.',
    titulo: 'Open alerts',
    verTodos: 'See all ({{total}})',
    contatos: 'Who is told',
    desde: 'since {{quando}}',
    abrir: 'Open {{oQue}}',
  },
  dura: 'goes on',
  pausar: {
    titulo: 'Pause the notices of this alert',
    texto:
      'Nobody is reminded of this alert during the pause. It stays in the list, and ends by itself when the problem is over.',
    por: { h1: 'For 1 hour', h24: 'For 1 day', h168: 'For 1 week' },
    retomar: 'Tell again from now on',
    pausadoAte: 'Notices are paused until {{quando}}.',
  },
  contato: {
    recebe: 'Without a choice: all alerts.',
    idioma: 'Without a choice: Portuguese.',
    silencioDe: 'Left empty: told at any hour.',
    silencioAte: 'What lasts until then is told when the quiet hours are over.',
    fuso: 'Left empty: America/Sao_Paulo, that of Brasília.',
  },
  regras: {
    titulo: 'What to tell of, and when',
    texto:
      'For this company alone. Of what is switched off nobody is told: neither the company nor whoever runs the system.',
    quando: {
      desconectada: 'WhatsApp dropped and did not come back.',
      mensagens_esperando: 'WhatsApp is connected, but what is in the queue does not go out.',
      mensagens_falhando: 'Of the last hour, more than this share of the messages failed.',
      banida: 'As soon as WhatsApp blocks the number.',
      substituida: 'As soon as the same WhatsApp is opened in another system.',
      qr_desistido: 'When the QR codes expire without anybody scanning them.',
      webhook_calado:
        'Other companies of the same server receive, and from this one nothing comes. Whoever talks little may want more hours.',
    },
    unidade: {
      minutos: 'After how many minutes',
      horas: 'After how many hours',
      porcento: 'From how many percent on',
    },
    padrao: 'Empty: as for all companies ({{padrao}}).',
    invalido: 'Use a whole number from 1 to {{maximo}}.',
    salvar: 'Save',
    salvando: 'Saving…',
  },
  umClique: {
    testar: {
      titulo: 'Send a test notice',
      texto:
        'A test notice goes to this contact now, by the way that alerts go. What became of it is shown in “Notices sent”.',
      depois: 'See what became of the notice',
    },
    reenviar: {
      titulo: 'Send this notice again',
      texto: 'The same notice goes to the same contact again.',
      depois: 'See the notices',
    },
  },
}

export const deAlertas: typeof deAlertasPtBR = {
  campos: {
    desconectada: 'Tell of: WhatsApp disconnected',
    mensagens_esperando: 'Tell of: messages stuck',
    mensagens_falhando: 'Tell of: messages failing',
    banida: 'Tell of: number blocked',
    substituida: 'Tell of: connection replaced',
    qr_desistido: 'Tell of: QR code not scanned',
    webhook_calado: 'Tell of: nothing comes in',
  },
  acoes: {
    regrasDeAlerta: 'Alert rules',
    pausar: 'Pause notices',
    testar: 'Send a test',
    reenviar: 'Send again',
  },
  feito: {
    regrasDeAlerta: 'Saved. It holds from now on.',
    pausar: 'Notices paused.',
    retomarAlerta: 'Notices of this alert are sent again.',
    testar: 'Test notice on its way.',
    reenviar: 'Notice on its way again.',
  },
  erros: {
    teste_recente: 'A test was sent to this contact a moment ago. Wait half a minute and try again.',
    aviso_a_caminho: 'This notice is on its way already: it is tried again by itself.',
  },
  mensagens: {
    horaInvalida: 'Write the time like this: 22:00.',
    fusoInvalido: 'There is no such time zone. Example: America/Sao_Paulo.',
    segredoInvalido:
      'The secret begins with whsec_ and has at least 32 characters after it, as your receiver shows it.',
    silencioPelaMetade: 'Give both the beginning and the end of the quiet hours, or neither.',
    contatosDemais: 'There are 20 contacts already. Delete one first.',
    contatoRepetido: 'This contact is there already.',
    telefoneInvalido: 'Give a telephone number with its area code.',
    enderecoInvalido: 'Use a public https address, without user and password.',
  },
  valores: {
    situacaoDoAlerta: { aberto: 'Open', encerrado: 'Over' },
    via: { email: 'E-mail', whatsapp: 'WhatsApp', webhook: 'Webhook' },
    recebe: { tudo: 'All alerts', graves: 'Serious ones only' },
    idioma: { 'pt-BR': 'Portuguese', en: 'English' },
    momento: { inicio: 'Began', lembrete: 'Goes on', fim: 'Is over', teste: 'Test' },
    situacaoDoAviso: { pendente: 'On its way', enviado: 'Sent', falhou: 'Not sent' },
    erroDoAviso: {
      correio_ausente: 'This system has no mail server set up.',
      correio_falhou: 'The mail server did not take the notice now. We try again by ourselves.',
      correio_recusou: 'The mail server takes nothing for this address.',
      webhook_inacessivel: 'The address could not be reached.',
      webhook_demorou: 'The address took too long to answer.',
      webhook_recusou: 'The address answered with an error.',
      webhook_respondeu_pagina: 'The address answered with a page, not like something that takes notices.',
      webhook_sem_segredo: 'This contact lacks the signing secret.',
      endereco_proibido: 'The address is not public, and so not allowed.',
      whatsapp_ausente: 'This system has no WhatsApp chosen to send notices by.',
      whatsapp_recusou: 'The WhatsApp chosen for notices did not take it.',
      prazo_passou: 'We tried for days, in vain.',
      inesperado: 'Something went wrong on our side.',
    },
  },
}
