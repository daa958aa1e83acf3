import type { DataSource } from 'typeorm'
import type { StatusDaOrfa } from '../../resources/instancia-orfa/instancia-orfa.js'
import { avisar } from '../avisos.js'
import { alterar } from '../consultar.js'
import type { EstadoEvolution } from '../evolution/schemas/comum.js'
import type { InstanciaEvolution } from '../evolution/schemas/instancia.js'
import type { Comparada } from './comparar.js'
import type { ServidorEmUso } from './servidores.js'

/** Rows per statement, so that deliveries do not wait long for theirs. */
const PASSO = 500

/**
 * Takes the round of a server, if it is due: no other node has it then, until the next one is due.
 * @param emSegundos until the next round
 * @returns when this one began, by the database's clock; null: not due
 */
export const tomarVez = async (
  dataSource: DataSource,
  servidor: string,
  emSegundos: number,
): Promise<Date | null> => {
  const [linha]: { inicio: Date }[] = await dataSource.query(
    `INSERT INTO reconciliacao AS r (servidor, proxima) VALUES ($1, now() + $2 * interval '1 second')
     ON CONFLICT (servidor) DO UPDATE SET proxima = excluded.proxima WHERE r.proxima <= now()
     RETURNING now() AS inicio`,
    [servidor, emSegundos],
  )
  return linha?.inicio ?? null
}

/** @param erro code of what the round failed by; null: it did not */
export const anotarRodada = async (
  dataSource: DataSource,
  servidor: string,
  erro: string | null,
): Promise<void> => {
  await dataSource.query(
    `UPDATE reconciliacao SET erro = $2, ultima = CASE WHEN $2::text IS NULL THEN now() ELSE ultima END
     WHERE servidor = $1`,
    [servidor, erro],
  )
}

/** Seconds until the first of the rounds is due. */
export const ateAProxima = async (dataSource: DataSource): Promise<number | null> => {
  const [linha]: { segundos: number | null }[] = await dataSource.query(
    'SELECT extract(epoch FROM min(proxima) - now())::float8 AS segundos FROM reconciliacao',
  )
  return linha?.segundos ?? null
}

/** Servers that nobody uses any more, with the orphans seen there. */
export const esquecerOutros = async (
  dataSource: DataSource,
  servidores: readonly ServidorEmUso[],
): Promise<void> => {
  const usados = [servidores.map(({ endereco }) => endereco)]
  await dataSource.query('DELETE FROM instancia_orfa WHERE servidor <> ALL($1::text[])', usados)
  await dataSource.query('DELETE FROM reconciliacao WHERE servidor <> ALL($1::text[])', usados)
}

/** A server's configurations. @param inicio what was learned since then is newer than the list */
export const lerConfiguracoes = (
  dataSource: DataSource,
  { urls }: Pick<ServidorEmUso, 'urls'>,
  inicio: Date,
): Promise<Comparada[]> =>
  dataSource.query(
    `SELECT id, empresa_id AS "empresaId", instance_name AS "instanceName", status,
            coalesce(operacao_ate > now(), false) OR coalesce(evidencia_em >= $3, false) AS "emMovimento"
     FROM configuracao_whatsapp
     WHERE evolution_api_url = ANY($1::text[]) OR ($2 AND evolution_api_url IS NULL)
     ORDER BY evidencia_em NULLS FIRST, id`,
    [urls.filter((url) => url !== null), urls.includes(null), inicio],
  )

/** Evidence for what the records say. One that has learned something since keeps that. */
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
        `UPDATE configuracao_whatsapp SET evidencia = 'sonda', evidencia_em = $2, ultima_sincronizacao = $2
         WHERE id IN (SELECT id FROM configuracao_whatsapp
                      WHERE id = ANY($1::int[]) AND (evidencia_em IS NULL OR evidencia_em < $2)
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
    `INSERT INTO instancia_orfa AS o (servidor, instance_name, status, numero, vista_em)
     SELECT $1, nome, status, numero, $5 FROM unnest($2::text[], $3::text[], $4::text[]) AS n(nome, status, numero)
     ON CONFLICT (servidor, instance_name)
     DO UPDATE SET status = excluded.status, numero = excluded.numero, vista_em = excluded.vista_em`,
    [
      servidor,
      vistas.map(({ nome }) => nome),
      vistas.map(({ estado }) => STATUS[estado]),
      vistas.map(({ numero }) => numero),
      inicio,
    ],
  )
  await dataSource.query('DELETE FROM instancia_orfa WHERE servidor = $1 AND vista_em < $2', [
    servidor,
    inicio,
  ])
}
