import { EntitySchema } from 'typeorm'

/** The tenant: a company of the SaaS. */
export class Empresa {
  id!: number
  nome!: string
  /** Lower-case, `a-z 0-9 -`; part of the instance name, so it never changes after creation. */
  slug!: string
  ativo!: boolean
  criadoEm!: Date
  atualizadoEm!: Date
}

export const empresaSchema = new EntitySchema<Empresa>({
  name: 'Empresa',
  tableName: 'empresa',
  target: Empresa,
  columns: {
    id: { type: 'int', primary: true, generated: 'increment' },
    nome: { type: 'text' },
    slug: { type: 'text', unique: true },
    ativo: { type: 'boolean', default: true },
    criadoEm: { name: 'criado_em', type: 'timestamptz', createDate: true },
    atualizadoEm: { name: 'atualizado_em', type: 'timestamptz', updateDate: true },
  },
})
