import { z } from 'zod'
import { estadoEvolution, inteiroOuNulo } from './comum.js'

/**
 * What a connect or restart leads to.
 *
 * `qr`: show `imagem` (a data URL); `codigo` is what it encodes; `codigoPareamento` the 8 characters to type in
 * instead, if asked for and granted; `contagem` how many QRs this instance has had.
 * `aberta`: nothing to do, it is connected. `sem_qr`: none yet (it will come by webhook), or the limit was reached.
 */
export type ResultadoConexao =
  | { tipo: 'qr'; imagem: string; codigo: string; codigoPareamento: string | null; contagem: number }
  | { tipo: 'aberta' }
  | { tipo: 'sem_qr' }

const ESPERADOS = ['instance', 'count', 'code', 'base64', 'pairingCode']

/**
 * `{pairingCode, code, base64, count}`, `{count: 0}`, nothing, or `{instance: {instanceName, state}}` when open.
 * In state `refused` Evolution nests a spent QR under `qrcode` beside `instance`: that one is not to be shown.
 */
export const conexaoSchema = z
  .looseObject({
    // `status`: a restart of 2.4.
    instance: z.looseObject({ state: estadoEvolution, status: estadoEvolution }).optional(),
    pairingCode: inteiroOuNulo('codigoDePareamento'),
    code: inteiroOuNulo('codigoDoQr'),
    base64: inteiroOuNulo('imagemDoQr'),
    count: z.number().optional().catch(undefined),
  })
  .nullable()
  .check((ctx) => {
    const chaves = Object.entries(ctx.value ?? {}).filter(
      ([, valor]) => valor !== undefined && valor !== null,
    )
    if (chaves.length === 0 || chaves.some(([chave]) => ESPERADOS.includes(chave))) return
    ctx.issues.push({ code: 'custom', input: undefined, message: 'neither a QR code nor a state' })
  })
  .transform((resposta): ResultadoConexao => {
    const { state, status } = resposta?.instance ?? {}
    if (state === 'open' || status === 'open') return { tipo: 'aberta' }
    if (!resposta?.code || !resposta.base64) return { tipo: 'sem_qr' }
    const { base64: imagem, code: codigo, pairingCode: codigoPareamento, count: contagem = 1 } = resposta
    return { tipo: 'qr', imagem, codigo, codigoPareamento, contagem }
  })

/** `{instance: {instanceName, state?}}` */
export const estadoSchema = z
  .looseObject({ instance: z.looseObject({ state: estadoEvolution }) })
  .transform((resposta) => resposta.instance.state)
