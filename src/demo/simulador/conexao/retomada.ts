import type { Mundo } from '../nucleo/mundo.js'
import type { Instancia, Socket } from '../nucleo/tipos.js'
import { abrirSocket } from './socket.js'

/** The instances are as they were left, as if the server had run on meanwhile: nothing is announced. */
export function retomarInstancias(mundo: Mundo): void {
  for (const instancia of mundo.registro.todas())
    if (instancia.memoria.estado === undefined && !instancia.memoria.removendo) retomar(mundo, instancia)
}

/** From the row alone. With a session and still `connecting`: it tries, and does not get through. What was closed stays so. */
export function retomar(mundo: Mundo, instancia: Instancia): void {
  const { linha, memoria } = instancia
  memoria.estado = 'close'
  if (linha.connectionStatus === 'close') return
  if (linha.temSessao) {
    memoria.estado = linha.connectionStatus === 'connecting' ? 'connecting' : 'open'
    memoria.teveCliente = true
    memoria.sender = linha.ownerJid
    memoria.socket = socketDeAntes()
  } else if (linha.connectionStatus === 'connecting') abrirSocket({ mundo, instancia })
}

const socketDeAntes = (): Socket => ({
  fechado: false,
  qrsRestantes: 0,
  mostrouQr: true,
  lido: true,
  numeroPareamento: null,
  cancelarRotacao: () => {},
})
