import type { DataSource } from 'typeorm'
import { primeiroIdDe } from '../../migrations/ids-do-diario.js'
import type { Status } from '../../resources/configuracao-whatsapp/status.js'
import type { Resultado } from '../../resources/evento-webhook/evento-webhook.js'
import { ateOsBytes } from '../../services/dados-da-empresa/por-bytes.js'

/** Which events of the journal; what is absent does not narrow. */
export interface FiltroDeEventos {
  empresaId?: number
  configuracaoId?: number
  /** Journal ids, in decimal. */
  ids?: readonly string[]
  /** Arrived at or after. */
  desde?: Date
  /** Arrived at or before. */
  ate?: Date
  resultados?: readonly Resultado[]
}

/** One event of the journal, with what its configuration shows at present. */
export interface LinhaDoDiario {
  id: string
  configuracaoId: number
  empresaId: number
  status: Status
  resultado: Resultado
  recebidoEm: Date
  /** JSON text; null once the retention has cut it. */
  conteudo: string | null
}

const POR_PASSO = 200

/** The next events after an id, in order of arrival, as many as are held at a time; none: the end is reached. */
export const lerPasso = (
  dataSource: DataSource,
  filtro: FiltroDeEventos,
  { depoisDe, ultimo }: { depoisDe: string; ultimo: string },
): Promise<LinhaDoDiario[]> => {
  const valores: unknown[] = [depoisDe, ultimo, POR_PASSO]
  const condicoes = condicoesDe(filtro).map(([sql, valor]) => sql.replace('?', `$${valores.push(valor)}`))
  return dataSource.query(
    ateOsBytes(
      `SELECT e.id, e.configuracao_id AS "configuracaoId", c.empresa_id AS "empresaId", c.status, e.resultado,
            e.recebido_em AS "recebidoEm", e.conteudo
     FROM whatsapp.evento_webhook e JOIN whatsapp.configuracao_whatsapp c ON c.id = e.configuracao_id
     WHERE ${['e.id > $1', 'e.id <= $2', ...condicoes].join(' AND ')}
     ORDER BY e.id LIMIT $3`,
      ['conteudo'],
    ),
    valores,
  )
}

const condicoesDe = (filtro: FiltroDeEventos): [sql: string, valor: unknown][] => {
  const todas: [sql: string, valor: unknown][] = [
    [
      'e.configuracao_id = (SELECT id FROM whatsapp.configuracao_whatsapp WHERE empresa_id = ?::int)',
      filtro.empresaId,
    ],
    ['e.configuracao_id = ?::int', filtro.configuracaoId],
    ['e.id = ANY(?::bigint[])', filtro.ids],
    ['e.recebido_em >= ?::timestamptz', filtro.desde],
    [`e.id >= ${primeiroIdDe('?::timestamptz')}`, filtro.desde],
    ['e.recebido_em <= ?::timestamptz', filtro.ate],
    ['e.resultado = ANY(?::text[])', filtro.resultados],
  ]
  return todas.filter(([, valor]) => valor !== undefined)
}
