import { literalNoLike, textoDeBusca } from '../../resources/texto-de-busca.js'
import type { Ambiente } from '../ambiente.js'
import { lerOrfa } from './ler-orfa.js'

/** A company that could adopt an orphan. */
export interface Candidata {
  configuracaoId: number
  nome: string
}

export interface Candidatas {
  /** The first of them. */
  candidatas: Candidata[]
  /** How many there are. */
  total: number
}

/** More make no menu; the others are found by their names. */
const NO_MAXIMO = 50

/**
 * Companies on the orphan's server that have no instance, by name. Where the orphan bears the name of one's
 * own instance, that one and no other.
 * @param busca part of the name, whatever its case and accents
 */
export const listarCandidatas = async (
  ambiente: Ambiente,
  orfaId: number,
  busca = '',
): Promise<Candidatas> => {
  const { orfa, servidor } = await lerOrfa(ambiente, orfaId)
  const linhas: (Candidata & { doNome: boolean; total: number })[] = await ambiente.dataSource.query(
    `SELECT c.id AS "configuracaoId", e.nome, c.instance_name = $1 AS "doNome", count(*) OVER ()::int AS total
     FROM whatsapp.configuracao_whatsapp c JOIN whatsapp.empresa e ON e.id = c.empresa_id
     WHERE (c.evolution_api_url = ANY($2::text[]) OR ($3 AND c.evolution_api_url IS NULL))
       AND c.ativo AND e.ativo AND c.status IN ('nao_configurado', 'erro')
       AND (e.nome_busca LIKE $4 OR c.instance_name = $1)
     ORDER BY "doNome" DESC, e.nome, c.id LIMIT ${NO_MAXIMO}`,
    [
      orfa.instanceName,
      servidor.urls.filter((url) => url !== null),
      servidor.urls.includes(null),
      `%${literalNoLike(textoDeBusca(busca))}%`,
    ],
  )
  const [primeira] = linhas
  const servem = primeira?.doNome ? [{ ...primeira, total: 1 }] : linhas
  return {
    candidatas: servem.map(({ configuracaoId, nome }) => ({ configuracaoId, nome })),
    total: servem[0]?.total ?? 0,
  }
}
