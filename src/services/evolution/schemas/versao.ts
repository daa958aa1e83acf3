import { z } from 'zod'
import { identificador, textoOuNulo } from './comum.js'

/** What the server says of itself. */
export interface VersaoEvolution {
  /** e.g. `2.3.6` */
  versao: string
  nomeCliente: string | null
  versaoWhatsAppWeb: string | null
}

/** `{status, message, version, clientName, whatsappWebVersion, …}` */
export const versaoSchema = z
  .looseObject({
    version: identificador('palavra').min(1),
    clientName: textoOuNulo('nome'),
    whatsappWebVersion: textoOuNulo('palavra'),
  })
  .transform(
    ({ version, clientName, whatsappWebVersion }): VersaoEvolution => ({
      versao: version,
      nomeCliente: clientName,
      versaoWhatsAppWeb: whatsappWebVersion,
    }),
  )
