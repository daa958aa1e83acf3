import { AppError } from 'adminjs'
import type { DataSource, EntityManager } from 'typeorm'

/** Of one statement behind a page of the panel. Ten of them at once hold no more than the panel's half of the connections. */
const PRAZO_MS = 5_000
/** SQLSTATE query_canceled. */
const CANCELADA = '57014'

/**
 * Reads for a page, for no longer than somebody waits for one: whatever is asked for, it takes the house no more than this.
 * @throws AppError that says what to narrow
 */
export const comPrazo = async <T>(
  dataSource: DataSource,
  ler: (manager: EntityManager) => Promise<T>,
  prazoMs = PRAZO_MS,
): Promise<T> => {
  try {
    return await dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('statement_timeout', '${prazoMs}', true)`)
      return ler(manager)
    })
  } catch (erro) {
    const { code, driverError } = (erro ?? {}) as { code?: unknown; driverError?: { code?: unknown } }
    if ((driverError?.code ?? code) !== CANCELADA) throw erro
    throw new AppError('erros.consulta_demorada')
  }
}
