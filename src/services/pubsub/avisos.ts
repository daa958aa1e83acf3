import type { EntityManager } from 'typeorm'

/** The channel on which every node learns that a configuration changed. */
export const CANAL = 'adminjs_evolution'

export interface Aviso {
  configuracaoId: number
  empresaId: number
}

/** In place of a change: somebody's rights ended or changed. No configuration has this id. */
export const DIREITOS_MUDARAM: Aviso = { configuracaoId: 0, empresaId: 0 }

/** Tells every node, once the transaction commits, to look at who is being told what. */
export const avisarDosDireitos = (manager: EntityManager): Promise<void> =>
  avisar(manager, [DIREITOS_MUDARAM])

/** Listens on a channel until the returned function is called; `aoReconectar` runs after a gap, which began at `aoCair`. */
export type Escutar = (
  canal: string,
  aoAvisar: (conteudo: string) => void,
  aoReconectar: () => void,
  aoCair: () => void,
) => Promise<() => Promise<void>>

/** NOTIFY's limit is 8,000 bytes; an entry takes at most 23. */
const POR_AVISO = 300

/** Tells every node, once the transaction commits. Only a hint, ids only: who hears it reads the row. */
export const avisar = async (manager: EntityManager, mudancas: readonly Aviso[]): Promise<void> => {
  await manager.query('SELECT pg_notify($1, aviso) FROM unnest($2::text[]) AS aviso', [
    CANAL,
    escreverAvisos(mudancas),
  ])
}

/** What is sent for so many changes: one text per NOTIFY. */
export const escreverAvisos = (mudancas: readonly Aviso[]): string[] => {
  const ids = mudancas.map((m) => [m.configuracaoId, m.empresaId])
  return Array.from({ length: Math.ceil(ids.length / POR_AVISO) }, (_, i) =>
    JSON.stringify(ids.slice(i * POR_AVISO, (i + 1) * POR_AVISO)),
  )
}

/** Null: no hint of ours, though on our channel. Whoever hears it is to read everything again. */
export const lerAvisos = (conteudo: string): Aviso[] | null => {
  try {
    return (JSON.parse(conteudo) as [number, number][]).map(([configuracaoId, empresaId]) => ({
      configuracaoId,
      empresaId,
    }))
  } catch {
    return null
  }
}
