import type { DataSource } from 'typeorm'
import type { Risco } from '../../resources/saude-de-envio/saude-de-envio.js'

/** A company whose number may be banned, if it goes on so. */
export interface EmRisco {
  id: number
  empresa: string
  riscos: Risco[]
  desde: string
}

export interface NumerosEmRisco {
  total: number
  itens: EmRisco[]
}

const NO_MAXIMO = 20

/** The latest first. */
export const lerEmRisco = async (dataSource: DataSource): Promise<NumerosEmRisco> => {
  const linhas: (Omit<EmRisco, 'desde'> & { desde: Date; total: number })[] = await dataSource.query(
    `SELECT c.id, e.nome AS empresa, n.riscos, n.riscos_em AS desde, count(*) OVER ()::int AS total
     FROM whatsapp.numero_de_envio n JOIN whatsapp.configuracao_whatsapp c ON c.id = n.configuracao_id AND c.ativo
     JOIN whatsapp.empresa e ON e.id = c.empresa_id AND e.ativo
     WHERE n.riscos <> '{}' ORDER BY n.riscos_em DESC, c.id LIMIT ${NO_MAXIMO}`,
  )
  return {
    total: linhas[0]?.total ?? 0,
    itens: linhas.map(({ total: _total, desde, ...resto }) => ({ ...resto, desde: desde.toISOString() })),
  }
}
