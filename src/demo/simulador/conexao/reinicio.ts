import { memoriaVazia } from '../nucleo/instancia.js'
import type { Mundo } from '../nucleo/mundo.js'
import { tem } from '../nucleo/versao.js'
import { fecharSocket } from './fechamento.js'
import { abrirSocket } from './socket.js'

/** How much longer a session takes to open right after a boot than after a drop. */
const ABERTURA_NO_INICIO = 3

/** The whole server goes away and comes back. What it remembered, retries included, is lost; its database is not. */
export async function reiniciar(mundo: Mundo): Promise<void> {
  const { registro, falhas, entregador, relogio, tempos } = mundo
  entregador.esquecerPendentes()
  for (const instancia of registro.todas()) {
    fecharSocket(instancia)
    instancia.memoria.emTempestade = false
    const { guardadas } = instancia.memoria
    instancia.memoria = { ...memoriaVazia(), guardadas, estado: undefined }
  }
  falhas.servidor.fora = true
  await relogio.esperar(tempos.reinicio)
  falhas.servidor.fora = false
  await carregarInstancias(mundo)
}

/** Every instance starts connecting, those that were logged out or never connected too: they emit QRs. */
export async function carregarInstancias(mundo: Mundo): Promise<void> {
  await mundo.relogio.esperar(mundo.tempos.carga)
  for (const instancia of mundo.registro.todas()) {
    // One created in the meantime has a state already.
    if (instancia.memoria.estado !== undefined || instancia.memoria.removendo) continue
    instancia.memoria.estado = 'close'
    // 2.4 leaves alone what was closed.
    if (tem(mundo, '2.4') && !instancia.linha.temSessao) continue
    abrirSocket({ mundo, instancia, reconexaoMs: mundo.tempos.reconexao * ABERTURA_NO_INICIO })
  }
}
