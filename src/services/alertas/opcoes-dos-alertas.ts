import { z } from 'zod'
import { lerEndereco, lerServidorDeCorreio, type OpcoesDoCorreio } from '../correio/opcoes-do-correio.js'
import { hostCanonico } from '../evolution/destino-publico.js'
import { REGRAS_DOS_ALERTAS, type RegrasDosAlertas } from './regras.js'

/** How alerts are told, and from when on something is worth one. */
export interface OpcoesDosAlertas {
  /** Where the panel is, for the links of notices. Default: `siteUrl` and `/admin`. */
  painel?: string | undefined
  /** The mail server that notices are handed in at. Without it nobody is told by e-mail. */
  correio?: OpcoesDoCorreio | undefined
  /** The company, by the host's reference, through whose WhatsApp contacts are told. Without it nobody is. */
  whatsapp?: { empresa: string } | undefined
  /** Default: `REGRAS_DOS_ALERTAS`. */
  regras?: { [regra in keyof RegrasDosAlertas]?: number | undefined }
  /** Webhooks of contacts must be at public addresses, but for these names or IP addresses. */
  hosts?: readonly string[]
  /** Default: true. */
  exigirHttps?: boolean
}

const regra = (nome: keyof RegrasDosAlertas, maximo: number) =>
  z
    .number()
    .int()
    .min(1, 'must be at least 1')
    .max(maximo, `must be at most ${maximo}`)
    .default(REGRAS_DOS_ALERTAS[nome])

export const esquemaDosAlertas = z.strictObject({
  painel: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
    .transform((endereco) => endereco.replace(/\/+$/, ''))
    .optional(),
  correio: z
    .strictObject({
      url: z
        .string()
        .refine(
          (texto) => lerServidorDeCorreio(texto) !== null,
          'must be smtp://user:password@host:port, or smtps://…',
        ),
      de: z.string().refine((texto) => lerEndereco(texto) !== null, 'must be an e-mail address'),
    })
    .optional(),
  whatsapp: z.strictObject({ empresa: z.string().min(1, 'must be the reference of a company') }).optional(),
  regras: z
    .strictObject({
      desconectadaMinutos: regra('desconectadaMinutos', 10_080),
      esperandoMinutos: regra('esperandoMinutos', 10_080),
      falhandoPorcento: regra('falhandoPorcento', 100),
      falhandoMinimo: regra('falhandoMinimo', 5000),
      caladoHoras: regra('caladoHoras', 720),
      mudoMinutos: regra('mudoMinutos', 1440),
      lacunaMinutos: regra('lacunaMinutos', 1440),
      buscaMinutos: regra('buscaMinutos', 10_080),
    })
    .prefault({}),
  hosts: z
    .array(z.string().refine(hostCanonico, 'must be a name or an IP address, without port'))
    .default([]),
  exigirHttps: z.boolean().default(true),
})
export type AlertasLidos = z.output<typeof esquemaDosAlertas>
