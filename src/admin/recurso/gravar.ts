import { type EntityManager, QueryFailedError } from 'typeorm'
import type { Auditoria } from '../../resources/auditoria/auditoria.js'
import type { Ator } from '../../resources/papel.js'
import { auditar } from '../../services/auditoria/auditar.js'
import { recusar } from './escrita.js'

/** A unique violation, said at the field it is about. */
export const unicoOu =
  (restricao: string, campo: string, mensagem: string) =>
  (erro: unknown): never => {
    const violada =
      erro instanceof QueryFailedError && (erro.driverError as { constraint?: string }).constraint
    if (violada === restricao) throw recusar(campo, mensagem)
    throw erro
  }

/** A row as it is, which nobody else changes before the transaction ends: what the trail calls "before" was so. */
export const travada = <E extends { id: number }>(
  manager: EntityManager,
  entidade: new () => E,
  id: number,
): Promise<E> =>
  manager
    .createQueryBuilder(entidade, 'r')
    .setLock('for_no_key_update')
    .where('r.id = :id', { id })
    .getOneOrFail()

interface Mudanca extends Pick<Auditoria, 'acao' | 'recurso' | 'empresaId' | 'antes' | 'depois'> {
  id: number | null
  /** Names of what changed too, but is not to be shown. */
  ocultas?: readonly string[]
}

/** A change, in the transaction that makes it. */
export const anotar = (
  manager: EntityManager,
  { autor, papel, endereco }: Ator,
  { id, ocultas = [], ...mudanca }: Mudanca,
): Promise<void> =>
  auditar(manager, {
    ...mudanca,
    autor,
    papel,
    endereco,
    registroId: id === null ? null : String(id),
    resultado: 'ok',
    detalhe: ocultas.join(', ') || null,
  })
