import type { Ambiente } from '../ambiente.js'
import { lerOrfa } from './ler-orfa.js'

/** A company that could adopt an orphan. */
export interface Candidata {
  configuracaoId: number
  nome: string
}

/** More make no menu. */
const NO_MAXIMO = 500

/**
 * Companies on the orphan's server that have no instance, by name. Where the orphan bears the name of one's
 * own instance, that one and no other.
 */
export const listarCandidatas = async (ambiente: Ambiente, orfaId: number): Promise<Candidata[]> => {
  const { orfa, servidor } = await lerOrfa(ambiente, orfaId)
  const linhas: (Candidata & { doNome: boolean })[] = await ambiente.dataSource.query(
    `SELECT c.id AS "configuracaoId", e.nome, c.instance_name = $1 AS "doNome"
     FROM configuracao_whatsapp c JOIN empresa e ON e.id = c.empresa_id
     WHERE (c.evolution_api_url = ANY($2::text[]) OR ($3 AND c.evolution_api_url IS NULL))
       AND c.ativo AND e.ativo AND c.status IN ('nao_configurado', 'erro')
     ORDER BY "doNome" DESC, e.nome, c.id LIMIT ${NO_MAXIMO}`,
    [orfa.instanceName, servidor.urls.filter((url) => url !== null), servidor.urls.includes(null)],
  )
  const [primeira] = linhas
  const servem = primeira?.doNome ? [primeira] : linhas
  return servem.map(({ configuracaoId, nome }) => ({ configuracaoId, nome }))
}
