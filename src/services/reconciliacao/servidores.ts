import { carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { type ClienteEvolution, criarClienteEvolution } from '../evolution/cliente.js'
import { enderecoDoServidor } from '../evolution/endereco-do-servidor.js'
import { ChaveRecusada } from '../evolution/erros.js'

/** An Evolution server in use, and whose it is. */
export interface ServidorEmUso {
  /** Without user, password and a slash at the end: by it servers are told apart, and shown. */
  endereco: string
  /** The spellings of it that configurations hold; null: the SaaS's own. */
  urls: readonly (string | null)[]
  /** With whom to ask, the likeliest first. Each may throw: a secret that does not open, an address not allowed. */
  clientes: readonly (() => Promise<ClienteEvolution>)[]
  /** For the question that needs no key. May throw: an address not allowed. */
  semChave(): ClienteEvolution
}

/** Companies may share a server, each with a key of its own: so many keys are tried. */
const CHAVES_TENTADAS = 5

/** The SaaS's server, and every other one that a company uses. */
export const listarServidores = async (ambiente: Ambiente): Promise<ServidorEmUso[]> => {
  const { evolution, dataSource, servidorProprio } = ambiente
  const proprios: { id: number; url: string }[] = await dataSource.query(
    `SELECT id, evolution_api_url AS url FROM whatsapp.configuracao_whatsapp
     WHERE evolution_api_url IS NOT NULL ORDER BY evidencia_em DESC NULLS LAST, id`,
  )
  const doSaas = enderecoDoServidor(evolution.url)
  const grupos = new Map<string, { urls: (string | null)[]; ids: number[] }>([
    [doSaas, { urls: [null], ids: [] }],
  ])
  for (const { id, url } of proprios) {
    const endereco = enderecoDoServidor(url)
    const grupo = grupos.get(endereco) ?? { urls: [], ids: [] }
    grupos.set(endereco, { urls: [...new Set([...grupo.urls, url])], ids: [...grupo.ids, id] })
  }
  return [...grupos].map(([endereco, { urls, ids }]) => ({
    endereco,
    urls,
    semChave: () =>
      endereco === doSaas
        ? criarClienteEvolution({ url: evolution.url, apiKey: '' })
        : servidorProprio.criarCliente({ url: urls[0] ?? '', apiKey: '' }),
    clientes:
      endereco === doSaas
        ? [async () => criarClienteEvolution(evolution)]
        : ids.slice(0, CHAVES_TENTADAS).map((id) => async () => (await carregarAlvo(ambiente, id)).cliente),
  }))
}

/** Asks with the first key that the server accepts. */
export const comAlgumaChave = async <T>(
  { clientes }: Pick<ServidorEmUso, 'clientes'>,
  pedir: (cliente: ClienteEvolution) => Promise<T>,
): Promise<T> => {
  let recusa: unknown
  for (const abrir of clientes) {
    try {
      return await pedir(await abrir())
    } catch (erro) {
      if (!(erro instanceof ChaveRecusada)) throw erro
      recusa = erro
    }
  }
  throw recusa
}
