import type { DataSource } from 'typeorm'
import { ArgumentosInvalidos } from './argumentos.js'
import type { Aberto, EmpresaProcurada } from './terminal.js'

/** In the application: an id goes before a slug that looks like one. */
export const PELO_ID_OU_SLUG = `
  SELECT id, slug AS chamada FROM whatsapp.empresa WHERE id::text = $1 OR slug = $1 ORDER BY id::text = $1 DESC LIMIT 1`
/** In a host, whose own reference it is: our number may be that of another one of its companies. */
export const PELA_REFERENCIA = 'SELECT id, referencia AS chamada FROM whatsapp.empresa WHERE referencia = $1'

export const acharEmpresa = async (
  dataSource: DataSource,
  como: typeof PELO_ID_OU_SLUG | typeof PELA_REFERENCIA,
  empresa: string,
): Promise<EmpresaProcurada | null> => {
  const [linha]: EmpresaProcurada[] = await dataSource.query(como, [empresa])
  return linha ?? null
}

/**
 * @param uso of the command that asks
 * @throws ArgumentosInvalidos
 */
export const procurarEmpresa = async (
  { acharEmpresa }: Pick<Aberto, 'acharEmpresa'>,
  empresa: string,
  uso?: string,
): Promise<EmpresaProcurada> => {
  const achada = await acharEmpresa(empresa)
  if (!achada) throw new ArgumentosInvalidos(`Não há empresa "${empresa}".`, uso)
  return achada
}
