import type { DataSource } from 'typeorm'
import { criarLacoDeTrabalho, type LacoDeTrabalho } from '../laco-de-trabalho.js'
import type { Registro } from '../registro/registro.js'
import { cortarTentativas, encerrarAbandonadas } from '../tentativas/encerrar-abandonadas.js'
import { contarSaude, cortarSaude } from './contar.js'

/** What a page shows is no older than that. */
const DESCANSO_MS = 30_000
const DESCANSO_CURTO_MS = 50
const CORTAR_A_CADA_MS = 3_600_000

/** Counts how sending fares, and ends the attempts to connect that nobody went on with. Any number of nodes run one. */
export const criarAcompanhamento = ({
  dataSource,
  registro,
}: {
  dataSource: DataSource
  registro: Registro
}): LacoDeTrabalho => {
  let cortouEm = performance.now()
  return criarLacoDeTrabalho({
    async passo() {
      await encerrarAbandonadas(dataSource)
      if (performance.now() - cortouEm > CORTAR_A_CADA_MS) {
        cortouEm = performance.now()
        await cortarTentativas(dataSource)
        await cortarSaude(dataSource)
      }
      return (await contarSaude(dataSource)) ? DESCANSO_CURTO_MS : DESCANSO_MS * (0.8 + 0.4 * Math.random())
    },
    aoFalhar: (err) => registro.warn({ err }, 'a saúde dos envios não pôde ser contada'),
  })
}
