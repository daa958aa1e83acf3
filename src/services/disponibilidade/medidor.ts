import type { Ambiente } from '../ambiente.js'
import { criarLacoDeTrabalho, type LacoDeTrabalho } from '../laco-de-trabalho.js'
import { bater } from './bater.js'
import { resumir } from './resumir.js'
import { somarServidores } from './somar-servidores.js'

const DESCANSO_MS = 15_000
const DESCANSO_CURTO_MS = 50

/** Says that this application runs, and keeps everybody's availability at hand. Any number of nodes run one. */
export const criarMedidor = (
  ambiente: Pick<Ambiente, 'dataSource' | 'evolution' | 'registro'>,
): LacoDeTrabalho => {
  let bateuEm = Number.NEGATIVE_INFINITY
  return criarLacoDeTrabalho({
    async passo() {
      if (performance.now() - bateuEm >= DESCANSO_MS / 2) {
        await bater(ambiente.dataSource)
        bateuEm = performance.now()
      }
      const somou = await somarServidores(ambiente)
      return (await resumir(ambiente)) || somou ? DESCANSO_CURTO_MS : DESCANSO_MS
    },
    aoFalhar: (err) => ambiente.registro.warn({ err }, 'a disponibilidade não pôde ser medida'),
  })
}
