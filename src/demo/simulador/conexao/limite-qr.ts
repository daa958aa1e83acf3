import { emitir, type Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'
import { fecharSocket } from './fechamento.js'

const STATUS_CONEXAO_FECHADA = 428

/** Nobody read any of the allowed QRs. A further connect works again and counts from one. */
export function atingirLimite(mundo: Mundo, instancia: Instancia): void {
  const { linha, memoria } = instancia
  fecharSocket(instancia)
  memoria.qr = null
  memoria.contagemQr = 0
  memoria.estado = 'close'
  // The row keeps the status it had: that of the last QR or of the last logout.
  void emitir(mundo, instancia, 'QRCODE_UPDATED', {
    message: 'QR code limit reached, please login again',
    statusCode: 500,
  })
  void emitir(mundo, instancia, 'CONNECTION_UPDATE', {
    instance: linha.name,
    state: 'refused',
    statusReason: STATUS_CONEXAO_FECHADA,
    ...(memoria.sender ? { wuid: memoria.sender } : {}),
    ...(memoria.sender && linha.profilePicUrl ? { profilePictureUrl: linha.profilePicUrl } : {}),
  })
}
