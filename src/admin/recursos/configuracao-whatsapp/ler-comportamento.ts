import { z } from 'zod'
import {
  CAMPOS_DO_COMPORTAMENTO,
  type CampoDoComportamento,
  FRASE_NO_MAXIMO,
  PROTOCOLOS,
} from '../../../resources/configuracao-whatsapp/comportamento.js'
import { type Papel, RETAGUARDA } from '../../../resources/papel.js'
import type { MudancaDeComportamento } from '../../../services/comportamento/mudar.js'
import { DadosInvalidos } from '../../../services/operacoes/erros-da-operacao.js'

/** Forms carry it as text. */
const chave = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((texto) => texto === 'true')])
  .optional()

const ajustes = {
  recusarChamadas: chave,
  ignorarGrupos: chave,
  sempreOnline: chave,
  lerMensagens: chave,
  lerStatus: chave,
  sincronizarHistorico: chave,
  mensagemChamada: z
    .string()
    .max(FRASE_NO_MAXIMO)
    .refine((texto) => !texto.includes('\0'))
    .optional(),
}
const semAspasNemEspacos = z
  .string()
  .trim()
  .max(256)
  .regex(/^[^\s\0]*$/)

const pedido = z.strictObject({
  ...ajustes,
  proxy: chave,
  proxyProtocolo: z.enum(PROTOCOLOS).optional(),
  proxyHost: semAspasNemEspacos.optional(),
  proxyPorta: z.coerce.number().int().min(1).max(65_535).optional(),
  proxyUsuario: semAspasNemEspacos.optional(),
  /** Left out: as it is. */
  proxySenha: z.string().max(256).optional(),
})

/** Of many at once: without what belongs to one. */
export const pedidoEmMassa = z
  .strictObject(ajustes)
  .transform((lido) => Object.fromEntries(Object.entries(lido).filter(([, valor]) => valor !== undefined)))
  .refine((lido) => Object.keys(lido).length > 0)

/** What this role may change of how an instance behaves. */
export const camposDo = (papel: Papel, empresaPode: readonly CampoDoComportamento[]) =>
  (RETAGUARDA as readonly Papel[]).includes(papel) ? CAMPOS_DO_COMPORTAMENTO : empresaPode

/** @throws DadosInvalidos for what does not fit, or is not among `pode` */
export const lerMudanca = (
  payload: Record<string, unknown>,
  pode: readonly CampoDoComportamento[],
): MudancaDeComportamento => {
  const lido = pedido.safeParse(payload)
  if (!lido.success)
    throw new DadosInvalidos(
      String(lido.error.issues[0]?.path[0] ?? 'comportamento'),
      'Confira os dados informados e tente de novo.',
    )
  const { proxy, proxyProtocolo, proxyHost, proxyPorta, proxyUsuario, proxySenha, ...resto } = lido.data
  const mudanca: MudancaDeComportamento = Object.fromEntries(
    Object.entries(resto).filter(([, valor]) => valor !== undefined),
  )
  if (proxy === false) mudanca.proxy = null
  if (proxy) {
    if (!proxyProtocolo || !proxyHost || !proxyPorta)
      throw new DadosInvalidos('proxyHost', 'Informe o protocolo, o endereço e a porta do proxy.')
    mudanca.proxy = {
      protocolo: proxyProtocolo,
      host: proxyHost,
      porta: proxyPorta,
      usuario: proxyUsuario ?? '',
      ...(proxySenha !== undefined && { senha: proxySenha }),
    }
  }
  const proibido = Object.keys(mudanca).find((campo) => !(pode as readonly string[]).includes(campo))
  if (proibido) throw new DadosInvalidos(proibido, 'Isto só pode ser mudado por quem cuida do sistema.')
  return mudanca
}
