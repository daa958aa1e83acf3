import { erroDasPalavras } from './erro-das-palavras.js'
import {
  ChaveRecusada,
  type DetalhesErro,
  FalhaNoServidor,
  PedidoRecusado,
  RespostaInesperada,
  ServidorSemLicenca,
} from './erros.js'
import { lerFaltaDeLicenca } from './licenca.js'
import { limparTexto } from './limpar.js'
import { eObjeto, lerPalavras } from './palavras.js'

/** An answer as it came over the wire. */
export interface RespostaCrua {
  operacao: string
  metodo: string
  status: number
  /** The body as text, unparsed. */
  corpo: string
  /** Removed from whatever the error repeats of the body. */
  segredos?: readonly string[]
}

/**
 * Turns a raw answer into its JSON value, or throws the error it stands for. Pure: no network, no clock.
 *
 * An empty body with a 2xx is `null` (Express sends nothing for `json(undefined)`). A 2xx that says `error: true` is
 * a failure; the content type is not looked at, only whether the body is JSON.
 * @throws a subclass of `ErroEvolution`, never one about the network
 */
export function interpretar(resposta: RespostaCrua): unknown {
  const { operacao, metodo, status, segredos = [] } = resposta
  const muda = metodo !== 'GET'
  const base = { operacao, status }
  if (status >= 300 && status < 400) throw new RespostaInesperada({ ...base, motivo: 'redirecionamento' })

  const corpo = lerJson(resposta.corpo)
  const semLicenca = lerFaltaDeLicenca(status, corpo.ok ? corpo.valor : resposta.corpo)
  if (semLicenca) throw new ServidorSemLicenca({ ...base, ...semLicenca })
  if (!corpo.ok)
    throw erroSemJson({ ...base, muda, detalhe: limparTexto({ texto: resposta.corpo, segredos }) })

  const bem = status >= 200 && status < 300
  if (bem && !(eObjeto(corpo.valor) && corpo.valor.error === true)) return corpo.valor

  const { texto, numeroSemWhatsApp } = lerPalavras(corpo.valor)
  const detalhe = limparTexto({ texto, segredos }) || undefined
  throw erroDasPalavras({ ...base, texto, detalhe, numeroSemWhatsApp, muda })
}

function lerJson(texto: string): { ok: true; valor: unknown } | { ok: false } {
  if (texto.trim() === '') return { ok: true, valor: null }
  try {
    return { ok: true, valor: JSON.parse(texto) }
  } catch {
    return { ok: false }
  }
}

/** Not JSON: a proxy in front of Evolution speaks, or the address is not Evolution's at all. */
function erroSemJson(d: DetalhesErro & { status: number; muda: boolean }): Error {
  const { status, muda } = d
  if (status === 401) return new ChaveRecusada(d)
  if (status === 413) return new PedidoRecusado(d)
  // A gateway's 502 or 504 says nothing about what Evolution did behind it.
  if (status >= 500 || status === 408 || status === 429) return new FalhaNoServidor({ ...d, incerto: muda })
  return new RespostaInesperada({ ...d, motivo: 'nao_e_json', incerto: muda && status < 300 })
}
