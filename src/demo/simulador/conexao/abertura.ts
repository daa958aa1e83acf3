import { emitir, type Mundo } from '../nucleo/mundo.js'
import type { Instancia, Socket } from '../nucleo/tipos.js'

/** The connection is logged in. */
export function abrir(mundo: Mundo, instancia: Instancia, socket: Socket): void {
  const { linha, memoria } = instancia
  if (socket.fechado || memoria.removendo || memoria.emTempestade) return
  memoria.estado = 'open'
  memoria.sender = linha.ownerJid
  mundo.registro.alterar(instancia, { connectionStatus: 'open' })
  void emitir(mundo, instancia, 'CONNECTION_UPDATE', {
    instance: linha.name,
    wuid: linha.ownerJid,
    ...(linha.profileName ? { profileName: linha.profileName } : {}),
    profilePictureUrl: linha.profilePicUrl,
    state: 'open',
    statusReason: 200,
  })
}
