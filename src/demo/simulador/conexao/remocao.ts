import { emitir, type Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'
import { desconectar } from './desconexao.js'
import { fecharSocket } from './fechamento.js'
import { motivoApi } from './motivos.js'

/**
 * The caller is told SUCCESS at once, but the instance lives, and its name is taken, until its
 * REMOVE_INSTANCE was accepted or given up.
 */
export function remover(mundo: Mundo, instancia: Instancia): void {
  const { linha, memoria } = instancia
  if (memoria.removendo) return
  memoria.removendo = true
  const conectada = memoria.estado === 'open' || memoria.estado === 'connecting'
  void emitir(mundo, instancia, 'INSTANCE_DELETE', { instanceName: linha.name, instanceId: linha.id })
  const avisado = emitir(mundo, instancia, 'REMOVE_INSTANCE', null)
  if (conectada) desconectar(mundo, instancia, motivoApi(linha.name))
  fecharSocket(instancia)
  void avisado.then(async () => {
    memoria.estado = undefined
    await mundo.relogio.esperar(mundo.tempos.limpeza)
    mundo.registro.esquecer(instancia)
  })
}

/** The instance is gone without a word: a lost database, or somebody else's clean-up. */
export function sumir(mundo: Mundo, instancia: Instancia): void {
  fecharSocket(instancia)
  instancia.memoria.removendo = true
  mundo.registro.esquecer(instancia)
}
