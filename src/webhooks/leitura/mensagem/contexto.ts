import { z } from 'zod'
import type { Midia } from '../../../resources/mensagem/mensagem.js'
import { lerJid } from '../../../services/mensagens/enderecos/jid.js'
import {
  MAXIMO_DA_LINHA,
  MAXIMO_DO_ENDERECO,
  MAXIMO_DO_ID,
  MAXIMO_DO_LINK,
  MAXIMO_DO_NOME,
} from './limites.js'
import { identificador, objetoDe, opcao, texto } from './pecas.js'

const ID = identificador(MAXIMO_DO_ID)

const contexto = z.object({
  stanzaId: ID,
  participant: identificador(MAXIMO_DO_ENDERECO),
  quotedMessage: z.unknown().optional(),
  entryPointConversionSource: texto(100),
  conversionSource: texto(100),
  externalAdReply: objetoDe({
    title: texto(MAXIMO_DO_NOME),
    body: texto(MAXIMO_DA_LINHA),
    sourceType: opcao,
    sourceId: ID,
    sourceUrl: identificador(MAXIMO_DO_LINK),
    ctwaClid: ID,
  }),
})

/** What a message refers to. */
export interface Contexto {
  /** WhatsApp's id of the message that is quoted. */
  respondeA: string | null
  /** That message, as it travels with its answer: it may be one that we never had. */
  citada: { mensagem: unknown; de: string | null } | null
  /** Which ad the contact came from. */
  anuncio: Midia | null
}

/** @param candidatos where it may stand: beside the message, or in its part */
export const lerContexto = (...candidatos: readonly unknown[]): Contexto => {
  const lidos = candidatos.flatMap((candidato) => {
    const lido = contexto.safeParse(candidato)
    return lido.success ? [lido.data] : []
  })
  const comCitada = lidos.find(({ stanzaId }) => stanzaId)
  return {
    respondeA: comCitada?.stanzaId ?? null,
    citada: comCitada?.quotedMessage
      ? { mensagem: comCitada.quotedMessage, de: comCitada.participant && lerJid(comCitada.participant).jid }
      : null,
    anuncio: lidos.map(anuncioDe).find(Boolean) ?? null,
  }
}

/** A link's preview travels in the same place: it has neither a click's id nor says that it is an ad. */
const anuncioDe = (lido: z.output<typeof contexto>): Midia | null => {
  const { externalAdReply: cartao, entryPointConversionSource, conversionSource } = lido
  if (!cartao) return null
  const deAnuncio =
    cartao.ctwaClid ||
    cartao.sourceType?.toLowerCase() === 'ad' ||
    /ctwa|_ad$/i.test(entryPointConversionSource ?? '') ||
    /ads/i.test(conversionSource ?? '')
  if (!deAnuncio) return null
  const { title, body, sourceUrl, sourceId, ctwaClid } = cartao
  const sabido = {
    anuncio: title ?? body ?? sourceUrl ?? sourceId,
    anuncioTexto: body,
    anuncioLink: sourceUrl,
    anuncioId: sourceId,
    anuncioClique: ctwaClid,
  }
  return Object.fromEntries(Object.entries(sabido).filter(([, valor]) => valor !== null))
}
