import type { DataSource } from 'typeorm'
import type { StatusDaOrfa } from '../../resources/instancia-orfa/instancia-orfa.js'
import { alterar } from '../banco/consultar.js'
import type { EstadoEvolution } from '../evolution/schemas/comum.js'
import type { InstanciaEvolution } from '../evolution/schemas/instancia.js'
import { avisar } from '../pubsub/avisos.js'
import type { Comparada } from './comparar.js'
import type { ServidorEmUso } from './servidores.js'

/** Rows per statement, so that deliveries do not wait long for theirs. */
const PASSO = 500

export interface Vez {
  /** When the round began, by the database's clock. */
  inicio: Date
  /** Since when it has not answered; null: it did the last time. */
  mudoDesde: Date | null
  /** What the last round failed by. */
  erro: string | null
}

/**
 * Takes the round of a server, if it is due: no other node has it then, until the next one is due.
 * @param emSegundos until the next round
 * @returns null: not due
 */
export const tomarVez = async (
  dataSource: DataSource,
  servidor: string,
  emSegundos: number,
): Promise<Vez | null> => {
  const [linha]: Vez[] = await dataSource.query(
    `INSERT INTO whatsapp.reconciliacao AS r (servidor, proxima) VALUES ($1, now() + $2 * interval '1 second')
     ON CONFLICT (servidor) DO UPDATE SET proxima = excluded.proxima WHERE r.proxima <= now()
     RETURNING now() AS inicio, mudo_desde AS "mudoDesde", erro`,
    [servidor, emSegundos],
  )
  return linha ?? null
}

/** How a round ended. */
export interface Desfecho {
  /** Code of what it failed by; null: it did not. */
  erro: string | null
  versao: string | null
  /** It said nothing of its instances: what is known of them may be wrong by now. */
  calou: boolean
  /** Where an operator activates it, when that is what it lacks. */
  enderecoDeRegistro: string | null
}

/** @returns since when it has been silent; null: it is not */
export const anotarRodada = async (
  dataSource: DataSource,
  servidor: string,
  { erro, versao, calou, enderecoDeRegistro }: Desfecho,
): Promise<Date | null> => {
  const [linha] = await alterar<{ mudo_desde: Date | null }>(
    dataSource,
    `UPDATE whatsapp.reconciliacao SET erro = $2, ultima = CASE WHEN $2::text IS NULL THEN now() ELSE ultima END,
       versao = coalesce($3, versao), mudo_desde = CASE WHEN $4 THEN coalesce(mudo_desde, now()) END,
       endereco_de_registro = $5
     WHERE servidor = $1 RETURNING mudo_desde`,
    [servidor, erro, versao, calou, enderecoDeRegistro],
  )
  return linha?.mudo_desde ?? null
}

/** Seconds until the first of the rounds is due. */
export const ateAProxima = async (dataSource: DataSource): Promise<number | null> => {
  const [linha]: { segundos: number | null }[] = await dataSource.query(
    'SELECT extract(epoch FROM min(proxima) - now())::float8 AS segundos FROM whatsapp.reconciliacao',
  )
  return linha?.segundos ?? null
}

/** Servers that nobody uses any more, with the orphans seen there. */
export const esquecerOutros = async (
  dataSource: DataSource,
  servidores: readonly ServidorEmUso[],
): Promise<void> => {
  const usados = [servidores.map(({ endereco }) => endereco)]
  await dataSource.query('DELETE FROM whatsapp.instancia_orfa WHERE servidor <> ALL($1::text[])', usados)
  await dataSource.query('DELETE FROM whatsapp.reconciliacao WHERE servidor <> ALL($1::text[])', usados)
}

/** Of one server's: the values are `quaisUrls`. */
export const DO_SERVIDOR = '(evolution_api_url = ANY($1::text[]) OR ($2 AND evolution_api_url IS NULL))'
export const quaisUrls = (urls: ServidorEmUso['urls']): [string[], boolean] => [
  urls.filter((url) => url !== null),
  urls.includes(null),
]

/** A server's configurations. @param inicio what was learned since then is newer than the list */
export const lerConfiguracoes = (
  dataSource: DataSource,
  { urls }: Pick<ServidorEmUso, 'urls'>,
  inicio: Date,
): Promise<Comparada[]> =>
  dataSource.query(
    `SELECT id, empresa_id AS "empresaId", instance_name AS "instanceName", status, numero_conectado AS numero,
            coalesce(operacao_ate > now(), false) OR coalesce(evidencia_em >= $3, false) AS "emMovimento"
     FROM whatsapp.configuracao_whatsapp
     WHERE ${DO_SERVIDOR} ORDER BY evidencia_em NULLS FIRST, id`,
    [...quaisUrls(urls), inicio],
  )

/** A round comes every half minute: to write the same down each time would cost more than it tells. */
const CONFIRMAR_A_CADA_S = 240

/**
 * Evidence for what the records say, where theirs is some minutes old, or in doubt. One that has learned something
 * since keeps that.
 */
export const confirmar = async (
  dataSource: DataSource,
  conformes: readonly Comparada[],
  inicio: Date,
): Promise<void> => {
  for (let i = 0; i < conformes.length; i += PASSO) {
    const ids = conformes.slice(i, i + PASSO).map(({ id }) => id)
    await dataSource.transaction(async (manager) => {
      // In id order, as every writer of these rows locks them.
      const linhas = await alterar<{ id: number; empresa_id: number }>(
        manager,
        `UPDATE whatsapp.configuracao_whatsapp
         SET evidencia = 'sonda', evidencia_em = $2, ultima_sincronizacao = $2, servidor_mudo_desde = NULL
         WHERE id IN (SELECT id FROM whatsapp.configuracao_whatsapp
                      WHERE id = ANY($1::int[])
                        AND (evidencia_em IS NULL OR evidencia_em < $2::timestamptz - interval '${CONFIRMAR_A_CADA_S} s'
                             OR (servidor_mudo_desde IS NOT NULL AND evidencia_em < $2))
                      ORDER BY id FOR NO KEY UPDATE)
         RETURNING id, empresa_id`,
        [ids, inicio],
      )
      await avisar(
        manager,
        linhas.map(({ id, empresa_id }) => ({ configuracaoId: id, empresaId: empresa_id })),
      )
    })
  }
}

const STATUS: Record<EstadoEvolution, StatusDaOrfa> = {
  open: 'conectado',
  connecting: 'conectando',
  close: 'desconectado',
  refused: 'desconectado',
  ausente: 'desconectado',
}

/** What PostgreSQL can hold and a person can read; the other names are no work of ours. */
const guardavel = ({ nome }: InstanciaEvolution): boolean =>
  nome.trim() !== '' && nome.length <= 200 && !nome.includes('\u0000') && nome.isWellFormed()

/** The orphans of a server are these, and no others. */
export const guardarOrfas = async (
  dataSource: DataSource,
  servidor: string,
  { orfas, inicio }: { orfas: readonly InstanciaEvolution[]; inicio: Date },
): Promise<void> => {
  const vistas = orfas.filter(guardavel)
  await dataSource.query(
    `INSERT INTO whatsapp.instancia_orfa AS o (servidor, instance_name, status, numero, vista_em)
     SELECT $1, nome, status, numero, $5 FROM unnest($2::text[], $3::text[], $4::text[]) AS n(nome, status, numero)
     ON CONFLICT (servidor, instance_name)
     DO UPDATE SET status = excluded.status, numero = excluded.numero, vista_em = excluded.vista_em
     WHERE (o.status, o.numero) IS DISTINCT FROM (excluded.status, excluded.numero)
        OR o.vista_em < excluded.vista_em - interval '${CONFIRMAR_A_CADA_S} s'`,
    [
      servidor,
      vistas.map(({ nome }) => nome),
      vistas.map(({ estado }) => STATUS[estado]),
      vistas.map(({ numero }) => numero),
      inicio,
    ],
  )
  await dataSource.query(
    'DELETE FROM whatsapp.instancia_orfa WHERE servidor = $1 AND instance_name <> ALL($2::text[])',
    [servidor, vistas.map(({ nome }) => nome)],
  )
}
