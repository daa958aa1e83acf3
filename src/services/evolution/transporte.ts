import type { Agent as AgentHttp } from 'node:http'
import type { Agent as AgentHttps } from 'node:https'
import axios, { AxiosError } from 'axios'
import {
  EnderecoProibido,
  type ErroEvolution,
  EvolutionInacessivel,
  EvolutionTempoEsgotado,
  PedidoRecusado,
  RespostaInesperada,
} from './erros.js'
import { limparCausa } from './limpar.js'
import type { Metodo } from './operacoes.js'

export interface Agentes {
  http?: AgentHttp
  https?: AgentHttps
}

export interface Requisicao {
  operacao: string
  metodo: Metodo
  /** Base address without a slash at its end. */
  base: string
  /** Path from the base address, already encoded, without a query. */
  caminho: string
  busca?: Record<string, string>
  corpo?: unknown
  cabecalhos: Record<string, string>
  tempo: number
  maxBytes: number
  agentes?: Agentes | undefined
  segredos: readonly string[]
}

export interface Recebida {
  status: number
  corpo: string
  /** The answer's Date header. */
  data: string | undefined
}

/** What an agent gives that will not connect to where a name leads: see `destino-publico`. */
export const DESTINO_PRIVADO = 'DESTINO_PRIVADO'

/** Never sent anything: the outcome is known to be "not done". */
const NADA_FOI_ENVIADO = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])
/** What a kept-alive socket gives that the server closed a moment ago. */
const SOQUETE_VELHO = new Set(['ECONNRESET', 'EPIPE'])

/**
 * Sends one request and returns status, body as text and date, whatever the status.
 *
 * Nothing is repeated but a GET, once, when its socket was reset: anything else might happen twice.
 * @throws EvolutionInacessivel, EvolutionTempoEsgotado, EnderecoProibido, RespostaInesperada (too large, not HTTP),
 * PedidoRecusado (too large to send)
 */
export async function transportar(req: Requisicao): Promise<Recebida> {
  try {
    return await enviar(req)
  } catch (erro) {
    const podeRepetir = req.metodo === 'GET' && SOQUETE_VELHO.has(codigoDe(erro))
    if (!podeRepetir) throw traduzir(erro, req)
  }
  return await enviar(req).catch((erro: unknown) => {
    throw traduzir(erro, req)
  })
}

async function enviar(req: Requisicao): Promise<Recebida> {
  const resposta = await axios.request<unknown>({
    method: req.metodo,
    url: `${req.base}${req.caminho}`,
    params: req.busca,
    data: req.corpo,
    headers: req.cabecalhos,
    httpAgent: req.agentes?.http,
    httpsAgent: req.agentes?.https,
    // A proxy of the environment would resolve and connect in the place of an agent that checks.
    ...(req.agentes && { proxy: false }),
    // A deadline for the whole exchange: axios' own time-out starts again with every byte that drips in.
    signal: AbortSignal.timeout(req.tempo),
    // A redirect would carry the key to wherever it points, and turn a POST into a GET.
    maxRedirects: 0,
    maxContentLength: req.maxBytes,
    maxBodyLength: MAX_ENVIO,
    responseType: 'text',
    transformResponse: (corpo: unknown) => corpo,
    validateStatus: () => true,
  })
  const { status, data: corpo, headers } = resposta
  return {
    status,
    corpo: typeof corpo === 'string' ? corpo : '',
    data: typeof headers.date === 'string' ? headers.date : undefined,
  }
}

/** Evolution itself stops at 136 MB; WhatsApp's images end far below this. */
const MAX_ENVIO = 64 * 1024 * 1024

function traduzir(erro: unknown, req: Requisicao): ErroEvolution {
  const { operacao, metodo, caminho, segredos } = req
  const causa = limparCausa({ erro, metodo, caminho, segredos })
  const codigo = codigoDe(erro)
  const muda = metodo !== 'GET'
  // Only the code to show: the message names internal addresses, and stays in the cause.
  const base = { operacao, causa, detalhe: codigo || undefined }
  if (codigo === AxiosError.ERR_CANCELED || codigo === AxiosError.ETIMEDOUT) {
    return new EvolutionTempoEsgotado({ ...base, detalhe: `sem resposta em ${req.tempo} ms`, incerto: muda })
  }
  if (/^maxContentLength/.test(causa.message)) {
    return new RespostaInesperada({ ...base, motivo: 'grande_demais', incerto: muda })
  }
  if (/maxBodyLength/.test(causa.message)) return new PedidoRecusado(base)
  if (codigo === DESTINO_PRIVADO) return new EnderecoProibido(base)
  if (codigo.startsWith('HPE_'))
    return new RespostaInesperada({ ...base, motivo: 'nao_e_json', incerto: muda })
  return new EvolutionInacessivel({ ...base, incerto: muda && !NADA_FOI_ENVIADO.has(codigo) })
}

function codigoDe(erro: unknown): string {
  const codigo = erro instanceof Error && 'code' in erro ? erro.code : undefined
  return typeof codigo === 'string' ? codigo : ''
}
