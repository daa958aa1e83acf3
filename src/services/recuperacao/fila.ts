import type { DataSource } from 'typeorm'
import { alterar } from '../banco/consultar.js'

/** Longer than a page takes; renewed with each. */
const RESERVA_S = 60
/** At once on one Evolution server, all nodes together. */
export const POR_SERVIDOR = 2
/** Of those whose turn it is: where a million wait for one server, the rest of them is not walked over each time. */
const OLHADAS = 500
/** Whoever is not answered asks again after so long, and doubles it. */
const ESPERA_S = 30
const ESPERA_MAXIMA_S = 3_600

/** One configuration whose turn it is. */
export interface Pedido {
  configuracaoId: number
  reserva: string
  /** From here to `ate` everything is to be asked for. */
  de: Date
  ate: Date
  /** Nothing from before it. */
  piso: Date | null
  /** The interruption it is for; null: its turn. */
  interrupcao: { de: Date; ate: Date } | null
  recuperadas: number
}

/** Takers go one after the other: counting what runs and taking the next must not be torn apart. */
const TRAVA = 'SELECT pg_advisory_xact_lock(7264915)'

const TOMAR = `
  WITH ocupados AS (
    SELECT coalesce(c.evolution_api_url, '') AS servidor
    FROM whatsapp.recuperacao r JOIN whatsapp.configuracao_whatsapp c ON c.id = r.configuracao_id
    WHERE r.reservada_ate >= now() GROUP BY 1 HAVING count(*) >= ${POR_SERVIDOR}
  ), primeiras AS MATERIALIZED (
    SELECT configuracao_id, pedir_em FROM whatsapp.recuperacao
    WHERE pedir_em <= now() AND (reservada_ate IS NULL OR reservada_ate < now())
    ORDER BY pedir_em LIMIT ${OLHADAS}
  ), proxima AS (
    SELECT r.configuracao_id FROM primeiras p JOIN whatsapp.recuperacao r ON r.configuracao_id = p.configuracao_id
      JOIN whatsapp.configuracao_whatsapp c ON c.id = r.configuracao_id
    WHERE coalesce(c.evolution_api_url, '') NOT IN (SELECT servidor FROM ocupados)
      AND r.pedir_em <= now() AND (r.reservada_ate IS NULL OR r.reservada_ate < now())
    ORDER BY p.pedir_em, r.configuracao_id LIMIT 1 FOR UPDATE OF r SKIP LOCKED
  )
  UPDATE whatsapp.recuperacao r SET reserva = $1, reservada_ate = now() + interval '${RESERVA_S} s'
  FROM proxima p WHERE r.configuracao_id = p.configuracao_id
  RETURNING r.configuracao_id AS "configuracaoId", r.desde, r.desde_ate AS "desdeAte", r.piso, r.conferida_ate AS "conferidaAte",
    now() AS ate, CASE WHEN r.lacuna_de IS NOT DISTINCT FROM r.desde THEN r.recuperadas ELSE 0 END AS recuperadas`

const UM_DIA_MS = 86_400_000

interface Tomada {
  configuracaoId: number
  desde: Date | null
  desdeAte: Date | null
  piso: Date | null
  conferidaAte: Date
  ate: Date
  recuperadas: number
}

/** By when it was written down, newest first: since the interruption's beginning there are few. */
const ULTIMA_CONHECIDA = `
  SELECT em FROM whatsapp.mensagem
  WHERE configuracao_id = $1 AND criada_em <= $2 AND whatsapp_id IS NOT NULL AND origem <> 'historico'
  ORDER BY id DESC LIMIT 1`

export const tomar = async (dataSource: DataSource, reserva: string): Promise<Pedido | null> => {
  const [tomada] = await dataSource.transaction(async (manager) => {
    await manager.query(TRAVA)
    return alterar<Tomada>(manager, TOMAR, [reserva])
  })
  if (!tomada) return null
  const { configuracaoId, desde, desdeAte, piso, conferidaAte, ate, recuperadas } = tomada
  let de = conferidaAte
  // Where nothing is looked through by the clock, that may be long ago: then from the last message that is known.
  if (desde && desde.getTime() - conferidaAte.getTime() > UM_DIA_MS) {
    const [ultima]: { em: Date }[] = await dataSource.query(ULTIMA_CONHECIDA, [configuracaoId, desde])
    const conhecida = Math.min(desde.getTime(), (ultima?.em ?? desde).getTime())
    de = new Date(Math.max(conferidaAte.getTime(), conhecida))
  }
  const interrupcao = desde && { de: desde, ate: desdeAte ?? ate }
  return { configuracaoId, reserva, de, ate, piso, interrupcao, recuperadas }
}

type Minha = Pick<Pedido, 'configuracaoId' | 'reserva'>

/** Everything up to `ate` has been asked for. @returns false: it is somebody else's by now */
export const andar = async (
  dataSource: DataSource,
  { configuracaoId, reserva }: Minha,
  { ate, guarda }: { ate: Date; guarda: boolean | null },
): Promise<boolean> => {
  const minhas = await alterar(
    dataSource,
    `UPDATE whatsapp.recuperacao SET reservada_ate = now() + interval '${RESERVA_S} s',
       conferida_ate = greatest(conferida_ate, $3), guarda = coalesce($4, guarda)
     WHERE configuracao_id = $1 AND reserva = $2 RETURNING 1`,
    [configuracaoId, reserva, ate, guarda],
  )
  return minhas.length > 0
}

/** What was missing, and of when: shown from then on. */
export const anotarLacuna = (
  dataSource: DataSource,
  { configuracaoId, reserva }: Minha,
  { de, ate, recuperadas }: { de: Date; ate: Date; recuperadas: number },
): Promise<unknown> =>
  dataSource.query(
    `UPDATE whatsapp.recuperacao SET lacuna_de = $3, lacuna_ate = $4, recuperadas = $5
     WHERE configuracao_id = $1 AND reserva = $2`,
    [configuracaoId, reserva, de, ate, recuperadas],
  )

/** An interruption that was written down meanwhile is asked for at once. @param emS until its next turn */
export const concluir = (
  dataSource: DataSource,
  { configuracaoId, reserva, ate }: Pick<Pedido, 'configuracaoId' | 'reserva' | 'ate'>,
  emS: number | null,
): Promise<unknown> =>
  dataSource.query(
    `UPDATE whatsapp.recuperacao SET reserva = NULL, reservada_ate = NULL, erro = NULL, tentativas = 0,
       desde = CASE WHEN desde_ate > $3 THEN desde END, desde_ate = CASE WHEN desde_ate > $3 THEN desde_ate END,
       pedir_em = CASE WHEN desde_ate > $3 THEN pedir_em WHEN $4::float8 IS NULL THEN 'infinity'
                       ELSE now() + $4 * interval '1 s' END
     WHERE configuracao_id = $1 AND reserva = $2`,
    [configuracaoId, reserva, ate, emS],
  )

export const adiar = (
  dataSource: DataSource,
  { configuracaoId, reserva }: Minha,
  erro: string,
): Promise<unknown> =>
  dataSource.query(
    `UPDATE whatsapp.recuperacao SET reserva = NULL, reservada_ate = NULL, erro = $3, tentativas = tentativas + 1,
       pedir_em = now() + least(${ESPERA_MAXIMA_S}, ${ESPERA_S} * 2 ^ least(tentativas, 10)) * (0.8 + 0.4 * random()) * interval '1 s'
     WHERE configuracao_id = $1 AND reserva = $2`,
    [configuracaoId, reserva, erro],
  )

/** For whoever goes on with it. */
export const soltar = (dataSource: DataSource, { configuracaoId, reserva }: Minha): Promise<unknown> =>
  dataSource.query(
    `UPDATE whatsapp.recuperacao SET reserva = NULL, reservada_ate = NULL WHERE configuracao_id = $1 AND reserva = $2`,
    [configuracaoId, reserva],
  )
