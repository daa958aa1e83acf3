import type { Publicador } from '../rabbitmq/publicador.js'
import type { Entregador } from '../webhook/entregador.js'
import { type EstiloDoEnvelope, horaLocal } from '../webhook/envelope.js'
import type { Aleatorio } from './aleatorio.js'
import type { NomeEvento } from './eventos.js'
import type { Falhas } from './falhas.js'
import type { Registro } from './registro.js'
import type { Relogio } from './relogio.js'
import type { Tempos } from './tempos.js'
import type { ArquivoGuardado, Instancia } from './tipos.js'

/** What every part of the simulator works on. */
export interface Mundo {
  apiKey: string
  /** Of Evolution, e.g. `2.3.6`: answers and webhooks are that version's. */
  versao: string
  tempos: Tempos
  limiteQr: number
  fotos: 'whatsapp' | 'locais'
  aleatorio: Aleatorio
  relogio: Relogio
  registro: Registro
  falhas: Falhas
  /** Files of messages that are older than this process. */
  acervo: (idDaMensagem: string) => ArquivoGuardado | undefined
  entregador: Entregador
  publicador: Publicador
  estilo: EstiloDoEnvelope
  /** Where the simulator can be reached, once that is known. */
  urlPublica: string
}

/**
 * Tells of an event: to the exchange, where there is one, and to the webhook of the instance, if it asked for it. Resolves
 * when that was accepted or given up.
 */
export function emitir(mundo: Mundo, instancia: Instancia, evento: NomeEvento, data: unknown): Promise<void> {
  const { urlPublica, versao, estilo } = mundo
  const dataHora = horaLocal(estilo.fusoHorarioMin)
  const token = estilo.exporToken ? instancia.linha.token : null
  mundo.publicador.publicar({ instancia, evento, data, urlPublica, dataHora, token })
  return mundo.entregador.entregar({ instancia, evento, data, urlPublica, versao, dataHora })
}
