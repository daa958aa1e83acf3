import { ConfiguracaoWhatsApp } from '../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import type { Ambiente } from '../ambiente.js'
import { conectar, type PedidoDeConexao } from './conectar.js'
import { ConfiguracaoInexistente } from './erros-da-operacao.js'

export interface QrCode {
  /** Data URI of a PNG. */
  imagem: string
  codigoPareamento: string | null
  expiraEm: Date
}

/**
 * The QR on show, if it can still be scanned; otherwise a new one is asked for, as always with a number: the code on show
 * may be for another. Null: connected, or none to be had.
 */
export const obterQrcode = async (
  ambiente: Ambiente,
  configuracaoId: number,
  pedido: PedidoDeConexao = {},
): Promise<QrCode | null> => {
  const guardado = pedido.numero ? null : await lerQrcode(ambiente, configuracaoId)
  if (guardado) return guardado
  await conectar(ambiente, configuracaoId, pedido)
  return lerQrcode(ambiente, configuracaoId)
}

const lerQrcode = async ({ dataSource }: Ambiente, id: number): Promise<QrCode | null> => {
  const linha = await dataSource.getRepository(ConfiguracaoWhatsApp).findOneBy({ id })
  if (!linha) throw new ConfiguracaoInexistente()
  const { qrCode, qrCodeExpiraEm, codigoPareamento } = linha
  if (!qrCode || !qrCodeExpiraEm || qrCodeExpiraEm.getTime() <= Date.now()) return null
  return { imagem: qrCode, codigoPareamento, expiraEm: qrCodeExpiraEm }
}
