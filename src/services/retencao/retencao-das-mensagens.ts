import type { DataSource } from 'typeorm'
import { apagarContatos } from '../mensagens/conversas/apagar-contatos.js'
import { apagarVazias } from '../mensagens/conversas/apagar-vazias.js'

export interface MensagensCortadas {
  /** Messages deleted, files with them. */
  mensagens: number
  /** Conversations deleted: empty, and silent for as long. */
  conversas: number
}

interface Corte {
  /** A timestamp of PostgreSQL, from before the journal was cut. */
  agora: string
  dias: number
  /** Of the journal: as long it could bring a message back. */
  diasDoConteudo: number
  /** Rows per statement. */
  porPasso: number
  /** Awaited after every full step. @returns whether to go on */
  entrePassos: () => Promise<boolean>
}

/**
 * What has its end, long ago, and whose news the host's handler has been told. Synced history is older than its
 * arrival, and the journal still holds it: hence `criada_em`. A message cancelled or failed long after it was written
 * is as young as its end. One walk along the index, whatever has to be left standing: a look-up each instead of a join
 * with the news, which the embedded database, without statistics, would get wrong. News that no worker has looked at yet
 * stands in batches: of the moment in which their messages were written, for it is one transaction's. What came in with
 * or after the oldest of them stays.
 */
const VELHAS = `
  SELECT m.id, m.em::text AS em, m.conversa_id AS "conversaId" FROM whatsapp.mensagem m
  WHERE m.em >= $1::timestamptz AND m.em < $2::timestamptz
    AND (m.encerrada_em IS NULL OR m.encerrada_em < $2::timestamptz) AND m.criada_em < $3::timestamptz
    AND (m.origem <> 'contato' OR m.criada_em < coalesce($5::timestamptz, 'infinity'))
    AND m.status NOT IN ('pendente', 'enviando', 'incerta')
    AND (SELECT bool_or(r.desistiu_em IS NULL) FROM whatsapp.novidade r WHERE r.mensagem_id = m.id) IS NOT TRUE
  ORDER BY m.em LIMIT $4 FOR UPDATE OF m SKIP LOCKED`

const CONFIGURACOES = `
  SELECT c.id FROM whatsapp.configuracao_whatsapp c CROSS JOIN LATERAL (
    SELECT FROM whatsapp.conversa v WHERE v.configuracao_id = c.id AND v.ultima_em < $1::timestamptz
      AND NOT EXISTS (SELECT FROM whatsapp.mensagem m WHERE m.conversa_id = v.id) LIMIT 1) vazia
  ORDER BY c.id`

/** Timestamps of PostgreSQL. */
interface Limites {
  antesDe: string
  chegadasAntesDe: string
  /** Of the oldest batch of news that no worker has looked at. */
  novidadesDesde: string | null
}

/** Nodes that meet share the messages: each leaves alone what the other holds. */
export const cortarMensagens = async (dataSource: DataSource, corte: Corte): Promise<MensagensCortadas> => {
  const [limites]: [Limites] = await dataSource.query(
    `SELECT ($1::timestamptz - $2 * interval '24 hours')::text AS "antesDe",
       ($1::timestamptz - $3 * interval '24 hours')::text AS "chegadasAntesDe",
       (SELECT min(criado_em)::text FROM whatsapp.novidade_em_lote WHERE tipo = 'mensagem_recebida') AS "novidadesDesde"`,
    [corte.agora, corte.dias, corte.diasDoConteudo],
  )
  const mensagens = await apagarMensagens(dataSource, { ...corte, ...limites })
  await esquecerContatos(dataSource, { ...corte, ...limites })
  return { mensagens, conversas: await apagarConversas(dataSource, { ...corte, ...limites }) }
}

const apagarMensagens = async (
  dataSource: DataSource,
  { antesDe, chegadasAntesDe, novidadesDesde, porPasso, entrePassos }: Corte & Limites,
): Promise<number> => {
  let total = 0
  for (let desde = '-infinity'; ; ) {
    const velhas = await dataSource.transaction(async (manager) => {
      // By itself it would not walk the index instead of sorting all that is old, every time. For this one statement:
      // what the triggers of the next one do is planned as it should be.
      await manager.query('SET LOCAL enable_sort = off')
      const valores = [desde, antesDe, chegadasAntesDe, porPasso, novidadesDesde]
      const linhas: { id: string; em: string; conversaId: string }[] = await manager.query(VELHAS, valores)
      await manager.query('SET LOCAL enable_sort = on')
      await manager.query('DELETE FROM whatsapp.mensagem WHERE id = ANY ($1::bigint[])', [
        linhas.map(({ id }) => id),
      ])
      return linhas
    })
    await contarDeNovo(
      dataSource,
      velhas.map(({ conversaId }) => conversaId),
    )
    total += velhas.length
    if (velhas.length < porPasso || !(await entrePassos())) return total
    desde = velhas.at(-1)?.em ?? desde
  }
}

/**
 * What comes in is added to what is unread: so whoever takes some away counts. In a transaction of its own: whoever holds
 * a conversation may wait for one of its messages.
 */
const contarDeNovo = (dataSource: DataSource, conversas: readonly string[]): Promise<unknown> =>
  dataSource.query(
    `SELECT whatsapp.resumir_conversas(array_agg(id)) FROM whatsapp.conversa
     WHERE id = ANY ($1::bigint[]) AND nao_lidas > 0`,
    [[...new Set(conversas)]],
  )

/** Their conversations keep their names; of whoever is heard of again, it is told again. */
const esquecerContatos = async (
  dataSource: DataSource,
  { antesDe, porPasso, entrePassos }: Corte & Limites,
): Promise<void> => {
  let depoisDe: string | null | undefined
  do {
    depoisDe = await apagarContatos(dataSource, {
      configuracaoId: null,
      antesDe,
      depoisDe,
      quantos: porPasso,
    })
  } while (depoisDe !== null && (await entrePassos()))
}

const apagarConversas = async (
  dataSource: DataSource,
  { antesDe, porPasso, entrePassos }: Corte & { antesDe: string },
): Promise<number> => {
  const configuracoes: { id: number }[] = await dataSource.query(CONFIGURACOES, [antesDe])
  let total = 0
  for (const { id } of configuracoes) {
    for (let apagadas = porPasso; apagadas === porPasso; ) {
      apagadas = await apagarVazias(dataSource, { configuracaoId: id, antesDe, quantas: porPasso })
      total += apagadas
      if (!(await entrePassos())) return total
    }
  }
  return total
}
