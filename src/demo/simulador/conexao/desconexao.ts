import { chavesNovas } from '../nucleo/instancia.js'
import { emitir, type Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'
import { fecharSocket } from './fechamento.js'
import { type Motivo, objetoDeDesconexao } from './motivos.js'

/** The session ends for good: logout through the API or on the phone, or a ban. The owner stays in the row. */
export function desconectar(mundo: Mundo, instancia: Instancia, motivo: Motivo): void {
  const { linha, memoria } = instancia
  fecharSocket(instancia)
  memoria.estado = 'close'
  memoria.emTempestade = false
  const disconnectionAt = new Date().toISOString()
  const disconnectionObject = objetoDeDesconexao(motivo)
  mundo.registro.alterar(instancia, {
    temSessao: false,
    connectionStatus: 'close',
    disconnectionReasonCode: motivo.codigo,
    disconnectionObject,
    disconnectionAt,
    chaves: chavesNovas(mundo.aleatorio),
  })
  void emitir(mundo, instancia, 'STATUS_INSTANCE', {
    instance: linha.name,
    status: 'closed',
    disconnectionAt,
    disconnectionReasonCode: motivo.codigo,
    disconnectionObject,
  })
  void emitir(mundo, instancia, 'LOGOUT_INSTANCE', null).then(() => apagarSessao(mundo, instancia))
  void emitir(mundo, instancia, 'CONNECTION_UPDATE', {
    instance: linha.name,
    state: 'close',
    statusReason: motivo.codigo,
  })
}

/**
 * Evolution cleans up only once LOGOUT_INSTANCE was accepted. When that is late, it deletes the files
 * of whatever session exists by then: the connection looks open, and sending fails.
 */
function apagarSessao(mundo: Mundo, instancia: Instancia): void {
  if (!instancia.linha.temSessao) return
  instancia.memoria.sessaoApagada = true
  mundo.registro.alterar(instancia, { temSessao: false, connectionStatus: 'close' })
}
