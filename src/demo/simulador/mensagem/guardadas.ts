import type { Mundo } from '../nucleo/mundo.js'
import type { Instancia, MensagemGuardada } from '../nucleo/tipos.js'

const MAXIMO_DE_GUARDADAS = 20_000

type Enviada = Omit<MensagemGuardada, 'id' | 'MessageUpdate'>

/** Evolution's table of messages, as far as what was sent goes. */
export function guardar(
  mundo: Mundo,
  { memoria }: Instancia,
  { key, pushName, messageType, message, messageTimestamp, instanceId, source, contextInfo }: Enviada,
): void {
  memoria.guardadas.push({
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
  if (memoria.guardadas.length > MAXIMO_DE_GUARDADAS) memoria.guardadas.shift()
}

export interface Busca {
  remoteJid?: string | undefined
  id?: string | undefined
  pagina: number
  porPagina: number
}

/** One page, newest first. */
export function buscarGuardadas({ memoria }: Instancia, { remoteJid, id, pagina, porPagina }: Busca) {
  const achadas = memoria.guardadas
    .filter(({ key }) => (!remoteJid || key.remoteJid === remoteJid) && (!id || key.id === id))
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
