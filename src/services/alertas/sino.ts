import type { DataSource } from 'typeorm'
import type { Alerta } from '../../resources/alerta/alerta.js'
import { idDaReferencia } from '../../resources/empresa/referencia.js'

/** What the bell shows: what is wrong now, and how much of that is new to whoever looks. */
export interface Sino {
  /** The latest; `total`: all that last, counted up to `CONTADOS`. */
  abertos: AlertaAberto[]
  total: number
  naoVistos: number
}

/** What every page of the panel is told. */
export interface LidoNoSino extends Sino {
  /** Conversations of the asker's company that nobody has read; null: they are of no one company. */
  naoLidas: number | null
}

export interface AlertaAberto
  extends Pick<Alerta, 'id' | 'tipoDeAlerta' | 'servidor' | 'grave' | 'motivo' | 'configuracaoId'> {
  empresa: string | null
  /** ISO 8601. */
  inicio: string
}

const MOSTRADOS = 8
export const CONTADOS = 1000

/** $1: the host's reference of the company whose user looks; null: the back office. */
const DE_QUEM_OLHA = `a.encerrado_em IS NULL AND ($1::text IS NULL OR (a.empresa_id = ${idDaReferencia('$1')} AND a.da_empresa))`

const ABERTOS = `
  SELECT a.id, a.tipo AS "tipoDeAlerta", e.nome AS empresa, a.servidor, a.grave, a.motivo, a.configuracao_id AS "configuracaoId", a.inicio
  FROM whatsapp.alerta a LEFT JOIN whatsapp.empresa e ON e.id = a.empresa_id
  WHERE ${DE_QUEM_OLHA} ORDER BY a.id DESC LIMIT ${MOSTRADOS}`

const CONTAR = `
  SELECT count(*)::int AS total, count(*) FILTER (WHERE id > coalesce((SELECT ate_id FROM whatsapp.alerta_visto WHERE autor = $2), 0))::int AS "naoVistos"
  FROM (SELECT a.id FROM whatsapp.alerta a WHERE ${DE_QUEM_OLHA} ORDER BY a.id DESC LIMIT ${CONTADOS}) ultimos`

/** @param empresa the host's reference, of a company's user; null: the back office */
export const lerSino = async (
  dataSource: DataSource,
  { empresa, autor }: { empresa: string | null; autor: string },
): Promise<Sino> => {
  const abertos: (Omit<AlertaAberto, 'inicio'> & { inicio: Date })[] = await dataSource.query(ABERTOS, [
    empresa,
  ])
  const [contagem]: Pick<Sino, 'total' | 'naoVistos'>[] = await dataSource.query(CONTAR, [empresa, autor])
  return {
    abertos: abertos.map(({ inicio, ...alerta }) => ({ ...alerta, inicio: inicio.toISOString() })),
    total: contagem?.total ?? 0,
    naoVistos: contagem?.naoVistos ?? 0,
  }
}

/** From here on, what is up to this alert is not new to them. */
export const anotarVistos = (dataSource: DataSource, autor: string, ateId: string): Promise<unknown> =>
  dataSource.query(
    `INSERT INTO whatsapp.alerta_visto AS v (autor, ate_id)
     SELECT $1, least($2::bigint, coalesce(max(id), 0)) FROM whatsapp.alerta
     ON CONFLICT (autor) DO UPDATE SET ate_id = greatest(v.ate_id, excluded.ate_id), em = now()`,
    [autor, ateId],
  )

/** How many alerts last, by what they are of: for whoever watches from outside. */
export const contarAlertasAbertos = (
  dataSource: Pick<DataSource, 'query'>,
): Promise<{ tipo: Alerta['tipoDeAlerta']; total: number }[]> =>
  dataSource.query(
    'SELECT tipo, count(*)::int AS total FROM whatsapp.alerta WHERE encerrado_em IS NULL GROUP BY tipo ORDER BY tipo',
  )
