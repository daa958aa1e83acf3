import type { Status } from '../../../resources/configuracao-whatsapp/status.js'
import type { Fase } from './fase.js'

export type Etapa = 'servidor' | 'criar' | 'ler' | 'conectado'

/** Where in the wizard a picture of the page stands; null: it is none of its steps. */
export const etapaDe = (fase: Fase, status: Status): Etapa | null => {
  switch (fase) {
    case 'convite':
      return 'criar'
    case 'preparando':
      return status === 'nao_configurado' ? 'criar' : 'ler'
    case 'qr':
    case 'pausa':
      return 'ler'
    case 'conectando':
    case 'conectado':
      return 'conectado'
    case 'inativa':
    case 'trabalhando':
    case 'qrAlheio':
    case 'erro':
      return null
  }
}
