import type { DataSource } from 'typeorm'
import type { Motivo, Status } from '../../resources/configuracao-whatsapp/status.js'
import { FRONTEIRA_DA_IDADE } from '../sql-da-retencao.js'

/** Why a company needs somebody, the gravest first. */
export const RAZOES = [
  'erro',
  'banido',
  'instancia_inexistente',
  'desconectado',
  'eventos_falharam',
  'conectando_demais',
  'qr_vencido',
  'sem_eventos',
] as const
export type Razao = (typeof RAZOES)[number]

export interface QuemPrecisa {
  id: number
  empresa: string
  razao: Razao
  status: Status
  motivo: Motivo | null
  /** Code of the operation that failed, when that is the reason. */
  erro: string | null
  desde: string
  /** Events that failed within a day. */
  falhas: number
}

export interface Atencao {
  total: number
  itens: QuemPrecisa[]
}

const UM_DIA_S = 86_400

/**
 * The last event of each connected company is a look-up in the journal's index; failed events have an index of
 * their own. Within a grade the latest comes first: what has been so for months can wait a little longer.
 */
const PRECISAM = `
  WITH falhas AS (
    SELECT configuracao_id, count(*)::int AS total FROM evento_webhook
    WHERE id >= $1 AND resultado IN ('nao_reconhecido', 'falhou') AND resultado = 'falhou'
    GROUP BY configuracao_id
  ), candidatas AS (
    SELECT c.id, e.nome AS empresa, c.status, c.motivo, c.ultimo_erro AS erro,
           CASE WHEN c.status = 'conectado' THEN coalesce(u.recebido_em, c.status_desde) ELSE c.status_desde END AS desde,
           coalesce(f.total, 0) AS falhas,
           CASE
             WHEN c.status = 'erro' THEN 'erro'
             WHEN c.motivo = 'banido' THEN 'banido'
             WHEN c.motivo = 'instancia_inexistente' THEN 'instancia_inexistente'
             WHEN c.status = 'desconectado' THEN 'desconectado'
             WHEN f.total > 0 THEN 'eventos_falharam'
             WHEN c.status = 'conectando' AND c.status_desde < now() - interval '5 minutes' THEN 'conectando_demais'
             WHEN c.status = 'aguardando_qr' AND c.qr_code_expira_em < now() - interval '1 minute' THEN 'qr_vencido'
             WHEN c.status = 'conectado' AND c.status_desde < now() - interval '1 day'
               AND coalesce(u.recebido_em, '-infinity') < now() - interval '1 day' THEN 'sem_eventos'
           END AS razao
    FROM configuracao_whatsapp c
    JOIN empresa e ON e.id = c.empresa_id AND e.ativo
    LEFT JOIN falhas f ON f.configuracao_id = c.id
    LEFT JOIN LATERAL (
      SELECT recebido_em FROM evento_webhook v WHERE v.configuracao_id = c.id ORDER BY v.id DESC LIMIT 1
    ) u ON c.status = 'conectado' AND c.status_desde < now() - interval '1 day'
    WHERE c.ativo
  )
  SELECT *, count(*) OVER ()::int AS total FROM candidatas WHERE razao IS NOT NULL
  ORDER BY array_position($2::text[], razao), desde DESC, id LIMIT $3`

/** @param limite of the rows; `total` counts them all */
export const lerAtencao = async (dataSource: DataSource, limite: number): Promise<Atencao> => {
  const [{ id }]: [{ id: string }] = await dataSource.query(FRONTEIRA_DA_IDADE, [UM_DIA_S])
  const linhas: (Omit<QuemPrecisa, 'desde'> & { desde: Date; total: number })[] = await dataSource.query(
    PRECISAM,
    [id, RAZOES, limite],
  )
  return {
    total: linhas[0]?.total ?? 0,
    itens: linhas.map(({ total: _total, desde, ...resto }) => ({ ...resto, desde: desde.toISOString() })),
  }
}
