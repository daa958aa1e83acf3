import QRCode from 'qrcode'
import type { Aleatorio } from '../nucleo/aleatorio.js'

/** `2@<reference>,<three keys>`: only the reference changes from one QR to the next. */
export function codigoNovo(aleatorio: Aleatorio, chaves: string): string {
  return `2@${aleatorio.base64(96)},${chaves}`
}

/** Drawn as Evolution draws it: a PNG that a phone can really read. */
export function desenhar(codigo: string): Promise<string> {
  return QRCode.toDataURL(codigo, {
    margin: 3,
    scale: 4,
    errorCorrectionLevel: 'H',
    color: { dark: '#198754', light: '#ffffff' },
  })
}
