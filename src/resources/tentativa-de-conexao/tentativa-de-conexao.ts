import { EntitySchema } from 'typeorm'

/** How an attempt to connect ended, besides `conectada`: where it stood, or why. */
export const FINS = [
  'conectada',
  'desistiu_antes_do_qr',
  'desistiu_no_qr',
  'desistiu_depois_do_qr',
  'limite_qr',
  'recusada_no_telefone',
  'banido',
  'erro',
  'cancelada',
] as const
export type Fim = (typeof FINS)[number]

/** One attempt of somebody's to connect a phone. Written by a trigger of what the connection goes through. */
export class TentativaDeConexao {
  id!: number
  configuracaoId!: number
  empresaId!: number
  pedidaEm!: Date
  /** When the first QR, or code, was there to be read. */
  qrEm!: Date | null
  /** When a phone had read it. */
  lidaEm!: Date | null
  conectadaEm!: Date | null
  /** With `fim`; null: under way. */
  encerradaEm!: Date | null
  fim!: Fim | null
  /** How often it was asked for again meanwhile, the first time included. */
  pedidos!: number
}

const momento = (name: string) => ({ name, type: 'timestamptz' as const, nullable: true })

export const tentativaDeConexaoSchema = new EntitySchema<TentativaDeConexao>({
  name: 'TentativaDeConexao',
  tableName: 'tentativa_de_conexao',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: TentativaDeConexao,
  columns: {
    id: { type: 'int', primary: true, generated: 'increment' },
    configuracaoId: { name: 'configuracao_id', type: 'int' },
    empresaId: { name: 'empresa_id', type: 'int' },
    pedidaEm: { name: 'pedida_em', type: 'timestamptz', default: () => 'now()' },
    qrEm: momento('qr_em'),
    lidaEm: momento('lida_em'),
    conectadaEm: momento('conectada_em'),
    encerradaEm: momento('encerrada_em'),
    fim: { type: 'text', nullable: true },
    pedidos: { type: 'int', default: 1 },
  },
})
