/** Who looks after a company in trouble, and whom to call there. */
export const deAtencao = {
  acoes: {
    cuidar: 'Cuidar',
    assumirAtencao: 'Assumir o problema',
    adiarAtencao: 'Adiar o problema',
    liberarAtencao: 'Deixar o problema',
  },
  campos: {
    contatoNome: 'Com quem falar',
    contatoTelefone: 'Telefone do contato',
    contatoEmail: 'E-mail do contato',
    ultimoEventoEm: 'Última atividade',
    gravidade: 'Gravidade',
  },
  feito: {
    assumirAtencao: 'Este problema está com você.',
    adiarAtencao: 'Adiado. Ele volta para a lista na hora marcada.',
    liberarAtencao: 'O problema voltou para a lista de todos.',
    copiarLink: 'Link copiado.',
  },
  mensagens: {
    telefoneInvalido: 'Informe um telefone com DDD.',
    reparada: '{{empresa}}: o status agora é “{{status}}”.',
  },
}

export const atencao = {
  umaEmpresa: '1 empresa',
  soOCliente: 'Só o cliente resolve, com o celular à mão: mande o link da página, ou ligue.',
  maisDaCausa: 'Aqui estão {{limite}} de {{total}}.',
  verAdiadas: 'Ver as adiadas ({{total}})',
  esconderAdiadas: 'Esconder as adiadas',
  contato: 'Falar com',
  comQuem: 'Com {{quem}} desde {{quando}}',
  adiadaPor: 'Adiada por {{quem}} até {{quando}}',
  mais: 'Mais opções: {{empresa}}',
  assumir: 'Assumir',
  adiar: 'Adiar…',
  adiarDeNovo: 'Mudar o prazo…',
  liberar: 'Deixar para outra pessoa',
  copiarLink: 'Copiar link',
  adiarTitulo: 'Adiar {{empresa}}',
  adiarConfirmar: 'Adiar',
  ate: 'Até quando',
  prazos: {
    umaHora: 'Daqui a 1 hora',
    fimDoDia: 'Hoje às 18h',
    amanha: 'Amanhã às 9h',
    segunda: 'Segunda-feira às 9h',
    outro: 'Outro momento',
  },
  quando: 'Dia e hora',
  quandoInvalido: 'Escolha um momento nos próximos 90 dias.',
  nota: 'Nota para a equipe',
  notaAjuda: 'Só a equipe de suporte vê.',
}
