import type { z } from 'zod'
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
  schema: S
  /** Secrets this request carries, besides the key. */
  segredos?: readonly (string | undefined)[]
  /** Leave the key out: for routes that need none. */
  semChave?: boolean
  /** Given the answer's Date header, before the answer is looked into. */
  aoReceber?: (data: string | undefined) => void
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
      cabecalhos,
      tempo: tempos[operacao],
      maxBytes,
      agentes,
      segredos,
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
