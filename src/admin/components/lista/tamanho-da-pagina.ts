import { TAMANHOS_DE_PAGINA } from '../../../resources/tamanhos-de-pagina.js'
import { guardar, lerGuardado } from '../base/guardado.js'

const DE_FABRICA = 10
const CHAVE = 'wa-linhas-por-pagina'
const PARAMETRO = 'perPage'

/** What was chosen last in this browser, for every list. */
export const tamanhoEscolhido = (): number => {
  const guardado = lerGuardado('navegador', CHAVE)
  return TAMANHOS_DE_PAGINA.find((um) => String(um) === guardado) ?? DE_FABRICA
}

export const guardarTamanho = (tamanho: number): void => guardar('navegador', CHAVE, String(tamanho))

/** The same rows in pages of the chosen size; an address that says how many is asked as it is. */
export const comTamanho = (search: string): string => {
  const consulta = new URLSearchParams(search)
  if (consulta.has(PARAMETRO)) return search
  consulta.set(PARAMETRO, String(tamanhoEscolhido()))
  return `?${consulta}`
}
