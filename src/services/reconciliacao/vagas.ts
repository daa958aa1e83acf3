/** Does what it is given when there is room. */
export type Vagas = <T>(fazer: () => Promise<T>) => Promise<T>

/** At most so many at once; the others wait in the order in which they came. */
export const criarVagas = (quantas: number): Vagas => {
  const espera: (() => void)[] = []
  let livres = quantas
  return async (fazer) => {
    if (livres > 0) livres -= 1
    else await new Promise<void>((entrar) => espera.push(entrar))
    try {
      return await fazer()
    } finally {
      const proximo = espera.shift()
      if (proximo) proximo()
      else livres += 1
    }
  }
}
