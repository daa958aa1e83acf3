import type { DataSource } from 'typeorm'
import type { Ambiente } from '../ambiente.js'
import type { CodigoErro } from '../erros.js'
import { ErroWhatsApp } from '../erros.js'
import { type ClienteEvolution, criarClienteEvolution } from '../evolution/cliente.js'

/** How one Evolution server is doing. Never with its key; the address without what is secret in it. */
export interface SaudeDoServidor {
  endereco: string
  /** A company's own; else the SaaS's. */
  proprio: boolean
  /** Null: it answered. */
  erro: CodigoErro | 'inesperado' | null
  versao: string | null
  tempoMs: number
  /** Of companies in business. */
  instancias: number
  conectadas: number
  /** When anything was last learned of one of its instances. */
  ultimaNoticia: string | null
}

/** The servers with most companies: who has more asks them elsewhere. */
const NO_MAXIMO = 20
const PRAZO_MS = 3000

interface Linha {
  url: string | null
  instancias: number
  conectadas: number
  ultima: Date | null
}

const POR_SERVIDOR = `
  SELECT c.evolution_api_url AS url, count(*) FILTER (WHERE c.status <> 'nao_configurado')::int AS instancias,
         count(*) FILTER (WHERE c.status = 'conectado')::int AS conectadas, max(c.evidencia_em) AS ultima
  FROM configuracao_whatsapp c JOIN empresa e ON e.id = c.empresa_id AND e.ativo
  WHERE c.ativo GROUP BY c.evolution_api_url
  ORDER BY c.evolution_api_url IS NOT NULL, instancias DESC LIMIT ${NO_MAXIMO}`

type Dependencias = Pick<Ambiente, 'evolution' | 'servidorProprio'> & { dataSource: DataSource }

/** Asks every server for its version: that needs no key, so none is given. */
export const lerServidores = async ({
  dataSource,
  evolution,
  servidorProprio,
}: Dependencias): Promise<SaudeDoServidor[]> => {
  const linhas: Linha[] = await dataSource.query(POR_SERVIDOR)
  const doSaas = { url: null, instancias: 0, conectadas: 0, ultima: null }
  const todas: Linha[] = linhas.some(({ url }) => url === null) ? linhas : [doSaas, ...linhas]
  return Promise.all(
    todas.map(async ({ url, ultima, instancias, conectadas }) => ({
      endereco: new URL(url ?? evolution.url).host,
      proprio: url !== null,
      instancias,
      conectadas,
      ultimaNoticia: ultima?.toISOString() ?? null,
      ...(await perguntar(() =>
        url === null
          ? criarClienteEvolution({ url: evolution.url, apiKey: '', tempos: { versao: PRAZO_MS } })
          : servidorProprio.criarCliente({ url, apiKey: '' }),
      )),
    })),
  )
}

const perguntar = async (
  criar: () => ClienteEvolution,
): Promise<Pick<SaudeDoServidor, 'erro' | 'versao' | 'tempoMs'>> => {
  const inicio = performance.now()
  const tempoMs = () => Math.round(performance.now() - inicio)
  try {
    const { versao } = await criar().versao()
    return { erro: null, versao, tempoMs: tempoMs() }
  } catch (erro) {
    const codigo = erro instanceof ErroWhatsApp ? erro.codigo : 'inesperado'
    return { erro: codigo, versao: null, tempoMs: tempoMs() }
  }
}
