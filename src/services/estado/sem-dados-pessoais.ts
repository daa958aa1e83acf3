import { hash } from 'node:crypto'
import type { Sinais } from './sinais.js'

const NINGUEM = { numero: null, nome: null, foto: null }
const APAGADO = 'apagado:'

/**
 * The signals without whose phone it is and without the QR. Times stay, and equal QRs stay equal: all that the
 * status is derived from. Pure, and doing it twice changes nothing.
 */
export const semDadosPessoais = ({ aberta, perfil, qr, qrObtido, ...resto }: Sinais): Sinais => ({
  ...resto,
  ...(aberta && { aberta: { ...aberta, ...NINGUEM } }),
  ...(perfil && { perfil: { ...perfil, ...NINGUEM } }),
  ...(qr && { qr: semCodigo(qr) }),
  ...(qrObtido && { qrObtido: semCodigo(qrObtido) }),
})

const semCodigo = <Q extends NonNullable<Sinais['qr']>>(qr: Q): Q => ({
  ...qr,
  codigo: qr.codigo.startsWith(APAGADO) ? qr.codigo : APAGADO + hash('sha256', qr.codigo),
  imagem: null,
  pareamento: null,
})
