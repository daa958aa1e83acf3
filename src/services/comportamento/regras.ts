import type { Ajustes, CampoDoComportamento } from '../../resources/configuracao-whatsapp/comportamento.js'

/** What the host says of how instances behave; its option `comportamento`. */
export interface RegrasDoComportamento {
  /** For new instances; null: as Evolution makes them. */
  padrao: Ajustes | null
  /** What a company's own users may change. */
  empresaPode: readonly CampoDoComportamento[]
}
