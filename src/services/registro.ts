/** The part of pino's interface that is used; any logger with it will do. */
export interface Registro {
  info(dados: object, mensagem: string): void
  warn(dados: object, mensagem: string): void
  error(dados: object, mensagem: string): void
}

export const registroMudo: Registro = { info() {}, warn() {}, error() {} }
