import type { Auditoria } from './auditoria.js'

type Feito = Pick<Auditoria, 'autor' | 'papel'>

/** By a user of the back office; the same in SQL, over `r`. */
export const ehDaRetaguarda = ({ papel }: Pick<Feito, 'papel'>): boolean =>
  papel === 'admin' || papel === 'suporte'
export const DA_RETAGUARDA = `r.papel IN ('admin', 'suporte')`

/** What a company reads in place of who at the back office it was, and from where: the one rule, wherever it reads. */
export const PARA_A_EMPRESA = { autor: null, papel: 'suporte', endereco: null } as const

/** Whom a row names; a back office's user without a name is the support team, nobody at all the system. */
export const quemFez = ({ autor, papel }: Feito): { nome: string } | 'suporte' | 'sistema' => {
  if (autor !== null) return { nome: autor }
  return papel === null ? 'sistema' : 'suporte'
}
