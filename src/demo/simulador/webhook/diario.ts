import { createHash } from 'node:crypto'
import type { NomeEvento } from '../nucleo/eventos.js'
import type { Resposta } from './postador.js'

export interface Entrega {
  id: number
  instancia: string
  evento: NomeEvento
  url: string
  sha256: string
  situacao: 'pendente' | 'entregue' | 'recusada' | 'desistiu'
  /** One element per attempt; a lost one counts as an attempt with an error. */
  tentativas: ({ em: number } & Resposta)[]
}

export interface Diario {
  abrir(dados: { instancia: string; evento: NomeEvento; url: string; corpo: string }): Entrega
  todas(): readonly Entrega[]
}

const MAXIMO_DE_ENTREGAS = 5_000

/** The last deliveries, for tests and for the curious. */
export function criarDiario(): Diario {
  const entregas: Entrega[] = []
  let proximo = 1
  return {
    abrir({ corpo, ...dados }) {
      const sha256 = createHash('sha256').update(corpo).digest('hex')
      const entrega: Entrega = { id: proximo++, ...dados, sha256, situacao: 'pendente', tentativas: [] }
      entregas.push(entrega)
      if (entregas.length > MAXIMO_DE_ENTREGAS) entregas.shift()
      return entrega
    },
    todas: () => entregas,
  }
}
