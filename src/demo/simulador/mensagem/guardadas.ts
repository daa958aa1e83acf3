import type { Mundo } from '../nucleo/mundo.js'
import type { Instancia, MensagemGuardada } from '../nucleo/tipos.js'

const MAXIMO_DE_GUARDADAS = 20_000

type Guardavel = Omit<MensagemGuardada, 'id' | 'MessageUpdate'>

/** Evolution's table of messages, of both directions; a server can be told to keep none. */
export function guardar(
  mundo: Mundo,
  { memoria }: Instancia,
  { key, pushName, messageType, message, messageTimestamp, instanceId, source, contextInfo }: Guardavel,
): void {
  const { guardadas } = memoria
  guardadas.push({
    id: mundo.aleatorio.cuid(),
    key,
    pushName,
    messageType,
    message,
    messageTimestamp,
    instanceId,
    source,
    contextInfo,
    MessageUpdate: [],
  })
  if (guardadas.length > MAXIMO_DE_GUARDADAS) guardadas.shift()
}

export interface Busca {
  remoteJid?: string | undefined
  id?: string | undefined
  /** Seconds since 1970, both included: Evolution heeds them only together. */
  periodo?: { de: number; ate: number } | undefined
  pagina: number
  porPagina: number
}

/** One page, newest first. */
export function buscarGuardadas(
  mundo: Mundo,
  { memoria }: Instancia,
  { remoteJid, id, periodo, pagina, porPagina }: Busca,
) {
  const achadas = (mundo.falhas.servidor.semGuardar ? [] : memoria.guardadas)
    .filter(
      ({ key, messageTimestamp: em }) =>
        (!remoteJid || key.remoteJid === remoteJid) &&
        (!id || key.id === id) &&
        (!periodo || (em >= periodo.de && em <= periodo.ate)),
    )
    .reverse()
  return {
    messages: {
      total: achadas.length,
      pages: Math.ceil(achadas.length / porPagina),
      currentPage: pagina,
      records: achadas.slice((pagina - 1) * porPagina, pagina * porPagina),
    },
  }
}
