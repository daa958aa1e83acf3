import type { DataSource } from 'typeorm'
import type { Cofre } from './cofre.js'
import type { Registro } from './registro.js'
import type { ServidorProprio } from './servidor-proprio.js'

/** What every operation works with; made once, by the plugin. */
export interface Ambiente {
  dataSource: DataSource
  cofre: Cofre
  /** Public address of this application, where Evolution finds the webhook. */
  siteUrl: string
  /** The SaaS's own Evolution server ("1-click"). */
  evolution: { url: string; apiKey: string }
  servidorProprio: ServidorProprio
  /** Whether deliveries must carry Evolution's signed token. */
  webhookJwt: 'exigido' | 'dispensado'
  registro: Registro
}
