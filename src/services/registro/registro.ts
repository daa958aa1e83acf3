import { ehDoBanco, semValores } from './erro-do-banco.js'

/** The part of pino's interface that is used; any logger with it will do. */
export interface Registro {
  info(dados: object, mensagem: string): void
  warn(dados: object, mensagem: string): void
  error(dados: object, mensagem: string): void
}

export const registroMudo: Registro = { info() {}, warn() {}, error() {} }

/** The one place where errors of the database lose what they quote, whoever logs them and however deep they are. */
export const semValoresDoBanco = (registro: Registro): Registro => {
  const limpando = (nivel: keyof Registro) => (dados: object, mensagem: string) =>
    registro[nivel](limpar(dados, 0) as object, mensagem)
  return { info: limpando('info'), warn: limpando('warn'), error: limpando('error') }
}

const CAMADAS = 6

const limpar = (valor: unknown, camada: number): unknown => {
  if (typeof valor !== 'object' || valor === null || camada > CAMADAS) return valor
  if (valor instanceof Error) return limparErro(valor, camada)
  if (Array.isArray(valor)) return valor.map((item) => limpar(item, camada + 1))
  if (Object.getPrototypeOf(valor) !== Object.prototype) return valor
  return Object.fromEntries(Object.entries(valor).map(([nome, item]) => [nome, limpar(item, camada + 1)]))
}

/** An error stays one, so that a logger shows where it came from: what calls itself by the database's words does not. */
const limparErro = (erro: Error, camada: number): unknown => {
  if (ehDoBanco(erro)) return { ...semValores(erro), pilha: pilhaSemPalavras(erro) }
  if (erro instanceof AggregateError) return { tipo: erro.name, erros: limpar(erro.errors, camada + 1) }
  if (!temDoBanco(erro.cause, camada)) return erro
  const limpo = new Error(erro.message, { cause: limpar(erro.cause, camada + 1) })
  limpo.name = erro.name
  limpo.stack = erro.stack ?? ''
  return limpo
}

const temDoBanco = (causa: unknown, camada: number): boolean =>
  causa instanceof Error && camada <= CAMADAS && (ehDoBanco(causa) || temDoBanco(causa.cause, camada + 1))

/** The message stands in the stack's first lines, however many it has. */
const pilhaSemPalavras = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((linha) => /^ {4}at /.test(linha))
    .map((linha) => linha.trim())
