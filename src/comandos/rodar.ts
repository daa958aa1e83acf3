import { ArgumentosInvalidos } from './argumentos.js'
import { emPalavras, type Terminal } from './terminal.js'

/**
 * Carries a command out and tells how it went.
 * @param fazer resolves to what to tell the user
 * @returns the exit code: 2 for wrong arguments, 1 when it cannot be done
 */
export const rodar = async (
  { dizer, reclamar }: Pick<Terminal, 'dizer' | 'reclamar'>,
  fazer: () => Promise<string>,
): Promise<0 | 1 | 2> => {
  try {
    dizer(await fazer())
    return 0
  } catch (erro) {
    const deUso = erro instanceof ArgumentosInvalidos
    reclamar(deUso ? erro.message : emPalavras(erro))
    return deUso ? 2 : 1
  }
}
