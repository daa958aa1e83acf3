import type { DataSource } from 'typeorm'
import type { Ambiente } from '../ambiente.js'
import { enderecoDoServidor } from '../evolution/endereco-do-servidor.js'

/** The periods that `linhas` hold, as a set; those under way last until now. */
const conjunto = (de: string, onde: string): string =>
  `coalesce((SELECT range_agg(tstzrange(inicio, greatest(inicio, coalesce(fim, now()))))
     FROM whatsapp.${de} WHERE ${onde}), '{}'::tstzmultirange)`

/** SQL: when a configuration was measured, or out, as far as one looks back to `desde`. */
export const periodosDe = (tabela: 'medicao' | 'queda', configuracao: string, desde: string): string =>
  conjunto(tabela, `configuracao_id = ${configuracao} AND (fim IS NULL OR fim > ${desde})`)

/** SQL: when it is known how the instances of a server were: this application ran, and the server answered. */
export const sabidoDe = (servidor: string, desde: string): string =>
  `(${conjunto('batida', `fim > ${desde}`)} - ${conjunto('silencio', `servidor = ${servidor} AND (fim IS NULL OR fim > ${desde})`)})`

/** The addresses that configurations have of their servers, and which server each is; null: the SaaS's. */
export const lerEnderecos = async (
  onde: Pick<DataSource, 'query'>,
  evolution: Ambiente['evolution'],
): Promise<{ urls: (string | null)[]; servidores: string[] }> => {
  const linhas: { url: string }[] = await onde.query(
    `SELECT DISTINCT evolution_api_url AS url FROM whatsapp.configuracao_whatsapp WHERE evolution_api_url IS NOT NULL`,
  )
  const urls = [null, ...linhas.map(({ url }) => url)]
  return { urls, servidores: urls.map((url) => enderecoDoServidor(url ?? evolution.url)) }
}
