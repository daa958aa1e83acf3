import type { Agent as AgentHttp } from 'node:http'
import type { Agent as AgentHttps } from 'node:https'
import type { Readable } from 'node:stream'
import axios, { AxiosError } from 'axios'
import type { CorpoEmPedacos } from './corpo-em-pedacos.js'
import {
  EnderecoProibido,
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
  /** In place of `corpo`. */
  emPedacos?: CorpoEmPedacos
  cabecalhos: Record<string, string>
  tempo: number
  maxBytes: number
  agentes?: Agentes | undefined
  segredos: readonly string[]
  /** Takes the body of a good answer as it comes; what it gives stands for its text. */
  aoCorpo?: ((corpo: AsyncIterable<Uint8Array>) => Promise<string>) | undefined
  /** Reads the body as it comes; it keeps to a limit of its own. */
  lerCorpo?: (fluxo: Readable) => Promise<string>
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
    data: req.emPedacos ? req.emPedacos.fluxo() : req.corpo,
    headers: {
      ...req.cabecalhos,
      ...(req.emPedacos && {
        'content-type': 'application/json',
        'content-length': String(req.emPedacos.bytes),
      }),
    },
    httpAgent: req.agentes?.http,
    httpsAgent: req.agentes?.https,
    // A proxy of the environment would resolve and connect in the place of an agent that checks; and this machine, it
    // would look for where it stands itself.
    ...((req.agentes || DESTA_MAQUINA.test(req.base)) && { proxy: false as const }),
    // A deadline for the whole exchange: axios' own time-out starts again with every byte that drips in.
    signal: AbortSignal.timeout(req.tempo),
    // A redirect would carry the key to wherever it points, and turn a POST into a GET.
    maxRedirects: 0,
    maxContentLength: req.lerCorpo ? Number.POSITIVE_INFINITY : req.aoCorpo ? MAX_LISTA : req.maxBytes,
    maxBodyLength: MAX_ENVIO,
    responseType: req.lerCorpo || req.aoCorpo ? 'stream' : 'text',
    transformResponse: (corpo: unknown) => corpo,
    validateStatus: () => true,
  })
  const { status, headers } = resposta
  const corpo = req.aoCorpo ? await req.aoCorpo(resposta.data as AsyncIterable<Uint8Array>) : resposta.data
  return {
    status,
    corpo: req.lerCorpo ? await req.lerCorpo(corpo as Readable) : typeof corpo === 'string' ? corpo : '',
    data: typeof headers.date === 'string' ? headers.date : undefined,
  }
}

/** Read a piece at a time: against a server that never ends, not for the memory's sake. */
const MAX_LISTA = 1024 * 1024 * 1024

const DESTA_MAQUINA = /^https?:\/\/([^/@]*@)?(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/

/** Evolution itself stops at 136 MB; the largest file we send ends far below this. */
const MAX_ENVIO = 96 * 1024 * 1024

function traduzir(erro: unknown, req: Requisicao): unknown {
  // What the reading of its body has found out already.
  if (erro instanceof RespostaInesperada) return erro
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
