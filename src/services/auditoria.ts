import type { DataSource } from 'typeorm'
import { Auditoria } from '../resources/auditoria/auditoria.js'

export type Fato = Pick<Auditoria, 'recurso' | 'acao' | 'resultado'> & Partial<Omit<Auditoria, 'id' | 'em'>>

/** Writes down who did what. `detalhe` is an error code or a list of field names, never a value. */
export const auditar = async (dataSource: DataSource, fato: Fato): Promise<void> => {
  await dataSource.getRepository(Auditoria).insert(fato)
}
