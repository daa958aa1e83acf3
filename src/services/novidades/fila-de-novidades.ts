import type { DataSource } from 'typeorm'
import type { NovidadeDoPrograma, TipoDeNovidade } from '../../resources/novidade-parada/novidade-parada.js'
import { alterar } from '../banco/consultar.js'
import { type ConteudoDaNovidade, LEITURAS } from './conteudo-da-novidade.js'

export interface NovidadeNaoEntregue {
  id: string
  tipo: NovidadeDoPrograma
  /** The host's reference of the company; null: of a server, or of the whole. */
  empresa: string | null
  /** Null: of a connection, or an alert. */
  mensagemId: string | null
  tentativas: number
  /** Name of the last error. */
  erro: string | null
  desistiuEm: Date
}

interface Reserva {
  reserva: string
  quantas: number
  arrendamentoMs: number
}

/** The first one left of each conversation or connection, and no other: that is their order. A lease that ran out is nobody's. */
export const reservar = async <T extends TipoDeNovidade>(
  dataSource: DataSource,
  tipo: T,
  { reserva, quantas, arrendamentoMs }: Reserva,
): Promise<(ConteudoDaNovidade[T] & { novidadeId: string })[]> => {
  const reservadas = await alterar<{ id: string }>(
    dataSource,
    `UPDATE whatsapp.novidade SET reserva = $1, reservado_ate = now() + $3 * interval '1 ms', tentativas = tentativas + 1
     WHERE id IN (
       SELECT n.id FROM whatsapp.novidade n
       WHERE n.tipo = $4 AND n.desistiu_em IS NULL AND n.tentar_em <= now()
         AND (n.reservado_ate IS NULL OR n.reservado_ate < now())
         AND NOT EXISTS (SELECT FROM whatsapp.novidade a WHERE a.tipo = $4 AND a.fila = n.fila AND a.id < n.id
           AND a.desistiu_em IS NULL)
       ORDER BY n.id LIMIT $2 FOR UPDATE OF n SKIP LOCKED)
     RETURNING id`,
    [reserva, quantas, arrendamentoMs, tipo],
  )
  if (reservadas.length === 0) return []
  return dataSource.query(`${LEITURAS[tipo]} WHERE n.id = ANY($1::bigint[])`, [
    reservadas.map(({ id }) => id),
  ])
}

export interface Minha {
  id: string
  reserva: string
}

export const renovar = (dataSource: DataSource, { id, reserva }: Minha, arrendamentoMs: number) =>
  alterar(
    dataSource,
    `UPDATE whatsapp.novidade SET reservado_ate = now() + $3 * interval '1 ms' WHERE id = $1 AND reserva = $2
     RETURNING 1`,
    [id, reserva, arrendamentoMs],
  )

export const concluir = (dataSource: DataSource, { id, reserva }: Minha): Promise<unknown> =>
  dataSource.query('DELETE FROM whatsapp.novidade WHERE id = $1 AND reserva = $2', [id, reserva])

/** @param esperaMs null: no more tries */
export const devolver = (
  dataSource: DataSource,
  { id, reserva }: Minha,
  { erro, esperaMs }: { erro: string; esperaMs: number | null },
) =>
  alterar(
    dataSource,
    `UPDATE whatsapp.novidade SET reserva = NULL, reservado_ate = NULL, erro = $3,
       tentar_em = now() + coalesce($4::float8, 0) * interval '1 ms',
       desistiu_em = CASE WHEN $4::float8 IS NULL THEN now() END
     WHERE id = $1 AND reserva = $2 RETURNING 1`,
    [id, reserva, erro, esperaMs],
  )

export const listarParadas = (dataSource: DataSource): Promise<NovidadeNaoEntregue[]> =>
  dataSource.query(
    `SELECT n.id, n.tipo, e.referencia AS empresa, n.mensagem_id AS "mensagemId", n.tentativas, n.erro,
       n.desistiu_em AS "desistiuEm"
     FROM whatsapp.novidade n LEFT JOIN whatsapp.configuracao_whatsapp c ON c.id = n.configuracao_id
       LEFT JOIN whatsapp.alerta a ON a.id = n.alerta_id
       LEFT JOIN whatsapp.empresa e ON e.id = coalesce(c.empresa_id, a.empresa_id)
     WHERE n.desistiu_em IS NOT NULL AND n.tipo <> 'aviso' ORDER BY n.id LIMIT 1000`,
  )

/** @returns whether it was one of those given up */
export const repetir = async (dataSource: DataSource, id: string): Promise<boolean> => {
  const repetidas = await alterar(
    dataSource,
    `UPDATE whatsapp.novidade SET desistiu_em = NULL, tentativas = 0, tentar_em = now(), criado_em = now()
     WHERE id = $1 AND desistiu_em IS NOT NULL RETURNING 1`,
    [id],
  )
  return repetidas.length > 0
}

/** From here on, and for a week, changes of these kinds are written down. */
export const anotarOuvinte = (dataSource: DataSource, tipos: readonly TipoDeNovidade[]): Promise<unknown> =>
  dataSource.query(
    `INSERT INTO whatsapp.ouvinte (tipo) SELECT unnest($1::text[]) ORDER BY 1
     ON CONFLICT (tipo) DO UPDATE SET visto_em = now()`,
    [tipos],
  )

/** What nobody asked for in a week is no news, nor what failed for good a month ago; and what never got its message. */
export const aparar = async (dataSource: DataSource): Promise<void> => {
  for (const sql of [
    `DELETE FROM whatsapp.novidade WHERE id IN (SELECT id FROM whatsapp.novidade
       WHERE CASE WHEN desistiu_em IS NULL THEN criado_em < now() - interval '7 days'
                  ELSE desistiu_em < now() - interval '30 days' END
         AND (reservado_ate IS NULL OR reservado_ate < now())
       ORDER BY id LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
    `DELETE FROM whatsapp.novidade_em_lote WHERE id IN (SELECT id FROM whatsapp.novidade_em_lote
       WHERE criado_em < now() - interval '7 days' ORDER BY id LIMIT 10000 FOR UPDATE SKIP LOCKED)`,
    `DELETE FROM whatsapp.ouvinte WHERE visto_em < now() - interval '7 days'`,
    `DELETE FROM whatsapp.mensagem_adiantada WHERE ctid IN (SELECT ctid FROM whatsapp.mensagem_adiantada
       WHERE criada_em < now() - interval '1 day' LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
  ])
    await dataSource.query(sql)
}
