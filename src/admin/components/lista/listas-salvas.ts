import { guardar, lerGuardado } from '../base/guardado.js'

/** A list as somebody left it: what the address says of it. */
export interface ListaSalva {
  nome: string
  /** With its `?`. */
  consulta: string
}

export const MAIOR_NOME = 60
const NO_MAXIMO = 20

/**
 * By the user, who may not be the only one at this computer. In the browser and not in the database: a search may name a
 * customer, and users are the host's, which would not tell us when one of them is gone. Another person gets the address.
 */
export interface Dono {
  recurso: string
  usuario: string
}
const chave = ({ recurso, usuario }: Dono) => `wa-listas-salvas-${recurso}-${usuario}`

const ehLista = (valor: unknown): valor is ListaSalva =>
  typeof valor === 'object' &&
  valor !== null &&
  typeof (valor as ListaSalva).nome === 'string' &&
  typeof (valor as ListaSalva).consulta === 'string'

export const lerSalvas = (dono: Dono): ListaSalva[] => {
  try {
    const lidas: unknown = JSON.parse(lerGuardado('navegador', chave(dono)) ?? '[]')
    return Array.isArray(lidas) ? lidas.filter(ehLista) : []
  } catch {
    return []
  }
}

const guardarListas = (dono: Dono, listas: ListaSalva[]): ListaSalva[] => {
  guardar('navegador', chave(dono), JSON.stringify(listas))
  return listas
}

/** Under a name that there was, in its place. */
export const salvarLista = (dono: Dono, nova: ListaSalva): ListaSalva[] =>
  guardarListas(dono, [...lerSalvas(dono).filter(({ nome }) => nome !== nova.nome), nova].slice(-NO_MAXIMO))

export const esquecerLista = (dono: Dono, nome: string): ListaSalva[] =>
  guardarListas(
    dono,
    lerSalvas(dono).filter((uma) => uma.nome !== nome),
  )

/** Which rows, in which order; not the page that was open. */
export const semPagina = (search: string): string => {
  const consulta = new URLSearchParams(search)
  consulta.delete('page')
  consulta.delete('refresh')
  return consulta.size > 0 ? `?${consulta}` : ''
}
