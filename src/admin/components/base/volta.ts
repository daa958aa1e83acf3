import { enderecoDaLista } from './endereco.js'
import { guardar, lerGuardado } from './guardado.js'

const chave = (recurso: string) => `wa-lista-${recurso}`

/** Notes with which filter, order and page a list was last looked at, in this tab. */
export const anotarLista = (recurso: string, consulta: string): void =>
  guardar('aba', chave(recurso), consulta)

/** Back to the list as it was left; in a browser that keeps nothing, to the whole one. */
export const enderecoDeVolta = (recurso: string): string =>
  enderecoDaLista(recurso) + (lerGuardado('aba', chave(recurso)) ?? '')
