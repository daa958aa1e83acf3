/** What stands around every list. */
export const listas = {
  filtrar: 'Filtrar',
  filtrando: 'Filtrar ({{total}})',
  porPagina: 'Linhas por página',
  imprimir: 'Imprimir esta página',
  buscarEvento: 'Buscar por empresa, número ou id da mensagem',
  fichas: {
    rotulo: 'Filtros mais usados',
    ativas: 'Ativas',
    inativas: 'Inativas',
    falharam: 'Falharam',
    naoReconhecidos: 'Não reconhecidos',
    recusados: 'Recusados',
  },
  salvas: {
    menu: 'Listas salvas',
    salvar: 'Salvar esta lista…',
    copiar: 'Copiar link desta lista',
    nome: 'Nome da lista',
    ajuda:
      'Guarda a busca, os filtros e a ordem, só para você e neste navegador. Para mostrar a alguém, copie o link.',
    esquecer: 'Esquecer {{nome}}',
  },
}
