interface JanelaDoPainel {
  REDUX_STATE?: { paths?: { rootPath?: string; loginPath?: string } }
}

const caminhos = () => (window as unknown as JanelaDoPainel).REDUX_STATE?.paths ?? {}

/** Where the host put the panel, without a slash at the end. */
export const raizDoPainel = (): string => (caminhos().rootPath ?? '').replace(/\/$/, '')

/** It leads back to this page, where the host's login heeds `para`. */
export const enderecoDoLogin = (): string => {
  const { pathname, search } = window.location
  const login = caminhos().loginPath ?? `${raizDoPainel()}/login`
  return `${login}?${new URLSearchParams({ para: pathname + search })}`
}

/** Name of the page of the host's `pages` that is open; null: another kind of page. */
export const paginaAberta = (): string | null => {
  const prefixo = `${raizDoPainel()}/pages/`
  const { pathname } = window.location
  return pathname.startsWith(prefixo)
    ? decodeURIComponent(pathname.slice(prefixo.length).split('/')[0] ?? '')
    : null
}

export const enderecoDaLista = (recurso: string, filtros: Record<string, string> = {}): string => {
  const consulta = new URLSearchParams(
    Object.entries(filtros).map(([nome, valor]) => [`filters.${nome}`, valor]),
  )
  return `${raizDoPainel()}/resources/${recurso}${consulta.size > 0 ? `?${consulta}` : ''}`
}

export const enderecoDoRegistro = (recurso: string, id: string, acao: string): string =>
  `${raizDoPainel()}/resources/${recurso}/records/${encodeURIComponent(id)}/${acao}`

export const enderecoDeCriar = (recurso: string): string =>
  `${raizDoPainel()}/resources/${recurso}/actions/new`

/** The face of a conversation, or of a connection. @param foto which of its pictures, as the page was told */
export const enderecoDaFoto = (de: 'conversas' | 'conexoes', id: string, foto: string): string =>
  `${raizDoPainel()}/whatsapp/${de}/${id}/foto?v=${foto}`

/** A list as a file, as the user reads it. */
export const enderecoDoCsv = (recurso: string, filtros: Record<string, string>, idioma: string): string => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const consulta = new URLSearchParams({ idioma, fuso: timeZone })
  for (const [nome, valor] of Object.entries(filtros)) consulta.set(`filters.${nome}`, valor)
  return `${raizDoPainel()}/whatsapp/listas/${recurso}.csv?${consulta}`
}

/** The page of bulk actions: of a filter, or of a task under way. */
export const enderecoEmMassa = (consulta: Record<string, string>): string =>
  `${raizDoPainel()}/resources/ConfiguracaoWhatsApp/actions/emMassa?${new URLSearchParams(consulta)}`
