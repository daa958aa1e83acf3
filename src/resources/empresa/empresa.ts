import { EntitySchema } from 'typeorm'

/** The tenant: a company of the SaaS. */
export class Empresa {
  /** Ours alone; the host knows it by `referencia`. */
  id!: number
  /** What the host calls it; never changes. */
  referencia!: string
  nome!: string
  /** Lower-case, `a-z 0-9 -`; part of the instance name, so it never changes after creation. */
  slug!: string
  ativo!: boolean
  /** Whom to call there. */
  contatoNome!: string | null
  contatoTelefone!: string | null
  contatoEmail!: string | null
  criadoEm!: Date
  atualizadoEm!: Date
}

export const empresaSchema = new EntitySchema<Empresa>({
  name: 'Empresa',
  tableName: 'empresa',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: Empresa,
  columns: {
    id: { type: 'int', primary: true, generated: 'increment' },
    referencia: { type: 'text', unique: true, default: () => 'gen_random_uuid()::text' },
    nome: { type: 'text' },
    slug: { type: 'text', unique: true },
    ativo: { type: 'boolean', default: true },
    contatoNome: { name: 'contato_nome', type: 'text', nullable: true },
    contatoTelefone: { name: 'contato_telefone', type: 'text', nullable: true },
    contatoEmail: { name: 'contato_email', type: 'text', nullable: true },
    criadoEm: { name: 'criado_em', type: 'timestamptz', createDate: true },
    atualizadoEm: { name: 'atualizado_em', type: 'timestamptz', updateDate: true },
  },
})
