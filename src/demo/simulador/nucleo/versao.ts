import { temAoMenos } from '../../../services/evolution/versoes.js'

/** Whether the version played has what came with `minima`. */
export function tem({ versao }: { versao: string }, minima: string): boolean {
  return temAoMenos(versao, minima)
}
