import type { PaginaDoPeriodo, RegistroGuardado } from '../evolution/schemas/mensagem.js'

/** Of one request. */
const POR_PAGINA = 100
/** Held in memory at a time; what is more is asked for in shorter times. */
const POR_FATIA = 1_000
/** Of one second, or of a server that does not heed what it is asked: what is beyond stays where it is. */
const PAGINAS_NO_MAXIMO = 200

export interface Fatia {
  ate: Date
  /** All that is kept of that time, oldest first, each once. */
  registros: readonly RegistroGuardado[]
}

export type PedirPagina = (pedido: {
  de: Date
  ate: Date
  pagina: number
  porPagina: number
}) => Promise<PaginaDoPeriodo>

/**
 * All that a server keeps of a time, oldest first, in slices that fit into memory. It answers newest first: a slice is
 * read to its end before any of it is given, and what comes in meanwhile only moves records to later pages.
 */
export async function* fatiar(
  pedir: PedirPagina,
  { de, ate }: { de: Date; ate: Date },
): AsyncGenerator<Fatia> {
  const esperando = [{ de: emSegundos(de), ate: emSegundos(ate) }]
  for (let vez = esperando.shift(); vez; vez = esperando.shift()) {
    const { de, ate } = vez
    const periodo = { de: new Date(de * 1000), ate: new Date(ate * 1000) }
    const primeira = await pedir({ ...periodo, pagina: 1, porPagina: POR_PAGINA })
    const obedece = primeira.registros.every(({ em }) => em >= de && em <= ate)
    if (primeira.total > POR_FATIA && obedece && ate > de) {
      const meio = Math.floor((de + ate) / 2)
      esperando.unshift({ de, ate: meio }, { de: meio + 1, ate })
      continue
    }
    const lidos = new Map<string, RegistroGuardado>()
    let pagina = primeira
    for (let n = 2; ; n++) {
      for (const registro of pagina.registros)
        if (registro.em >= de && registro.em <= ate) lidos.set(chaveDe(registro), registro)
      const maisVelho = Math.min(...pagina.registros.map(({ em }) => em))
      const acabou = (n - 1) * POR_PAGINA >= pagina.total || pagina.registros.length === 0
      if (acabou || maisVelho < de || n > PAGINAS_NO_MAXIMO) break
      pagina = await pedir({ ...periodo, pagina: n, porPagina: POR_PAGINA })
    }
    yield { ate: periodo.ate, registros: [...lidos.values()].sort(naOrdem) }
  }
}

const emSegundos = (data: Date): number => Math.floor(data.getTime() / 1000)

/** Two chats may have a message of one id each. */
const chaveDe = ({ remoteJid, id }: RegistroGuardado): string => `${remoteJid} ${id}`

const naOrdem = (a: RegistroGuardado, b: RegistroGuardado): number =>
  a.em - b.em || (a.ordem < b.ordem ? -1 : a.ordem > b.ordem ? 1 : 0)
