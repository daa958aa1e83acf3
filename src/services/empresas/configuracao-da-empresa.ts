import type { DataSource, EntityManager } from 'typeorm'
import { idDaReferencia } from '../../resources/empresa/referencia.js'

/** @returns the id of a company's configuration, by the host's reference of the company; null: there is no such company */
export const configuracaoDaEmpresa = async (
  onde: DataSource | EntityManager,
  referencia: string | null,
): Promise<number | null> => {
  const [linha]: { id: number }[] = await onde.query(
    `SELECT id FROM whatsapp.configuracao_whatsapp WHERE empresa_id = ${idDaReferencia('$1')}`,
    [referencia],
  )
  return linha?.id ?? null
}
