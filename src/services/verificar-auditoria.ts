import type { DataSource } from 'typeorm'

/** What a check of the trail found. */
export interface AuditoriaVerificada {
  /** Rows found to be right, from the first one on. */
  certas: number
  /** Null: all of them are. */
  problema: ProblemaNaAuditoria | null
  /** Where the chain ends: kept elsewhere, it proves that nobody made the whole chain anew. Hash in hex. */
  ponta: { id: number; hash: string }
}

/** `alterada`: the row is not what was written; `ausente`: it is gone; `sobrando`: it came around the chain. */
export interface ProblemaNaAuditoria {
  tipo: 'alterada' | 'ausente' | 'sobrando'
  /** Id of the row. */
  linha: number
}

interface Ponta {
  id: number
  hash: Buffer
}

interface Linha extends Ponta {
  certa: boolean
}

const POR_PASSO = 1000

/** Ids have no gaps, so a range of them is as many rows. `$2`: the hash before the first. */
const PASSO = `
  SELECT id::int, hash, hash = hash_da_auditoria(coalesce(lag(hash) OVER (ORDER BY id), $2), a) AS certa
  FROM auditoria a WHERE id > $1 AND id <= $3 ORDER BY id`
const PONTA = `
  SELECT id::int, hash, (SELECT min(id)::int FROM auditoria WHERE id > p.id) AS sobrando FROM auditoria_ponta p`

/** Walks the chain from its first row to its end, and stops at the first one that is not right. */
export const verificarAuditoria = async (dataSource: DataSource): Promise<AuditoriaVerificada> => {
  const inicio: Ponta = { id: 0, hash: Buffer.alloc(0) }
  const [{ sobrando, ...ponta }]: [Ponta & { sobrando: number | null }] = await dataSource.query(PONTA)
  const achado = (certas: number, problema: ProblemaNaAuditoria | null): AuditoriaVerificada => ({
    certas,
    problema,
    ponta: { id: ponta.id, hash: ponta.hash.toString('hex') },
  })
  let anterior = inicio
  while (anterior.id < ponta.id) {
    const ate = Math.min(anterior.id + POR_PASSO, ponta.id)
    const linhas: Linha[] = await dataSource.query(PASSO, [anterior.id, anterior.hash, ate])
    for (const linha of linhas) {
      const esperada = anterior.id + 1
      if (linha.id !== esperada) return achado(anterior.id, { tipo: 'ausente', linha: esperada })
      if (!linha.certa) return achado(anterior.id, { tipo: 'alterada', linha: linha.id })
      anterior = linha
    }
    if (anterior.id < ate) return achado(anterior.id, { tipo: 'ausente', linha: anterior.id + 1 })
  }
  if (!anterior.hash.equals(ponta.hash)) return achado(ponta.id - 1, { tipo: 'alterada', linha: ponta.id })
  return achado(ponta.id, sobrando === null ? null : { tipo: 'sobrando', linha: sobrando })
}
