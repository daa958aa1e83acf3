import type { DataSource } from 'typeorm'
import type { PontaDaAuditoria } from './guarda-da-ponta.js'

/** What a check of the trail found. */
export interface AuditoriaVerificada {
  /** Rows found to be right, from the first one on. */
  certas: number
  /** Null: all of them are. */
  problema: ProblemaNaAuditoria | null
  /** Where the chain ends: kept elsewhere, it proves that nobody made the whole chain anew. */
  ponta: PontaDaAuditoria
}

/**
 * `alterada`: the row is not what was written; `ausente`: it is gone; `sobrando`: it came around the chain; `sem_ponta`: the
 * table does not say where the chain ends; `refeita`: the kept end is none of this chain.
 */
export interface ProblemaNaAuditoria {
  tipo: 'alterada' | 'ausente' | 'sobrando' | 'sem_ponta' | 'refeita'
  /** Id of the row; of `sem_ponta`: 0. */
  linha: number
}

export interface PedidoDeVerificacao {
  /** A hash that was kept as the end: looked for in the chain. */
  ponta?: string | undefined
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
  SELECT id::float8 AS id, hash, hash = whatsapp.hash_da_auditoria(coalesce(lag(hash) OVER (ORDER BY id), $2), a) AS certa
  FROM whatsapp.auditoria a WHERE id > $1 AND id <= $3 ORDER BY id`
const PONTA = `SELECT id::float8 AS id, hash FROM whatsapp.auditoria_ponta`
/** From outside the chain's ends: each row that is in none of its steps. */
const DE_FORA = `
  SELECT min(id)::float8 AS id FROM whatsapp.auditoria WHERE id < 1 OR id > $1`

/** Walks the chain from its first row to its end, and stops at the first one that is not right. */
export const verificarAuditoria = async (
  dataSource: DataSource,
  { ponta: guardada }: PedidoDeVerificacao = {},
): Promise<AuditoriaVerificada> => {
  const [ponta]: Ponta[] = await dataSource.query(PONTA)
  if (!ponta) return { certas: 0, problema: { tipo: 'sem_ponta', linha: 0 }, ponta: { id: 0, hash: '' } }
  const achado = (certas: number, problema: ProblemaNaAuditoria | null): AuditoriaVerificada => ({
    certas,
    problema,
    ponta: { id: ponta.id, hash: ponta.hash.toString('hex') },
  })
  let anterior: Ponta = { id: 0, hash: Buffer.alloc(0) }
  let achada = guardada === undefined
  while (anterior.id < ponta.id) {
    const ate = Math.min(anterior.id + POR_PASSO, ponta.id)
    const linhas: Linha[] = await dataSource.query(PASSO, [anterior.id, anterior.hash, ate])
    for (const linha of linhas) {
      const esperada = anterior.id + 1
      if (linha.id < esperada) return achado(anterior.id, { tipo: 'sobrando', linha: linha.id })
      if (linha.id !== esperada) return achado(anterior.id, { tipo: 'ausente', linha: esperada })
      if (!linha.certa) return achado(anterior.id, { tipo: 'alterada', linha: linha.id })
      achada ||= linha.hash.toString('hex') === guardada
      anterior = linha
    }
    if (anterior.id < ate) return achado(anterior.id, { tipo: 'ausente', linha: anterior.id + 1 })
  }
  if (!anterior.hash.equals(ponta.hash)) return achado(ponta.id - 1, { tipo: 'alterada', linha: ponta.id })
  const [{ id: deFora }]: [{ id: number | null }] = await dataSource.query(DE_FORA, [ponta.id])
  if (deFora !== null) return achado(ponta.id, { tipo: 'sobrando', linha: deFora })
  return achado(ponta.id, achada ? null : { tipo: 'refeita', linha: ponta.id })
}
