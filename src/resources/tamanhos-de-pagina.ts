/** Rows that a page of a list may have. The largest is also the most that the server gives: what is to be had whole is a file. */
export const TAMANHOS_DE_PAGINA = [10, 25, 50, 100] as const

export const LINHAS_POR_PAGINA = Math.max(...TAMANHOS_DE_PAGINA)
