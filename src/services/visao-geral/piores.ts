import type { DataSource } from 'typeorm'

/** A company that was out for much of the last 30 days. */
export interface Pior {
  id: number
  empresa: string
  /** Percent. */
  disponibilidade: number
}

const NO_MAXIMO = 5

const PIORES = `
  SELECT c.id, e.nome AS empresa, c.disponibilidade FROM whatsapp.configuracao_whatsapp c
  JOIN whatsapp.empresa e ON e.id = c.empresa_id
  WHERE c.disponibilidade < 100 AND c.ativo AND e.ativo ORDER BY c.disponibilidade, c.id DESC LIMIT ${NO_MAXIMO}`

/** The worst first. */
export const lerPiores = (dataSource: DataSource): Promise<Pior[]> => dataSource.query(PIORES)
