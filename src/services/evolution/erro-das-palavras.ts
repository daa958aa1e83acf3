import {
  ChaveRecusada,
  type DetalhesErro,
  type ErroEvolution,
  FalhaNoServidor,
  InstanciaInexistente,
  NaoConectado,
  NomeEmUso,
  NumeroSemWhatsApp,
  PedidoRecusado,
  RespostaInesperada,
} from './erros.js'
import { eDespejo } from './limpar.js'

const INSTANCIA_INEXISTENTE = /\binstance\b.*\b(does not exist|not found)/i
const NOME_EM_USO = /already in use/i
const ROTA_INEXISTENTE = /^Cannot (GET|POST|PUT|DELETE|PATCH) /

/** Baileys' own words, and reading a member of a socket that is not there (sendMedia says so with a 500). */
const SEM_CONEXAO = [
  /is not connected/i,
  /connection (was )?(closed|lost|terminated)/i,
  /cannot read properties of (undefined|null) \(reading '(sendMessage|waUploadToServer|relayMessage|onWhatsApp|user|ws|authState|groupMetadata|sendPresenceUpdate|presenceSubscribe|profilePictureUrl|logout|end)'\)/i,
]

/** Failures inside the server that Evolution reports as 400, as if the request were at fault. */
const POR_DENTRO =
  /^(\w*Error: )?(ENOENT|EACCES|EMFILE|ENOSPC|ECONN|ETIMEDOUT|EAI_AGAIN|ENOTFOUND)|timed out/i

export interface Queixa extends DetalhesErro {
  status: number
  /** Evolution's words before shortening. */
  texto: string
  numeroSemWhatsApp: string | undefined
  /** The request was one that changes something. */
  muda: boolean
}

/** Which error a JSON answer of Evolution stands for: by its words first, since its statuses mislead. */
export function erroDasPalavras(queixa: Queixa): ErroEvolution {
  const { status, texto, numeroSemWhatsApp, operacao, muda } = queixa
  if (numeroSemWhatsApp !== undefined) return new NumeroSemWhatsApp({ ...queixa, numero: numeroSemWhatsApp })
  if (status === 401) return new ChaveRecusada(queixa)
  if (status === 403) return NOME_EM_USO.test(texto) ? new NomeEmUso(queixa) : new ChaveRecusada(queixa)
  if (status === 404) {
    if (!ROTA_INEXISTENTE.test(texto) && INSTANCIA_INEXISTENTE.test(texto))
      return new InstanciaInexistente(queixa)
    return new RespostaInesperada({ ...queixa, motivo: 'rota_inexistente' })
  }
  if (SEM_CONEXAO.some((padrao) => padrao.test(texto))) return new NaoConectado(queixa)
  // Evolution turns its own "is not connected" exception into a string badly here, and answers 200.
  if (operacao === 'reiniciar' && texto === '[object Object]') return new NaoConectado(queixa)
  // 2.3.7 without a socket: it says nothing about the numbers.
  if (operacao === 'verificarNumeros' && status === 400 && texto === '') return new NaoConectado(queixa)
  const porDentro = POR_DENTRO.test(texto) || eDespejo(texto)
  if (status < 400 || status >= 500 || status === 408 || status === 429 || porDentro) {
    return new FalhaNoServidor({ ...queixa, incerto: muda && /timed out/i.test(texto) })
  }
  return new PedidoRecusado(queixa)
}
