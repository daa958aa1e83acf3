import type { DataSource, EntityManager } from 'typeorm'
import { Auditoria } from '../resources/auditoria/auditoria.js'

export type Fato = Pick<Auditoria, 'recurso' | 'acao' | 'resultado'> &
  Partial<Omit<Auditoria, 'id' | 'em' | 'recurso' | 'acao' | 'resultado'>>

/**
 * Writes down who did what; with the manager of a transaction: together with what was done, or neither. Last
 * in a transaction, because until its end nobody else can write into the trail. No value that is a secret, or
 * a customer's: the trail stays when their data goes.
 */
export const auditar = async (onde: DataSource | EntityManager, fato: Fato): Promise<void> => {
  await onde.getRepository(Auditoria).insert(fato)
}

/** Who does something, as the trail names them. */
export type Quem = Pick<Auditoria, 'autor' | 'papel' | 'endereco'>

/** Nobody in particular: a command, or the host's own code. */
export const O_SISTEMA: Quem = { autor: null, papel: null, endereco: null }
