import type { comportamento as deles, deComportamento as outras } from '../pt-br/comportamento.js'

export const comportamento: typeof deles = {
  texto: 'What this number does by itself, with nobody at the phone.',
  salvar: 'Save',
  salvando: 'Saving…',
  carregando: 'Reading what the server has…',
  falhou: 'It could not be read. Reload the page.',
  soLeitura: 'Only those who run the system can change this.',
  situacao: {
    aplicado: 'In force on the WhatsApp server.',
    pendente:
      'Kept, but not in force yet: the server did not take it at the last try. The system tries again by itself.',
    semInstancia: 'In force as soon as this WhatsApp is connected.',
    doServidor: 'Nobody has changed anything here so far: this is what the server has.',
  },
  chaves: {
    recusarChamadas: {
      titulo: 'Refuse calls',
      texto: 'Whoever calls is cut off at once. The message below, if there is one, goes out in reply.',
    },
    ignorarGrupos: {
      titulo: 'Ignore groups',
      texto: 'Messages from groups do not reach the system. The phone still gets them.',
    },
    sempreOnline: {
      titulo: 'Always appear online',
      texto: 'While this is on, the phone may stop notifying.',
    },
    lerMensagens: {
      titulo: 'Mark messages as read when they arrive',
      texto: 'Whoever writes sees the blue ticks even if nobody has read it.',
    },
    lerStatus: {
      titulo: 'View the statuses of contacts',
      texto: 'Every status that contacts publish is marked as seen.',
    },
    sincronizarHistorico: {
      titulo: 'Bring the whole history when connecting',
      texto: 'From the next connection on. It may take hours and fills space on the server.',
    },
  },
  frase: {
    rotulo: 'Message for callers',
    ajuda: 'For example: “We do not take calls here. Write, and we answer at once.” Empty: nothing is sent.',
  },
  proxy: {
    titulo: 'Proxy',
    texto:
      'Through which the server reaches WhatsApp with this number. When you save, the server goes out through it to check: if it cannot, nothing changes. It is used from the next connection on: restart the present one to use it now.',
    usar: 'Use a proxy',
    textoUsar: 'Without one, the server uses its own address.',
    protocolo: 'Protocol',
    host: 'Address',
    porta: 'Port',
    usuario: 'User (if any)',
    senha: 'Password (if any)',
    senhaDefinida: 'A password is kept. Left empty, it stays. With another address or user, type it again.',
    faltam: 'Give the address and the port, from 1 to 65535.',
  },
  massa: {
    legenda: 'What to change for all of them',
    naoMudar: 'Leave as it is',
    ligar: 'Switch on',
    desligar: 'Switch off',
    escolha: 'Choose at least one thing to change.',
  },
}

export const deComportamento: typeof outras = {
  acoes: { comportamento: 'Behaviour' },
  campos: {
    recusarChamadas: 'Refuse calls',
    mensagemChamada: 'Message for callers',
    ignorarGrupos: 'Ignore groups',
    sempreOnline: 'Always online',
    lerMensagens: 'Mark as read on arrival',
    lerStatus: 'View statuses',
    sincronizarHistorico: 'Whole history',
    proxy: 'Proxy',
    proxySenha: 'Proxy password',
  },
  feito: {
    comportamento: 'Behaviour saved and in force.',
    comportamento_pendente:
      'Behaviour kept. The server did not take it now: the system tries again by itself.',
    comportamento_semInstancia: 'Behaviour kept. In force as soon as this WhatsApp is connected.',
  },
  erros: {
    proxy_recusado:
      'The WhatsApp server could not get out through this proxy. Check address, port, user and password. Nothing has changed.',
  },
}
