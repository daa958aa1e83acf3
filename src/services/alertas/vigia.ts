import type { Ambiente } from '../ambiente.js'
import { criarLacoDeTrabalho, type LacoDeTrabalho } from '../laco-de-trabalho.js'
import { criarProvaDeEscrita } from '../metricas/prova-de-escrita.js'
import { criarAlarmeDoBanco } from './alarme-do-banco.js'
import { avaliar } from './avaliar.js'
import { compor } from './compor.js'
import { type RegrasDosAlertas, RITMOS } from './regras.js'
import type { Avisar } from './vias/vias.js'

interface Dependencias {
  ambiente: Pick<Ambiente, 'dataSource' | 'evolution' | 'registro'>
  regras: RegrasDosAlertas
  avisar: Avisar
  /** There are notices in the queue. */
  aoCompor: () => void
}

/** Watches over everything, so that people need not. Any number of nodes run one. */
export const criarVigia = ({ ambiente, regras, avisar, aoCompor }: Dependencias): LacoDeTrabalho => {
  const { dataSource, registro } = ambiente
  const podeGravar = criarAlarmeDoBanco({
    dataSource,
    registro,
    provar: criarProvaDeEscrita(dataSource),
    avisar,
  })
  return criarLacoDeTrabalho({
    async passo() {
      if ((await podeGravar()) && (await avaliar(ambiente, regras)))
        while ((await compor(dataSource)) > 0) aoCompor()
      return RITMOS.rapidas * 1000
    },
    aoFalhar: (err) => registro.warn({ err }, 'os alertas não puderam ser conferidos'),
  })
}
