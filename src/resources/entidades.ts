import { credencialEvolutionSchema } from './credencial-evolution/credencial-evolution.js'
import { RECURSOS } from './declaracoes.js'
import { mudancaDeStatusSchema } from './mudanca-de-status/mudanca-de-status.js'

/** What a host adds to the `entities` of its DataSource. */
export const entidades = [
  ...RECURSOS.map(({ entidade }) => entidade),
  credencialEvolutionSchema,
  mudancaDeStatusSchema,
]
