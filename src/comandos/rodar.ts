import { ArgumentosInvalidos } from './argumentos.js'
import { emPalavras, type Terminal } from './terminal.js'

/** What to tell the user, where it is not simply good news: `certo` false makes the exit code 1. */
export interface Desfecho {
  texto: string
  certo: boolean
}

/**
 * Carries a command out and tells how it went.
 * @param fazer resolves to what to tell the user
 * @returns the exit code: 2 for wrong arguments, 1 when it cannot be done or did not end well
 */
export const rodar = async (
  { dizer, reclamar }: Pick<Terminal, 'dizer' | 'reclamar'>,
  fazer: () => Promise<string | Desfecho>,
): Promise<0 | 1 | 2> => {
  try {
    const feito = await fazer()
    const { texto, certo } = typeof feito === 'string' ? { texto: feito, certo: true } : feito
    dizer(texto)
    return certo ? 0 : 1
  } catch (erro) {
    const deUso = erro instanceof ArgumentosInvalidos
    reclamar(deUso ? erro.message : emPalavras(erro))
    return deUso ? 2 : 1
  }
}
