import { EntitySchema } from 'typeorm'
import type { Motivo } from '../configuracao-whatsapp/status.js'
import type { TipoDeAlerta } from './tipos.js'

/** Something that is not as it should be, from when it was seen until it is over. Written by the rules, and paused by people. */
export class Alerta {
  /** bigint, so a string in JavaScript. */
  id!: string
  tipoDeAlerta!: TipoDeAlerta
  configuracaoId!: number | null
  /** Null: of a server, or of the whole. */
  empresaId!: number | null
  servidor!: string | null
  grave!: boolean
  /** Its company's own people see it. */
  daEmpresa!: boolean
  /** Since when it is so; `abertoEm`: since when that is known. */
  inicio!: Date
  abertoEm!: Date
  encerradoEm!: Date | null
  motivo!: Motivo | null
  /** How many, or how much, where that says something. */
  numero!: number | null
  /** Nobody is told of it until then. */
  pausadoAte!: Date | null
}

export const alertaSchema = new EntitySchema<Alerta>({
  name: 'Alerta',
  tableName: 'alerta',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: Alerta,
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    tipoDeAlerta: { name: 'tipo', type: 'text' },
    configuracaoId: { name: 'configuracao_id', type: 'int', nullable: true },
    empresaId: { name: 'empresa_id', type: 'int', nullable: true },
    servidor: { type: 'text', nullable: true },
    grave: { type: 'boolean' },
    daEmpresa: { name: 'da_empresa', type: 'boolean' },
    inicio: { type: 'timestamptz' },
    abertoEm: { name: 'aberto_em', type: 'timestamptz', default: () => 'now()' },
    encerradoEm: { name: 'encerrado_em', type: 'timestamptz', nullable: true },
    motivo: { type: 'text', nullable: true },
    numero: { type: 'int', nullable: true },
    pausadoAte: { name: 'pausado_ate', type: 'timestamptz', nullable: true },
  },
})
