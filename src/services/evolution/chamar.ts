import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { CorpoEmPedacos } from './corpo-em-pedacos.js'
import { RespostaInesperada } from './erros.js'
import { interpretar } from './interpretar.js'
import { limparTexto } from './limpar.js'
import type { Metodo, Operacao, TemposEvolution } from './operacoes.js'
import { type Agentes, transportar } from './transporte.js'

/** One call: where to, with what, and what its answer must look like. */
export interface Pedido<S extends z.ZodType> {
  operacao: Operacao
  metodo: Metodo
  /** From the server's base address; build it with `rota`, which encodes. */
  caminho: string
  busca?: Record<string, string>
  corpo?: unknown
  /** In place of `corpo`: written while it goes out. */
  emPedacos?: CorpoEmPedacos
  schema: S
  /** Secrets this request carries, besides the key. */
  segredos?: readonly (string | undefined)[]
  /** Leave the key out: for routes that need none. */
  semChave?: boolean
  /** Given the answer's Date header, before the answer is looked into. */
  aoReceber?: (data: string | undefined) => void
  /** Takes a good answer's body as it comes, instead of its text; null: it has read all of it. */
  aoCorpo?: (corpo: AsyncIterable<Uint8Array>) => Promise<string | null>
  /** Reads the body as it comes, in place of the transport, and gives what is left of it as JSON. */
  lerCorpo?: (fluxo: Readable) => Promise<string>
}

/** Sends a call and gives its parsed answer. */
export type Chamar = <S extends z.ZodType>(pedido: Pedido<S>) => Promise<z.output<S>>

export interface Servidor {
  base: string
  apiKey: string
  tempos: TemposEvolution
  maxBytes: number
  agentes: Agentes | undefined
}

/** Binds a server's address, key and limits to the function every call goes through. */
export function prepararChamada(servidor: Servidor): Chamar {
  const { base, apiKey, tempos, maxBytes, agentes } = servidor
  return async ({ operacao, metodo, caminho, busca, corpo, schema, segredos: doPedido = [], ...resto }) => {
    const { aoCorpo } = resto
    const segredos = [apiKey, ...doPedido].filter((segredo) => segredo !== undefined)
    const cabecalhos = { accept: 'application/json', ...(resto.semChave ? {} : { apikey: apiKey }) }
    const {
      status,
      corpo: texto,
      data,
    } = await transportar({
      operacao,
      metodo,
      base,
      caminho,
      ...(busca && { busca }),
      ...(corpo !== undefined && { corpo }),
      ...(resto.emPedacos && { emPedacos: resto.emPedacos }),
      ...(resto.lerCorpo && { lerCorpo: resto.lerCorpo }),
      cabecalhos,
      tempo: tempos[operacao],
      maxBytes,
      agentes,
      segredos,
      ...(aoCorpo && { aoCorpo: async (recebido) => (await aoCorpo(recebido)) ?? 'null' }),
    })
    resto.aoReceber?.(data)
    const valor = interpretar({ operacao, metodo, status, corpo: texto, segredos })
    const lido = schema.safeParse(valor)
    if (lido.success) return lido.data
    const detalhe = limparTexto({ texto: ondeDiverge(lido.error), segredos })
    throw new RespostaInesperada({ operacao, status, detalhe, motivo: 'formato', incerto: metodo !== 'GET' })
  }
}

/** Where and how an answer differs; zod's messages name types and never repeat values. */
function ondeDiverge(erro: z.ZodError): string {
  return erro.issues.map(({ path, message }) => `${path.join('.') || '(raiz)'}: ${message}`).join('; ')
}
