import { EntitySchema } from 'typeorm'

/** What is told of an orphan: Evolution's states, in the words of `status`. */
export const STATUS_DA_ORFA = ['conectado', 'conectando', 'desconectado'] as const
export type StatusDaOrfa = (typeof STATUS_DA_ORFA)[number]

/** An instance that an Evolution server has and no configuration knows. Without its token, which is a secret. */
export class InstanciaOrfa {
  id!: number
  /** Address of the Evolution server, without user and password. */
  servidor!: string
  instanceName!: string
  status!: StatusDaOrfa
  /** Digits of the phone it belongs, or last belonged, to. */
  numero!: string | null
  achadaEm!: Date
  vistaEm!: Date
}

export const instanciaOrfaSchema = new EntitySchema<InstanciaOrfa>({
  name: 'InstanciaOrfa',
  tableName: 'instancia_orfa',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: InstanciaOrfa,
  columns: {
    id: { type: 'int', primary: true, generated: 'increment' },
    servidor: { type: 'text' },
    instanceName: { name: 'instance_name', type: 'text' },
    status: { type: 'text' },
    numero: { type: 'text', nullable: true },
    achadaEm: { name: 'achada_em', type: 'timestamptz', createDate: true },
    vistaEm: { name: 'vista_em', type: 'timestamptz' },
  },
})
