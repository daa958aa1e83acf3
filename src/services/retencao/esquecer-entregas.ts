import type { DataSource } from 'typeorm'
import { entregasRecentes } from '../../migrations/entregas-recentes.js'

/** Nobody writes there now; a backup may be reading. Then the next time will do. */
const TRAVA_MS = 200
const TRAVADA = '55P03'

/** Empties the table that deliveries will next be known by. @returns whether there was anything in it */
export const esquecerEntregas = async (dataSource: DataSource, agora?: number): Promise<boolean> => {
  const { aEsvaziar } = entregasRecentes(agora)
  const [{ cheia }]: [{ cheia: boolean }] = await dataSource.query(
    'SELECT pg_relation_size($1::regclass) > 0 AS cheia',
    [aEsvaziar],
  )
  if (!cheia) return false
  try {
    await dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('lock_timeout', '${TRAVA_MS}', true)`)
      await manager.query(`TRUNCATE ${aEsvaziar}`)
    })
    return true
  } catch (erro) {
    const { code, driverError } = erro as { code?: string; driverError?: { code?: string } }
    if ((driverError?.code ?? code) !== TRAVADA) throw erro
    return false
  }
}
