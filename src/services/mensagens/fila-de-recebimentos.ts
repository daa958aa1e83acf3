import type { DataSource } from 'typeorm'
import type { Midia, TipoDeMensagem } from '../../resources/mensagem/mensagem.js'
import { alterar } from '../consultar.js'

/** What somebody wrote to a company. */
export interface MensagemRecebida {
  id: string
  empresaId: number
  conversaId: string
  /** E.164 without the plus sign; null when only WhatsApp's private address is known, and in groups. */
  telefone: string | null
  jid: string
  /** As the contact calls itself. */
  nome: string | null
  tipo: TipoDeMensagem
  texto: string | null
  midia: Midia | null
  /** Address of the writer, in a group. */
  participante: string | null
  /** WhatsApp's id of the message it answers or reacts to. */
  respondeA: string | null
  whatsappId: string | null
  em: Date
  /** 1 the first time. */
  tentativa: number
}

export interface RecebimentoParado {
  mensagemId: string
  empresaId: number
  tentativas: number
  erro: string | null
  desistiuEm: Date
}

/** Taken up by one step. */
const LOTES = 50

/**
 * Whoever writes messages leaves one row for what came in with a batch; here it becomes one for each message. Those of
 * a configuration are in the order of their commits, and so are the messages in them. In that order nodes that meet
 * wait for each other; the messages are locked against their end, and against conversations that become one meanwhile.
 * @returns whether there is likely more
 */
export const abrirLotes = async (dataSource: DataSource): Promise<boolean> => {
  const [ha]: unknown[] = await dataSource.query('SELECT 1 FROM recebimento_em_lote LIMIT 1')
  if (!ha) return false
  return dataSource.transaction(async (manager) => {
    const lotes = await alterar<{ mensagens: string[]; criado_em: Date }>(
      manager,
      `WITH primeiros AS MATERIALIZED (SELECT id FROM recebimento_em_lote ORDER BY id LIMIT $1 FOR UPDATE)
       DELETE FROM recebimento_em_lote WHERE id IN (SELECT id FROM primeiros) RETURNING mensagens, criado_em`,
      [LOTES],
    )
    await manager.query(
      `INSERT INTO recebimento (mensagem_id, configuracao_id, conversa_id, criado_em)
       SELECT m.id, m.configuracao_id, m.conversa_id, u.criado_em
       FROM unnest($1::bigint[], $2::timestamptz[]) AS u(id, criado_em) JOIN mensagem m ON m.id = u.id
       ORDER BY m.id FOR SHARE OF m
       ON CONFLICT DO NOTHING`,
      [
        lotes.flatMap(({ mensagens }) => mensagens),
        lotes.flatMap(({ mensagens, criado_em }) => mensagens.map(() => criado_em)),
      ],
    )
    return lotes.length === LOTES
  })
}

/** The first one left of each conversation, and no other: that is their order. A lease that ran out is nobody's. */
export const reservar = async (
  dataSource: DataSource,
  { reserva, quantas, arrendamentoMs }: { reserva: string; quantas: number; arrendamentoMs: number },
): Promise<MensagemRecebida[]> => {
  const reservadas = await alterar<{ id: string }>(
    dataSource,
    `UPDATE recebimento SET reserva = $1, reservado_ate = now() + $3 * interval '1 ms', tentativas = tentativas + 1
     WHERE mensagem_id IN (
       SELECT r.mensagem_id FROM recebimento r
       WHERE r.desistiu_em IS NULL AND r.tentar_em <= now() AND (r.reservado_ate IS NULL OR r.reservado_ate < now())
         AND NOT EXISTS (SELECT FROM recebimento a WHERE a.conversa_id = r.conversa_id
           AND a.mensagem_id < r.mensagem_id AND a.desistiu_em IS NULL)
       ORDER BY r.mensagem_id LIMIT $2 FOR UPDATE OF r SKIP LOCKED)
     RETURNING mensagem_id AS id`,
    [reserva, quantas, arrendamentoMs],
  )
  if (reservadas.length === 0) return []
  return dataSource.query(
    `SELECT m.id, c.empresa_id AS "empresaId", m.conversa_id AS "conversaId", v.telefone, v.jid, v.nome, m.tipo, m.texto,
            m.midia, m.participante, m.responde_a AS "respondeA", m.whatsapp_id AS "whatsappId", m.em,
            r.tentativas AS tentativa
     FROM mensagem m JOIN recebimento r ON r.mensagem_id = m.id JOIN conversa v ON v.id = m.conversa_id
       JOIN configuracao_whatsapp c ON c.id = m.configuracao_id
     WHERE m.id = ANY($1::bigint[])`,
    [reservadas.map(({ id }) => id)],
  )
}

interface Minha {
  id: string
  reserva: string
}

export const renovar = (dataSource: DataSource, { id, reserva }: Minha, arrendamentoMs: number) =>
  alterar(
    dataSource,
    `UPDATE recebimento SET reservado_ate = now() + $3 * interval '1 ms' WHERE mensagem_id = $1 AND reserva = $2
     RETURNING 1`,
    [id, reserva, arrendamentoMs],
  )

export const concluir = (dataSource: DataSource, { id, reserva }: Minha): Promise<unknown> =>
  dataSource.query('DELETE FROM recebimento WHERE mensagem_id = $1 AND reserva = $2', [id, reserva])

/** @param esperaMs null: no more tries */
export const devolverRecebimento = (
  dataSource: DataSource,
  { id, reserva }: Minha,
  { erro, esperaMs }: { erro: string; esperaMs: number | null },
) =>
  alterar(
    dataSource,
    `UPDATE recebimento SET reserva = NULL, reservado_ate = NULL, erro = $3,
       tentar_em = now() + coalesce($4::float8, 0) * interval '1 ms',
       desistiu_em = CASE WHEN $4::float8 IS NULL THEN now() END
     WHERE mensagem_id = $1 AND reserva = $2 RETURNING 1`,
    [id, reserva, erro, esperaMs],
  )

export const listarParados = (dataSource: DataSource): Promise<RecebimentoParado[]> =>
  dataSource.query(
    `SELECT id AS "mensagemId", empresa_id AS "empresaId", tentativas, erro, desistiu_em AS "desistiuEm"
     FROM recebimento_parado ORDER BY id LIMIT 1000`,
  )

/** @returns whether it was one of those given up */
export const repetir = async (dataSource: DataSource, mensagemId: string): Promise<boolean> => {
  const repetidas = await alterar(
    dataSource,
    `UPDATE recebimento SET desistiu_em = NULL, tentativas = 0, tentar_em = now(), criado_em = now()
     WHERE mensagem_id = $1 AND desistiu_em IS NOT NULL RETURNING 1`,
    [mensagemId],
  )
  return repetidas.length > 0
}

/** What nobody asked for in a week is no news, nor what failed for good a month ago; and what never got its message. */
export const aparar = async (dataSource: DataSource): Promise<void> => {
  for (const sql of [
    `DELETE FROM recebimento WHERE mensagem_id IN (SELECT mensagem_id FROM recebimento
       WHERE CASE WHEN desistiu_em IS NULL THEN criado_em < now() - interval '7 days'
                  ELSE desistiu_em < now() - interval '30 days' END
         AND (reservado_ate IS NULL OR reservado_ate < now())
       ORDER BY mensagem_id LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
    `DELETE FROM recebimento_em_lote WHERE id IN (SELECT id FROM recebimento_em_lote
       WHERE criado_em < now() - interval '7 days' ORDER BY id LIMIT 10000 FOR UPDATE SKIP LOCKED)`,
    `DELETE FROM mensagem_adiantada WHERE ctid IN (SELECT ctid FROM mensagem_adiantada
       WHERE criada_em < now() - interval '1 day' LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
  ])
    await dataSource.query(sql)
}
