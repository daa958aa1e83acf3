export const deAtencao = {
  acoes: {
    cuidar: 'Look after',
    assumirAtencao: 'Take the problem',
    adiarAtencao: 'Postpone the problem',
    liberarAtencao: 'Release the problem',
  },
  campos: {
    contatoNome: 'Contact',
    contatoTelefone: 'Contact phone',
    contatoEmail: 'Contact email',
    ultimoEventoEm: 'Last activity',
    gravidade: 'Severity',
  },
  feito: {
    assumirAtencao: 'This problem is yours now.',
    adiarAtencao: 'Postponed. It comes back to the list at that time.',
    liberarAtencao: 'The problem is back on everybody’s list.',
    copiarLink: 'Link copied.',
  },
  mensagens: { telefoneInvalido: 'Enter a phone number with its area code.' },
}

export const atencao = {
  umaEmpresa: '1 company',
  soOCliente:
    'Only the customer can fix this, phone in hand: send them the page’s link, or call the contact.',
  maisDaCausa: 'Showing {{limite}} of {{total}}.',
  verAdiadas: 'Show postponed ({{total}})',
  esconderAdiadas: 'Hide postponed',
  contato: 'Contact',
  comQuem: 'With {{quem}} since {{quando}}',
  adiadaPor: 'Postponed by {{quem}} until {{quando}}',
  mais: 'More options: {{empresa}}',
  assumir: 'Take it',
  adiar: 'Postpone…',
  adiarDeNovo: 'Change the time…',
  liberar: 'Leave it to somebody else',
  copiarLink: 'Copy link',
  adiarTitulo: 'Postpone {{empresa}}',
  adiarConfirmar: 'Postpone',
  ate: 'Until when',
  prazos: {
    umaHora: 'In 1 hour',
    fimDoDia: 'Today at 6 pm',
    amanha: 'Tomorrow at 9 am',
    segunda: 'Monday at 9 am',
    outro: 'Another time',
  },
  quando: 'Day and time',
  quandoInvalido: 'Choose a time within the next 90 days.',
  nota: 'Note for the team',
  notaAjuda: 'Only the support team sees it.',
}
