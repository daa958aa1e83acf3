import type { TipoDeConversa } from '../../../resources/conversa/conversa.js'
import type { Consultar } from '../../banco/consultar.js'

/** A counterpart as it was heard of; `jid`, `lid` and `telefone` as `lerJids` gives them. */
export interface Interlocutor {
  configuracaoId: number
  jid: string
  lid: string | null
  tipo: TipoDeConversa
  telefone: string | null
}

interface Linha {
  id: string
  configuracao_id: number
  jid: string
  lid: string | null
}

/** Any fixed number, so as not to meet the locks of somebody else. */
export const CLASSE_DA_TRAVA = 742_901

/**
 * The conversations of these counterparts, made where they are missing, in their order. Inside a transaction, once,
 * and before its messages: it locks the configurations, in order, against a merge until the transaction ends.
 */
export const garantirConversas = async (
  consultar: Consultar,
  pedidos: readonly Interlocutor[],
): Promise<string[]> => {
  if (pedidos.length === 0) return []
  const vistas = await procurar(consultar, pedidos)
  const aEscrever = new Set(
    pedidos.filter((pedido) => !completa(vistas, pedido)).map((p) => p.configuracaoId),
  )
  await travar(consultar, pedidos, aEscrever)
  // Under the lock a row is only where it will stay: a merge may have come in between.
  let linhas = await procurar(consultar, pedidos)
  // Then those whose private address a later one has taken from its conversation.
  for (const tem of [completa, achar]) {
    const faltantes = pedidos.filter((pedido) => !tem(linhas, pedido))
    if (faltantes.length === 0) continue
    await fazer(consultar, faltantes)
    linhas = await procurar(consultar, pedidos)
  }
  return pedidos.map((pedido) => {
    const linha = achar(linhas, pedido)
    if (!linha) throw new Error('The conversation was deleted while it was being written.')
    return linha.id
  })
}

/** Their newest message, as far as it is newer than what is kept. */
export const tocarConversas = async (
  consultar: Consultar,
  toques: readonly { id: string; em: Date }[],
): Promise<void> => {
  if (toques.length === 0) return
  await consultar(
    `WITH toque AS (
       SELECT id, max(em) AS em FROM unnest($1::bigint[], $2::timestamptz[]) AS t (id, em) GROUP BY id),
     travada AS (
       SELECT c.id FROM whatsapp.conversa c JOIN toque t USING (id) WHERE t.em > c.ultima_em
       ORDER BY c.id FOR NO KEY UPDATE OF c)
     UPDATE whatsapp.conversa c SET ultima_em = greatest(c.ultima_em, t.em)
     FROM toque t JOIN travada USING (id) WHERE c.id = t.id`,
    [toques.map((t) => t.id), toques.map((t) => t.em)],
  )
}

const procurar = (consultar: Consultar, pedidos: readonly Interlocutor[]): Promise<Linha[]> =>
  consultar<Linha>(
    `SELECT c.id::text, c.configuracao_id, c.jid, c.lid
     FROM unnest($1::int[], $2::text[]) AS p (configuracao_id, jid)
     JOIN whatsapp.conversa c ON c.configuracao_id = p.configuracao_id AND c.jid = p.jid
     UNION
     SELECT c.id::text, c.configuracao_id, c.jid, c.lid
     FROM unnest($1::int[], $3::text[]) AS p (configuracao_id, lid)
     JOIN whatsapp.conversa c ON c.configuracao_id = p.configuracao_id AND c.lid = p.lid`,
    [pedidos.map((p) => p.configuracaoId), pedidos.map((p) => p.jid), pedidos.map((p) => p.lid)],
  )

/** Sorted, so that no two transactions wait for each other; exclusive where rows will be made, moved or merged. */
const travar = (
  consultar: Consultar,
  pedidos: readonly Interlocutor[],
  aEscrever: ReadonlySet<number>,
): Promise<unknown> => {
  const ids = [...new Set(pedidos.map((p) => p.configuracaoId))].sort((a, b) => a - b)
  return consultar(
    `SELECT CASE WHEN p.escreve THEN pg_advisory_xact_lock(${CLASSE_DA_TRAVA}, p.id)::text
       ELSE pg_advisory_xact_lock_shared(${CLASSE_DA_TRAVA}, p.id)::text END
     FROM (SELECT * FROM unnest($1::int[], $2::boolean[]) AS u (id, escreve) ORDER BY id) p`,
    [ids, ids.map((id) => aEscrever.has(id))],
  )
}

/** One row holds both addresses that are known: nothing to write. */
const completa = (linhas: readonly Linha[], pedido: Interlocutor): boolean => {
  const linha = porJid(linhas, pedido) ?? (pedido.telefone ? undefined : porLid(linhas, pedido))
  return linha !== undefined && (pedido.lid === null || linha.lid === pedido.lid)
}

/** One after the other, as the webhooks' messages make and merge them: a later one may tell more of an earlier one. */
const fazer = (consultar: Consultar, pedidos: readonly Interlocutor[]): Promise<unknown> =>
  consultar(
    `SELECT whatsapp.conversa_do_fato(p.c, jsonb_build_object('jid', p.jid, 'lid', p.lid, 'tipo', p.tipo, 'telefone', p.telefone), now())
     FROM (SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY
       AS u (c, jid, lid, tipo, telefone, ordem) ORDER BY ordem) p`,
    [
      pedidos.map((p) => p.configuracaoId),
      pedidos.map((p) => p.jid),
      pedidos.map((p) => p.lid),
      pedidos.map((p) => p.tipo),
      pedidos.map((p) => p.telefone),
    ],
  )

const achar = (linhas: readonly Linha[], pedido: Interlocutor) =>
  porJid(linhas, pedido) ?? porLid(linhas, pedido)

const porJid = (linhas: readonly Linha[], pedido: Interlocutor) =>
  linhas.find((linha) => linha.configuracao_id === pedido.configuracaoId && linha.jid === pedido.jid)

const porLid = (linhas: readonly Linha[], pedido: Interlocutor) =>
  pedido.lid === null
    ? undefined
    : linhas.find((linha) => linha.configuracao_id === pedido.configuracaoId && linha.lid === pedido.lid)
