import type { DataSource, EntityManager } from 'typeorm'
import { Auditoria } from '../../resources/auditoria/auditoria.js'
import { idDaReferencia } from '../../resources/empresa/referencia.js'

export type Fato = Pick<Auditoria, 'recurso' | 'acao' | 'resultado'> &
  Partial<Omit<Auditoria, 'id' | 'em' | 'recurso' | 'acao' | 'resultado'>> & {
    /** The host's reference of the company it concerns, in place of `empresaId`. */
    empresa?: string | null
  }

/**
 * Writes down who did what; with the manager of a transaction: together with what was done, or neither. Last
 * in a transaction, because until its end nobody else can write into the trail. No value that is a secret, or
 * a customer's: the trail stays when their data goes.
 */
export const auditar = async (
  onde: DataSource | EntityManager,
  { empresa, ...fato }: Fato,
): Promise<void> => {
  const daEmpresa = empresa ? { empresaId: () => idDaReferencia(':referencia') } : {}
  await onde
    .createQueryBuilder()
    .insert()
    .into(Auditoria)
    .values({ ...fato, ...daEmpresa } as object)
    .setParameters(empresa ? { referencia: empresa } : {})
    .updateEntity(false)
    .execute()
}

/** The refusal that was already written down for this user, action and minute. Rows of now are found, not of the clock here. */
const CONTAR = `
  UPDATE whatsapp.auditoria SET vezes = vezes + 1 WHERE id = (
    SELECT id FROM whatsapp.auditoria
    WHERE resultado = 'recusado' AND autor = $1 AND recurso = $2 AND acao = $3 AND papel = $4
      AND empresa_id IS NOT DISTINCT FROM ${idDaReferencia('$5::text')}
      AND em >= date_trunc('minute', clock_timestamp())
    ORDER BY em LIMIT 1)`

/**
 * Writes down that somebody was refused something: once for each user, action and minute, however often they ask, and how
 * often. Of what it was asked for, the first is kept.
 */
export const auditarRecusa = async (
  dataSource: DataSource,
  recusa: Omit<Fato, 'resultado'> & { autor: string; papel: string },
): Promise<void> => {
  const { autor, recurso, acao, papel, empresa = null } = recusa
  const contar = async (onde: DataSource | EntityManager): Promise<boolean> => {
    const [, linhas]: [unknown, number] = await onde.query(CONTAR, [autor, recurso, acao, papel, empresa])
    return linhas > 0
  }
  if (await contar(dataSource)) return
  await dataSource.transaction(async (manager) => {
    // Whoever else writes the first one has then written it.
    await manager.query('SELECT FROM whatsapp.auditoria_ponta FOR UPDATE')
    if (!(await contar(manager))) await auditar(manager, { ...recusa, resultado: 'recusado' })
  })
}

/** Who does something, as the trail names them. */
export type Quem = Pick<Auditoria, 'autor' | 'papel' | 'endereco'>

/** Of whoever acts, what the trail keeps of them; the rest is not the trail's. */
export const quem = <Q extends Quem>({ autor, papel, endereco }: Q): Pick<Q, keyof Quem> => ({
  autor,
  papel,
  endereco,
})

/** Nobody in particular: a command, or the host's own code. */
export const O_SISTEMA: Quem = { autor: null, papel: null, endereco: null }
