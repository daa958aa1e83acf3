import type { DataSource } from 'typeorm'
import type { RegrasDoComportamento } from './comportamento/regras.js'
import type { Cifra } from './criptografia/cifra.js'
import type { MemoriaDeVersoes } from './evolution/memoria-de-versoes.js'
import type { ServidorProprio } from './evolution/servidor-proprio.js'
import type { Registro } from './registro/registro.js'

/** What every operation works with; made once, by the plugin. */
export interface Ambiente {
  dataSource: DataSource
  cifra: Cifra
  /** Public address of this application, where Evolution finds the webhook. */
  siteUrl: string
  /** The SaaS's own Evolution server ("1-click"). */
  evolution: { url: string; apiKey: string }
  servidorProprio: ServidorProprio
  /** Whether deliveries must carry Evolution's signed token. */
  webhookJwt: 'exigido' | 'dispensado'
  /** By which way the SaaS's own server is to tell of its instances; `rabbitmq`: webhooks only what that lacks. */
  porOnde: 'webhooks' | 'rabbitmq'
  versoes: MemoriaDeVersoes
  comportamento: RegrasDoComportamento
  registro: Registro
}
