import type { DataSource } from 'typeorm'
import type { TipoDeAlerta } from '../../resources/alerta/tipos.js'
import type { Status } from '../../resources/configuracao-whatsapp/status.js'
import type { Janela } from '../../resources/disponibilidade/disponibilidade.js'
import { contarAlertasAbertos } from '../alertas/sino.js'
import { emCache } from '../visao-geral/em-cache.js'

/** Where a message of the outbox stands: due, due later, held back with its company, being sent, sent perhaps. */
export const SITUACOES_DA_FILA = ['pronta', 'agendada', 'segurada', 'enviando', 'incerta'] as const
export type SituacaoDaFila = (typeof SITUACOES_DA_FILA)[number]

/** How an Evolution server answers the rounds. */
export const SITUACOES_DO_SERVIDOR = ['responde', 'mudo', 'sem_licenca', 'recusa'] as const
export type SituacaoDoServidor = (typeof SITUACOES_DO_SERVIDOR)[number]

/** What only the database knows, the same on every node. */
export interface LeituraDoBanco {
  /** Of companies in business, by status. */
  instancias: readonly { status: Status; total: number }[]
  /** At most `FILA_CONTADA` that wait, the oldest; `idade`: seconds since the oldest of them was due. */
  fila: readonly { situacao: SituacaoDaFila; total: number; idade: number }[]
  /** Companies that were connected for less than 99 % of their last 30 days; null: not gone through yet. */
  abaixoDe99: number | null
  /** Seconds of all companies of a server together, of so many days up to the last whole hour. */
  disponibilidade: readonly { servidor: string; dias: Janela; medido: number; fora: number }[]
  /** By what they are of; what is absent is not open. */
  alertas: readonly { tipo: TipoDeAlerta; total: number }[]
  /** Numbers that show signs of what leads to a ban. */
  emRisco: number
  /** News that the host's handlers failed for, every time. */
  novidadesParadas: number
  servidores: readonly { servidor: string; situacao: SituacaoDoServidor }[]
}

/** Beyond this the number tells an operator nothing more, and costs. */
export const FILA_CONTADA = 100_000
/** Prometheus keeps a series for each: a fleet of companies' own servers is counted, not named. */
const SERVIDORES_NOMEADOS = 50
/** However many ask, and however often. */
const VALE_MS = 10_000
const PRAZO_MS = 5_000

const INSTANCIAS = `
  SELECT status, count(*)::int AS total FROM whatsapp.configuracao_whatsapp WHERE ativo GROUP BY status`

/**
 * One status by itself and by name: of one that is only known as it runs, the database takes half of all messages to have it,
 * and walks through them all.
 */
const queEsperam = (status: string): string => `(
      SELECT configuracao_id, status, enviar_em, criada_em FROM whatsapp.mensagem WHERE status = '${status}'
      ORDER BY id LIMIT ${FILA_CONTADA})`

const FILA = `
  SELECT situacao, count(*)::int AS total, greatest(0, extract(epoch FROM now() - min(devida)))::float8 AS idade FROM (
    SELECT coalesce(m.enviar_em, m.criada_em) AS devida, CASE
        WHEN m.status <> 'pendente' THEN m.status
        WHEN coalesce(m.enviar_em, m.criada_em) > now() THEN 'agendada'
        WHEN e.pausado OR e.motivo IS NOT NULL OR (SELECT pausado FROM whatsapp.envio_geral) THEN 'segurada'
        ELSE 'pronta' END AS situacao
    FROM (${['pendente', 'enviando', 'incerta'].map(queEsperam).join(' UNION ALL ')}) m
    LEFT JOIN whatsapp.envio e ON e.configuracao_id = m.configuracao_id) fila
  GROUP BY situacao`

const DISPONIBILIDADE = 'SELECT servidor, dias, medido, fora FROM whatsapp.disponibilidade_do_servidor'

const ABAIXO = 'SELECT abaixo FROM whatsapp.resumo_da_disponibilidade'

const EM_RISCO = `SELECT count(*)::int AS total FROM whatsapp.numero_de_envio WHERE riscos <> '{}'`

const PARADAS = `
  SELECT count(*)::int AS total FROM (
    SELECT FROM whatsapp.novidade WHERE desistiu_em IS NOT NULL LIMIT ${FILA_CONTADA}) n`

const SERVIDORES = `
  SELECT servidor, CASE WHEN erro = 'evolution_sem_licenca' THEN 'sem_licenca' WHEN mudo_desde IS NOT NULL THEN 'mudo'
    WHEN erro IS NOT NULL THEN 'recusa' ELSE 'responde' END AS situacao
  FROM whatsapp.reconciliacao WHERE erro IS NOT NULL OR ultima IS NOT NULL
  ORDER BY erro IS NULL, servidor`

/** @returns what gives null while the database does not answer within some seconds */
export const criarLeituraDoBanco = (
  dataSource: Pick<DataSource, 'transaction'>,
): (() => Promise<LeituraDoBanco | null>) => {
  const ler = emCache(VALE_MS, () => lerDoBanco(dataSource))
  return () => ler().catch(() => null)
}

const lerDoBanco = (dataSource: Pick<DataSource, 'transaction'>): Promise<LeituraDoBanco> =>
  dataSource.transaction(async (manager) => {
    await manager.query(`SET LOCAL statement_timeout = ${PRAZO_MS}`)
    const instancias = await manager.query(INSTANCIAS)
    const fila = await manager.query(FILA)
    const disponibilidade = await manager.query(DISPONIBILIDADE)
    const [{ abaixo }]: [{ abaixo: number | null }] = await manager.query(ABAIXO)
    const alertas = await contarAlertasAbertos(manager)
    const [risco]: [{ total: number }] = await manager.query(EM_RISCO)
    const [{ total }]: [{ total: number }] = await manager.query(PARADAS)
    const servidores = await manager.query(SERVIDORES)
    return {
      instancias,
      fila,
      abaixoDe99: abaixo,
      disponibilidade,
      alertas,
      emRisco: risco.total,
      novidadesParadas: total,
      servidores,
    }
  })

/** Those named one by one: what is wrong comes first. */
export const nomeados = ({ servidores }: LeituraDoBanco): LeituraDoBanco['servidores'] =>
  servidores.slice(0, SERVIDORES_NOMEADOS)

/** A path may be a secret of the operator's. */
export const nomeDoServidor = (servidor: string): string =>
  URL.canParse(servidor) ? new URL(servidor).host : servidor
