import type { OpcoesSimulador } from '../../../src/demo/simulador/index.js'
import type { Coberta } from './situacoes.js'
import * as s from './situacoes.js'

const { ciclos, conectando, depois } = s
const limite = (limiteQr: number): Partial<OpcoesSimulador> => ({ limiteQr })

/** The recordings around the QR limit, made with a small one. */
export const gravacoesDoLimite: Record<string, Coberta> = {
  '102-connect-limit-cumulative-1': { preparar: ciclos(1), opcoes: limite(3) },
  '102-connect-limit-cumulative-2': { preparar: ciclos(2), opcoes: limite(3) },
  '102-connect-limit-cumulative-3': { preparar: ciclos(3), opcoes: limite(3) },
  '102-connect-limit-cumulative-4': {
    preparar: depois(ciclos(3), s.reconectada, ciclos(1)),
    opcoes: limite(3),
  },
  '102b-state-limit-cumulative-2': { preparar: depois(ciclos(2), s.reconectada), opcoes: limite(3) },
  '102b-state-limit-cumulative-3': { preparar: depois(ciclos(3), s.reconectada), opcoes: limite(3) },
  '102b-state-limit-cumulative-4': {
    preparar: depois(ciclos(3), s.reconectada, ciclos(1), s.reconectada),
    opcoes: limite(3),
  },
  '102c-connect-again-limit-3': { preparar: depois(ciclos(3), s.reconectada), opcoes: limite(3) },
  '103-fetchInstances-after-qr-limit': { preparar: depois(ciclos(1), s.reconectada), opcoes: limite(1) },
  '103b-state-after-qr-limit': { preparar: depois(ciclos(1), s.reconectada), opcoes: limite(1) },
  '103c-logout-after-qr-limit': { preparar: depois(ciclos(1), s.reconectada), opcoes: limite(1) },
  '103d-restart-after-qr-limit': { preparar: depois(ciclos(1), s.reconectada), opcoes: limite(1) },
  '103f-fetchInstances-after-qr-limit-first-time': {
    preparar: depois(
      conectando,
      async ({ cenario, nome }) => cenario.sim.controle.girarQr(nome),
      s.aguardar(30),
    ),
    opcoes: limite(1),
  },
  '103g-state-after-qr-limit-first-time': {
    preparar: depois(
      conectando,
      async ({ cenario, nome }) => cenario.sim.controle.girarQr(nome),
      s.aguardar(30),
    ),
    opcoes: limite(1),
  },
}
