import { z } from 'zod'
import { textoOuNulo } from './comum.js'

/** What the server says of itself. */
export interface VersaoEvolution {
  /** e.g. `2.3.6` */
  versao: string
  nomeCliente: string | null
  versaoWhatsAppWeb: string | null
}

/** `{status, message, version, clientName, whatsappWebVersion, …}` */
export const versaoSchema = z
  .looseObject({ version: z.string().min(1), clientName: textoOuNulo, whatsappWebVersion: textoOuNulo })
  .transform(
    ({ version, clientName, whatsappWebVersion }): VersaoEvolution => ({
      versao: version,
      nomeCliente: clientName,
      versaoWhatsAppWeb: whatsappWebVersion,
    }),
  )
