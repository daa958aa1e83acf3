import { emUmaLinha } from '../app/em-uma-linha.js'
import { ArgumentosInvalidos } from './argumentos.js'
import { CHAMADA, type Terminal } from './terminal.js'

/** What to tell the user, where it is not simply good news: `certo` false makes the exit code 1. */
export interface Desfecho {
  texto: string
  certo: boolean
}

/** Why a command could not be carried out. */
export const emPalavras = (erro: unknown): string =>
  (erro as Partial<Error> | null)?.name === 'PastaEmUso'
    ? `Pare o servidor primeiro. ${(erro as Error).message}`
    : emUmaLinha(erro)

/**
 * Carries a command out and tells how it went.
 * @param fazer resolves to what to tell the user
 * @returns the exit code: 2 for wrong arguments, 1 when it cannot be done or did not end well
 */
export const rodar = async (
  { dizer, reclamar, chamada = CHAMADA }: Pick<Terminal, 'dizer' | 'reclamar' | 'chamada'>,
  fazer: () => Promise<string | Desfecho>,
): Promise<0 | 1 | 2> => {
  try {
    const feito = await fazer()
    const { texto, certo } = typeof feito === 'string' ? { texto: feito, certo: true } : feito
    dizer(texto)
    return certo ? 0 : 1
  } catch (erro) {
    if (!(erro instanceof ArgumentosInvalidos)) {
      reclamar(emPalavras(erro))
      return 1
    }
    reclamar(erro.uso === null ? erro.message : `${erro.message} Use: ${chamada} ${erro.uso}`)
    return 2
  }
}
