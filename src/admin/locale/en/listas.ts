export const listas = {
  filtrar: 'Filter',
  filtrando: 'Filter ({{total}})',
  porPagina: 'Rows per page',
  imprimir: 'Print this page',
  buscarEvento: 'Search by company, number or message id',
  fichas: {
    rotulo: 'Most used filters',
    ativas: 'Active',
    inativas: 'Inactive',
    falharam: 'Failed',
    naoReconhecidos: 'Not recognised',
    recusados: 'Refused',
  },
  salvas: {
    menu: 'Saved lists',
    salvar: 'Save this list…',
    copiar: 'Copy this list’s link',
    nome: 'Name of the list',
    ajuda:
      'Keeps the search, the filters and the order, for you alone and in this browser. To show it to somebody, copy its link.',
    esquecer: 'Forget {{nome}}',
  },
}
