import type { DataSource } from 'typeorm'
import type { Ambiente } from '../ambiente.js'
import type { CodigoErro } from '../erros.js'
import { ErroWhatsApp } from '../erros.js'
import { type ClienteEvolution, criarClienteEvolution } from '../evolution/cliente.js'
import { enderecoDoServidor } from '../evolution/endereco-do-servidor.js'

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
  /** Since when the rounds get no answer; null: they do, or there are none. */
  semRespostaDesde: string | null
  /** Percent of the last 30 days in which it told of its instances, of the time in which it was asked; null: not asked yet. */
  disponibilidade: number | null
  /** It waits for an operator to activate it, there. */
  semLicenca: { enderecoDeRegistro: string | null } | null
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
  SELECT c.evolution_api_url AS url, count(*) FILTER (WHERE c.status <> 'nao_configurado' AND c.motivo IS DISTINCT FROM 'instancia_inexistente')::int AS instancias,
         count(*) FILTER (WHERE c.status = 'conectado')::int AS conectadas, max(c.evidencia_em) AS ultima
  FROM whatsapp.configuracao_whatsapp c JOIN whatsapp.empresa e ON e.id = c.empresa_id AND e.ativo
  WHERE c.ativo GROUP BY c.evolution_api_url
  ORDER BY c.evolution_api_url IS NOT NULL, instancias DESC LIMIT ${NO_MAXIMO}`

const DISPONIBILIDADE = `
  WITH perguntado AS (
    SELECT range_agg(tstzrange(inicio, fim)) * tstzmultirange(tstzrange(now() - interval '30 days', now())) AS tempo FROM whatsapp.batida
  ), porServidor AS (
    SELECT s.servidor, whatsapp.segundos_de(p.tempo) AS total, whatsapp.segundos_de(p.tempo *
      coalesce((SELECT range_agg(tstzrange(inicio, greatest(inicio, coalesce(fim, now())))) FROM whatsapp.silencio i
        WHERE i.servidor = s.servidor AND (fim IS NULL OR fim > now() - interval '30 days')), '{}'::tstzmultirange)) AS mudo
    FROM unnest($1::text[]) AS s(servidor), perguntado p)
  SELECT servidor, (floor(10000 * (1 - mudo / total)) / 100)::real AS porcento FROM porServidor WHERE total >= 60`

type Dependencias = Pick<Ambiente, 'evolution' | 'servidorProprio'> & {
  dataSource: DataSource
  /** Since when each does not answer here, by its address: a round notices it later. Kept from one reading to the next. */
  silencios?: Map<string, Date>
}

interface DaRodada {
  servidor: string
  erro: string | null
  versao: string | null
  mudo_desde: Date | null
  endereco_de_registro: string | null
}

/**
 * Asks every server for its version: that needs no key, so none is given. One that lacks a licence answers it too;
 * the rounds know.
 */
export const lerServidores = async ({
  dataSource,
  evolution,
  servidorProprio,
  silencios = new Map(),
}: Dependencias): Promise<SaudeDoServidor[]> => {
  const linhas: Linha[] = await dataSource.query(POR_SERVIDOR)
  const rodadas: DaRodada[] = await dataSource.query(
    'SELECT servidor, erro, versao, mudo_desde, endereco_de_registro FROM whatsapp.reconciliacao',
  )
  const porServidor = new Map(rodadas.map((rodada) => [rodada.servidor, rodada]))
  const doSaas = { url: null, instancias: 0, conectadas: 0, ultima: null }
  const todas: Linha[] = linhas.some(({ url }) => url === null) ? linhas : [doSaas, ...linhas]
  const disponiveis: { servidor: string; porcento: number }[] = await dataSource.query(DISPONIBILIDADE, [
    todas.map(({ url }) => enderecoDoServidor(url ?? evolution.url)),
  ])
  const porcentos = new Map(disponiveis.map(({ servidor, porcento }) => [servidor, porcento]))
  return Promise.all(
    todas.map(async ({ url, ultima, instancias, conectadas }) => {
      const resposta = await perguntar(() =>
        url === null
          ? criarClienteEvolution({ url: evolution.url, apiKey: '', tempos: { versao: PRAZO_MS } })
          : servidorProprio.criarCliente({ url, apiKey: '' }),
      )
      const endereco = enderecoDoServidor(url ?? evolution.url)
      if (!resposta.erro) silencios.delete(endereco)
      else if (!silencios.has(endereco)) silencios.set(endereco, new Date())
      return {
        endereco: new URL(url ?? evolution.url).host,
        proprio: url !== null,
        instancias,
        conectadas,
        ultimaNoticia: ultima?.toISOString() ?? null,
        disponibilidade: porcentos.get(endereco) ?? null,
        ...comRodada(resposta, porServidor.get(endereco), silencios.get(endereco)),
      }
    }),
  )
}

type Resposta = Pick<SaudeDoServidor, 'erro' | 'versao' | 'tempoMs'>

/** What was answered a moment ago is newer than the round's word that there is no answer. */
const comRodada = (
  resposta: Resposta,
  rodada: DaRodada | undefined,
  silencio: Date | undefined,
): Resposta & Pick<SaudeDoServidor, 'semRespostaDesde' | 'semLicenca'> => {
  const semLicenca = !resposta.erro && rodada?.erro === SEM_LICENCA
  return {
    ...resposta,
    erro: semLicenca ? SEM_LICENCA : resposta.erro,
    versao: resposta.versao ?? rodada?.versao ?? null,
    semRespostaDesde: resposta.erro ? ((rodada?.mudo_desde ?? silencio)?.toISOString() ?? null) : null,
    semLicenca: semLicenca ? { enderecoDeRegistro: rodada?.endereco_de_registro ?? null } : null,
  }
}

const SEM_LICENCA = 'evolution_sem_licenca' satisfies CodigoErro

const perguntar = async (criar: () => ClienteEvolution): Promise<Resposta> => {
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
