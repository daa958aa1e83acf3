import type { DataSource } from 'typeorm'
import { ArgumentosInvalidos } from './argumentos.js'

export interface EmpresaProcurada {
  id: number
  slug: string
}

/**
 * By id or slug; an id goes before a slug that looks like one.
 * @param uso of the command that asks
 * @throws ArgumentosInvalidos
 */
export const procurarEmpresa = async (
  dataSource: DataSource,
  empresa: string,
  uso?: string,
): Promise<EmpresaProcurada> => {
  const [linha]: EmpresaProcurada[] = await dataSource.query(
    'SELECT id, slug FROM empresa WHERE id::text = $1 OR slug = $1 ORDER BY id::text = $1 DESC LIMIT 1',
    [empresa],
  )
  if (!linha) throw new ArgumentosInvalidos(`Não há empresa "${empresa}".`, uso)
  return linha
}
