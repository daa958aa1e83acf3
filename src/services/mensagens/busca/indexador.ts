import type { DataSource } from 'typeorm'
import { criarLacoDeTrabalho, type LacoDeTrabalho } from '../../laco-de-trabalho.js'
import type { Registro } from '../../registro/registro.js'
import { indexarMensagens } from './indexar.js'

/** Rests this many times as long as it worked: what is found by its words may be found a moment later. */
const DESCANSO = 4
const DESCANSO_MINIMO_MS = 10

/** Follows what is written with what it is found by. Any number of nodes run one. */
export const criarIndexador = ({
  dataSource,
  registro,
}: {
  dataSource: DataSource
  registro: Registro
}): LacoDeTrabalho =>
  criarLacoDeTrabalho({
    async passo() {
      const inicio = performance.now()
      const haMais = await indexarMensagens(dataSource)
      return haMais ? Math.max(DESCANSO_MINIMO_MS, DESCANSO * (performance.now() - inicio)) : undefined
    },
    aoFalhar: (err) => registro.error({ err }, 'as mensagens não puderam ser indexadas'),
  })
