/** Name of the parameter of the login's address that says where one wanted to go. */
const PARA = 'para'
const DE_FORA = 'http://painel.invalid'

/** The login's address, for whoever asked for another; the panel's first page needs no saying. */
export const loginPara = (
  { loginPath, raiz }: { loginPath: string; raiz: string },
  pedido: string,
): string =>
  doPainel(raiz, pedido) === raiz
    ? loginPath
    : `${loginPath}?${new URLSearchParams({ [PARA]: doPainel(raiz, pedido) })}`

/** Where a login leads to: the page that was asked for, if it is one of the panel's; else its first. */
export const destinoDoLogin = (raiz: string, consulta: Record<string, unknown>): string =>
  doPainel(raiz, String(consulta[PARA] ?? ''))

/** Of the panel's addresses, those that a person looks at. */
export const ehPagina = (caminho: string): boolean => /^\/(resources|pages)\//.test(caminho)

/** Nobody is sent away from the panel, nor to what is no page. */
const doPainel = (raiz: string, pedido: string): string => {
  if (!URL.canParse(pedido, DE_FORA) || pedido.length > 2000) return raiz
  const { origin, pathname, search } = new URL(pedido, DE_FORA)
  const dele = origin === DE_FORA && pathname.startsWith(`${raiz}/`)
  return dele && ehPagina(pathname.slice(raiz.length)) ? pathname + search : raiz
}
