import type { DataSource } from 'typeorm'
import type { Contato, Cuidado } from '../../resources/atencao/cuidado.js'
import type { Motivo, Status } from '../../resources/configuracao-whatsapp/status.js'
import { FRONTEIRA_DA_IDADE } from '../retencao/sql-da-retencao.js'

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
  /** How many have the same cause, this one included. */
  daCausa: number
  /** Somebody put it off until later: it is not counted among those that need somebody. */
  adiada: boolean
  /** Null: nobody has taken it. */
  cuidado: Cuidado | null
  /** Null: nobody to call is known. */
  contato: Contato | null
}

export interface Atencao {
  total: number
  /** How many were put off, in addition. */
  adiadas: number
  /** The first of each cause. */
  itens: QuemPrecisa[]
}

const UM_DIA_S = 86_400
/** Of one cause: the list has the rest. */
const DE_CADA_CAUSA = 25

/**
 * First who may be meant, by indexes: of a thousand companies in order none is read. The last event of a quiet one is then
 * a look-up in the journal's index; failed events have an index of their own. Within a grade the latest comes first: what has been so for months can wait a little longer.
 */
const PRECISAM = `
  WITH falhas AS (
    SELECT configuracao_id, count(*)::int AS total FROM whatsapp.evento_webhook
    WHERE id >= $1 AND resultado IN ('nao_reconhecido', 'falhou') AND resultado = 'falhou'
    GROUP BY configuracao_id
  ), quem AS (
    SELECT id FROM whatsapp.configuracao_whatsapp WHERE status IN ('erro', 'desconectado', 'conectando', 'aguardando_qr')
    UNION SELECT id FROM whatsapp.configuracao_whatsapp WHERE motivo IN ('banido', 'instancia_inexistente')
    UNION SELECT configuracao_id FROM falhas
    UNION SELECT id FROM whatsapp.configuracao_whatsapp WHERE status = 'conectado'
      AND (ultimo_evento_em IS NULL OR ultimo_evento_em < now() - interval '1 day') AND status_desde < now() - interval '1 day'
  ), candidatas AS (
    SELECT c.id, e.nome AS empresa, c.status, c.motivo, c.ultimo_erro AS erro,
           CASE WHEN c.status = 'conectado' THEN coalesce(u.recebido_em, c.status_desde) ELSE c.status_desde END AS desde,
           coalesce(f.total, 0) AS falhas, e.contato_nome, e.contato_telefone, e.contato_email,
           k.quem, k.desde AS cuidado_desde, k.adiada_ate, k.nota, coalesce(k.adiada_ate > now(), false) AS adiada,
           CASE
             WHEN c.motivo = 'banido' THEN 'banido'
             WHEN c.motivo = 'instancia_inexistente' THEN 'instancia_inexistente'
             WHEN c.status = 'erro' THEN 'erro'
             WHEN c.status = 'desconectado' THEN 'desconectado'
             WHEN f.total > 0 THEN 'eventos_falharam'
             WHEN c.status = 'conectando' AND c.status_desde < now() - interval '5 minutes' THEN 'conectando_demais'
             WHEN c.status = 'aguardando_qr' AND c.qr_code_expira_em < now() - interval '1 minute' THEN 'qr_vencido'
             WHEN c.status = 'conectado' AND c.status_desde < now() - interval '1 day'
               AND coalesce(u.recebido_em, '-infinity') < now() - interval '1 day' THEN 'sem_eventos'
           END AS razao
    FROM quem JOIN whatsapp.configuracao_whatsapp c ON c.id = quem.id
    JOIN whatsapp.empresa e ON e.id = c.empresa_id AND e.ativo
    LEFT JOIN falhas f ON f.configuracao_id = c.id
    LEFT JOIN whatsapp.cuidado k ON k.configuracao_id = c.id AND k.situacao_desde = c.status_desde
    LEFT JOIN LATERAL (
      SELECT recebido_em FROM whatsapp.evento_webhook v WHERE v.configuracao_id = c.id ORDER BY v.id DESC LIMIT 1
    ) u ON c.status = 'conectado' AND c.status_desde < now() - interval '1 day'
    WHERE c.ativo
  )
  , contadas AS (
    SELECT *, (count(*) FILTER (WHERE NOT adiada) OVER ())::int AS total, (count(*) FILTER (WHERE adiada) OVER ())::int AS adiadas,
           (count(*) OVER causa)::int AS "daCausa", row_number() OVER (causa ORDER BY desde DESC, id) AS lugar
    FROM candidatas WHERE razao IS NOT NULL
    WINDOW causa AS (PARTITION BY adiada, razao, CASE razao WHEN 'desconectado' THEN motivo WHEN 'erro' THEN erro END)
  )
  SELECT * FROM contadas WHERE lugar <= ${DE_CADA_CAUSA}
  ORDER BY adiada, array_position($2::text[], razao), desde DESC, id LIMIT $3`

interface Linha extends Omit<QuemPrecisa, 'desde' | 'cuidado' | 'contato'> {
  desde: Date
  total: number
  adiadas: number
  contato_nome: string | null
  contato_telefone: string | null
  contato_email: string | null
  quem: string | null
  cuidado_desde: Date | null
  adiada_ate: Date | null
  nota: string | null
}

/** @param limite of the rows; `total` counts them all */
export const lerAtencao = async (dataSource: DataSource, limite: number): Promise<Atencao> => {
  const [{ id }]: [{ id: string }] = await dataSource.query(FRONTEIRA_DA_IDADE, [UM_DIA_S])
  const linhas: Linha[] = await dataSource.query(PRECISAM, [id, RAZOES, limite])
  return {
    total: linhas[0]?.total ?? 0,
    adiadas: linhas[0]?.adiadas ?? 0,
    itens: linhas.map(quemPrecisa),
  }
}

const quemPrecisa = (linha: Linha): QuemPrecisa => {
  const { id, empresa, razao, status, motivo, erro, falhas, daCausa, adiada } = linha
  const contato = { nome: linha.contato_nome, telefone: linha.contato_telefone, email: linha.contato_email }
  return {
    ...{ id, empresa, razao, status, motivo, erro, falhas, daCausa, adiada },
    desde: linha.desde.toISOString(),
    cuidado:
      linha.quem !== null && linha.cuidado_desde !== null
        ? {
            quem: linha.quem,
            desde: linha.cuidado_desde.toISOString(),
            adiadaAte: linha.adiada_ate?.toISOString() ?? null,
            nota: linha.nota,
          }
        : null,
    contato: contato.nome || contato.telefone || contato.email ? contato : null,
  }
}
