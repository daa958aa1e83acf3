import { raizDoPainel } from './endereco.js'

const TENTAR_DE_NOVO_MS = 3000

/** `abrindo` at first, so that nobody is told of a loss before there was anything to lose. */
export type Vivo = 'abrindo' | 'ligado' | 'caido'

export interface Ouvinte {
  /** Ids of changed configurations; null: any may have changed. */
  aoMudar(ids: readonly number[] | null): void
  aoVirar(vivo: Vivo): void
  /** It listens while nobody sees the page, too. */
  escondida: boolean
}

/** What happened while there was no stream, or while it was not listening, was told to nobody. */
const ouvintes = new Map<Ouvinte, { perdeu: boolean }>()
let vivo: Vivo = 'abrindo'
let fonte: EventSource | null = null
let espera: number | undefined

const ouve = ({ escondida }: Ouvinte): boolean => escondida || !document.hidden

const virar = (novo: Vivo): void => {
  vivo = novo
  for (const { aoVirar } of ouvintes.keys()) aoVirar(novo)
}
const dizer = (ids: readonly number[] | null): void => {
  for (const ouvinte of ouvintes.keys()) if (ouve(ouvinte)) ouvinte.aoMudar(ids)
}
const recuperar = (): void => {
  for (const [ouvinte, estado] of ouvintes)
    if (estado.perdeu && ouve(ouvinte)) {
      estado.perdeu = false
      ouvinte.aoMudar(null)
    }
}
const perder = (quem: (ouvinte: Ouvinte) => boolean): void => {
  for (const [ouvinte, estado] of ouvintes) estado.perdeu ||= quem(ouvinte)
}
const fechar = (): void => {
  window.clearTimeout(espera)
  fonte?.close()
  fonte = null
}

const abrir = (): void => {
  if (fonte) return
  fonte = new EventSource(`${raizDoPainel()}/whatsapp/vivo`)
  fonte.addEventListener('pronto', () => {
    virar('ligado')
    recuperar()
  })
  fonte.addEventListener('tudo', () => dizer(null))
  fonte.addEventListener('mudou', ({ data }: MessageEvent<string>) => {
    dizer((JSON.parse(data) as { ids: number[] }).ids)
  })
  fonte.addEventListener('error', () => {
    virar('caido')
    perder(() => true)
    // After an answer that is no stream (a proxy's 502, our 401) the browser gives up; we do not.
    if (fonte?.readyState !== EventSource.CLOSED) return
    fechar()
    espera = window.setTimeout(acertar, TENTAR_DE_NOVO_MS)
  })
}
/** Browsers open six connections per host: forgotten tabs must not hold them all. */
const acertar = (): void => {
  if ([...ouvintes.keys()].some(ouve)) abrir()
  else fechar()
}
const aoMudarVisibilidade = (): void => {
  if (document.hidden) perder((ouvinte) => !ouve(ouvinte))
  acertar()
  if (fonte?.readyState === EventSource.OPEN) recuperar()
}

/**
 * The page's one stream of changes, open while anybody of it listens. It carries hints, never data: whoever hears one reads.
 * @returns stops listening
 */
export const ouvirMudancas = (ouvinte: Ouvinte): (() => void) => {
  if (ouvintes.size === 0) document.addEventListener('visibilitychange', aoMudarVisibilidade)
  ouvintes.set(ouvinte, { perdeu: !ouve(ouvinte) })
  if (vivo !== 'abrindo') ouvinte.aoVirar(vivo)
  acertar()
  return () => {
    ouvintes.delete(ouvinte)
    acertar()
    if (ouvintes.size > 0) return
    document.removeEventListener('visibilitychange', aoMudarVisibilidade)
    vivo = 'abrindo'
  }
}
