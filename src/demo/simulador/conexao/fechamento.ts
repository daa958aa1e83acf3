import type { Instancia } from '../nucleo/tipos.js'

export function fecharSocket(instancia: Instancia): void {
  const { socket } = instancia.memoria
  if (!socket) return
  socket.fechado = true
  socket.cancelarRotacao()
}
