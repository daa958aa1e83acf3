import type { DataSource } from 'typeorm'
import { criarLacoDeTrabalho } from '../laco-de-trabalho.js'
import type { Registro } from '../registro/registro.js'
import { anotarInterrupcao } from './interrupcoes.js'

/** How often who hears says so. */
const BATER_A_CADA_MS = 5_000
/** Silent for longer, there was nobody: a proxy may have answered in our place, and Evolution given up at once. */
const LIMIAR_S = 30

interface Opcoes {
  dataSource: DataSource
  registro: Registro
  /** Whether deliveries come in through this process. */
  escuta(): boolean
  aoPerder(): void
}

/**
 * Notices that nobody of ours heard Evolution for a while: this process, its database, or all of them were away. Any
 * number of nodes run one; while one of them hears, nothing is lost.
 */
export const criarEscuta = ({ dataSource, registro, escuta, aoPerder }: Opcoes) => {
  let primeira = true

  const bater = async (): Promise<void> => {
    const perdida = await dataSource.transaction(async (manager) => {
      const [antes]: { ate: Date; agora: Date; muda: boolean }[] = await manager.query(
        `SELECT ate, now() AS agora, ate < now() - interval '${LIMIAR_S} s' AS muda FROM whatsapp.escuta FOR UPDATE`,
      )
      await manager.query(
        'INSERT INTO whatsapp.escuta (ate) VALUES (now()) ON CONFLICT (unica) DO UPDATE SET ate = excluded.ate',
      )
      if (antes?.muda) await anotarInterrupcao(manager, { de: antes.ate, ate: antes.agora })
      return antes?.muda ? antes : null
    })
    if (!perdida) return
    registro.warn(
      { de: perdida.ate, ate: perdida.agora },
      'ninguém ouvia a Evolution: o que ficou guardado será buscado',
    )
    aoPerder()
  }

  const laco = criarLacoDeTrabalho({
    async passo() {
      // Whoever starts looks once; from then on only who hears may say that somebody does.
      if (primeira || escuta()) await bater()
      primeira = false
      return BATER_A_CADA_MS
    },
    aoFalhar: (err) => registro.warn({ err }, 'não foi possível anotar até quando ouvimos a Evolution'),
  })

  return {
    iniciar: laco.iniciar,
    async parar(): Promise<void> {
      await laco.parar()
      if (escuta()) await bater().catch(() => undefined)
    },
  }
}
