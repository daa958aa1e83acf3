import { EntitySchema } from 'typeorm'

/** The host's tenants, with ids of its own. */
export interface Loja {
  id: string
  nome: string
  email: string
  ativa: boolean
}

export const lojaSchema = new EntitySchema<Loja>({
  name: 'Loja',
  tableName: 'loja',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    nome: { type: 'text' },
    email: { type: 'text', unique: true },
    ativa: { type: 'boolean', default: true },
  },
})
