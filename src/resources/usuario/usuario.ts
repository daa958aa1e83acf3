import { EntitySchema } from 'typeorm'
import type { Papel } from '../papel.js'

/** A user of the reference application; a host that embeds the plugin brings its own. */
export class Usuario {
  id!: number
  nome!: string
  /** Lower-case. */
  email!: string
  papel!: Papel
  empresaId!: number | null
  /** What the plugin knows that company by; not a column. */
  referenciaDaEmpresa!: string | null
  /** What services/senha writes. Never a property of the panel. */
  senhaHash!: string
  ativo!: boolean
  criadoEm!: Date
  atualizadoEm!: Date
}

export const usuarioSchema = new EntitySchema<Usuario>({
  name: 'Usuario',
  tableName: 'usuario',
  target: Usuario,
  columns: {
    id: { type: 'int', primary: true, generated: 'increment' },
    nome: { type: 'text' },
    email: { type: 'text', unique: true },
    papel: { type: 'text' },
    empresaId: { name: 'empresa_id', type: 'int', nullable: true },
    referenciaDaEmpresa: {
      type: 'text',
      virtualProperty: true,
      query: (usuario) => `SELECT referencia FROM whatsapp.empresa WHERE id = ${usuario}.empresa_id`,
    },
    senhaHash: { name: 'senha_hash', type: 'text' },
    ativo: { type: 'boolean', default: true },
    criadoEm: { name: 'criado_em', type: 'timestamptz', createDate: true },
    atualizadoEm: { name: 'atualizado_em', type: 'timestamptz', updateDate: true },
  },
})
