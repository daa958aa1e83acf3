import type { DataSource } from 'typeorm'
import type { Fim } from '../../resources/tentativa-de-conexao/tentativa-de-conexao.js'

/** What became of everybody who began to connect within a week, and how long it took: medians, in seconds. */
export interface Funil {
  pedidas: number
  comQr: number
  lidas: number
  conectadas: number
  /** Until the QR was there, until it was read, until it was connected; null: nobody came so far. */
  ateOQr: number | null
  ateLer: number | null
  ateConectar: number | null
  /** By the way it ended, the commonest first; without those that connected or go on. */
  fins: { fim: Fim; total: number }[]
  desistiram: { total: number; itens: QuemDesistiu[] }
}

/** A company whose last attempt of the week came to nothing, and that is not connected now. */
export interface QuemDesistiu {
  id: number
  empresa: string
  fim: Fim
  em: string
  /** Attempts of that week. */
  vezes: number
}

export const DIAS_DO_FUNIL = 7
const NO_MAXIMO = 50

const NUMEROS = `
  SELECT count(*)::int AS pedidas, count(qr_em)::int AS "comQr", count(lida_em)::int AS lidas,
    count(conectada_em)::int AS conectadas,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM qr_em - pedida_em)) AS "ateOQr",
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM lida_em - qr_em)) AS "ateLer",
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM conectada_em - coalesce(lida_em, pedida_em))) AS "ateConectar"
  FROM whatsapp.tentativa_de_conexao WHERE pedida_em > now() - interval '${DIAS_DO_FUNIL} days'`

const FINS = `
  SELECT fim, count(*)::int AS total FROM whatsapp.tentativa_de_conexao
  WHERE pedida_em > now() - interval '${DIAS_DO_FUNIL} days' AND fim <> 'conectada' GROUP BY fim ORDER BY total DESC, fim`

const DESISTIRAM = `
  WITH ultimas AS (
    SELECT DISTINCT ON (configuracao_id) configuracao_id, fim, encerrada_em,
      count(*) OVER (PARTITION BY configuracao_id)::int AS vezes
    FROM whatsapp.tentativa_de_conexao WHERE pedida_em > now() - interval '${DIAS_DO_FUNIL} days'
    ORDER BY configuracao_id, id DESC)
  SELECT c.id, e.nome AS empresa, u.fim, u.encerrada_em AS em, u.vezes, count(*) OVER ()::int AS total
  FROM ultimas u JOIN whatsapp.configuracao_whatsapp c ON c.id = u.configuracao_id AND c.ativo AND c.status <> 'conectado'
  JOIN whatsapp.empresa e ON e.id = c.empresa_id AND e.ativo
  WHERE u.fim <> 'conectada' ORDER BY u.encerrada_em DESC LIMIT ${NO_MAXIMO}`

/** Read from the index of its time: of a week, however many there are of older ones. */
export const lerFunil = async (dataSource: DataSource): Promise<Funil> => {
  const [numeros]: [Omit<Funil, 'fins' | 'desistiram'>] = await dataSource.query(NUMEROS)
  const fins: Funil['fins'] = await dataSource.query(FINS)
  const quem: (Omit<QuemDesistiu, 'em'> & { em: Date; total: number })[] = await dataSource.query(DESISTIRAM)
  return {
    ...numeros,
    fins,
    desistiram: {
      total: quem[0]?.total ?? 0,
      itens: quem.map(({ total: _total, em, ...resto }) => ({ ...resto, em: em.toISOString() })),
    },
  }
}
