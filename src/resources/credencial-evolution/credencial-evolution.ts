import { EntitySchema } from 'typeorm'

/**
 * The secrets of one configuration. Never a resource of the panel: AdminJS hands hidden columns to the
 * browser, so they live in a table it does not know. Encrypted fields hold what services/cifra writes.
 */
export class CredencialEvolution {
  configuracaoId!: number
  evolutionApiKey!: string | null
  /** Of the server before the last move. */
  evolutionApiKeyAnterior!: string | null
  instanceToken!: string | null
  webhookSecret!: string
  /** sha256 of the webhook secret: deliveries are checked without decrypting. */
  webhookSecretHash!: Buffer
  /** The secret before the last rotation, valid until its date: Evolution may still be retrying with it. */
  webhookSecretAnteriorHash!: Buffer | null
  /** `infinity` while a rotation is under way, which no Date can hold: compare it in SQL. Never selected. */
  webhookSecretAnteriorAte?: Date | null
  jwtKey!: string | null
  /** The key that goes with the previous secret, valid as long as that is. */
  jwtKeyAnterior!: string | null
  /** Of the proxy through which the instance reaches WhatsApp. */
  proxySenha!: string | null
  /** Evolution has accepted a registration with our key: a delivery without its token is none of Evolution's. */
  jwtExigido!: boolean
}

export const credencialEvolutionSchema = new EntitySchema<CredencialEvolution>({
  name: 'CredencialEvolution',
  tableName: 'credencial_evolution',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: CredencialEvolution,
  columns: {
    configuracaoId: { name: 'configuracao_id', type: 'int', primary: true },
    evolutionApiKey: { name: 'evolution_api_key', type: 'text', nullable: true },
    evolutionApiKeyAnterior: { name: 'evolution_api_key_anterior', type: 'text', nullable: true },
    instanceToken: { name: 'instance_token', type: 'text', nullable: true },
    webhookSecret: { name: 'webhook_secret', type: 'text' },
    webhookSecretHash: { name: 'webhook_secret_hash', type: 'bytea' },
    webhookSecretAnteriorHash: { name: 'webhook_secret_anterior_hash', type: 'bytea', nullable: true },
    webhookSecretAnteriorAte: {
      name: 'webhook_secret_anterior_ate',
      type: 'timestamptz',
      nullable: true,
      select: false,
    },
    jwtKey: { name: 'jwt_key', type: 'text', nullable: true },
    jwtKeyAnterior: { name: 'jwt_key_anterior', type: 'text', nullable: true },
    proxySenha: { name: 'proxy_senha', type: 'text', nullable: true },
    jwtExigido: { name: 'jwt_exigido', type: 'boolean', default: false },
  },
})
