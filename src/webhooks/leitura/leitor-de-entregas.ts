import { criarFilaJusta, type Esperando } from '../fila/fila-justa.js'
import { FilaCheia, type FilaDeEntregas } from '../fila-de-entregas.js'
import type { Entrega } from './entrega.js'
import { lerEntrega } from './entrega.js'
import { type Identificar, peloCorpo } from './identidade.js'
import { lerAosPoucos, SemJson } from './ler-aos-poucos.js'

/** Up to here a body is read at once: more quickly than it could be put aside. */
const LIDO_DE_UMA_VEZ = 16 * 1024
/** Read at the same time, each a turn at a time; the next in line waits. */
const AO_MESMO_TEMPO = 8

export interface CorpoALer {
  configuracaoId: number
  bruto: Buffer
  emitidoEm: number
}

/** @throws SemJson, FilaCheia */
export type LerDeFora = (corpo: CorpoALer) => Entrega | Promise<Entrega>

interface Leitura extends Esperando {
  ler(): Promise<void>
}

/** Known by the event, and not by the way it came, up to here: hashing more at once would hold everybody up. */
const IDENTIFICADO_DE_UMA_VEZ = 1024 * 1024

/**
 * Reads bodies: small ones at once; large ones in turns, one of each configuration, and a turn of each at a time. A large
 * one that would not be taken any more is not read: that costs more than to write many a small one.
 */
export const criarLeitorDeEntregas = (
  { aceita }: Pick<FilaDeEntregas, 'aceita'>,
  identificar: Identificar = peloCorpo,
): LerDeFora => {
  const fila = criarFilaJusta<Leitura>()
  const lendo = new Set<number>()

  const reconhecer = (bruto: Buffer, entrega: Entrega): Entrega =>
    identificar === peloCorpo || bruto.length > IDENTIFICADO_DE_UMA_VEZ
      ? entrega
      : { ...entrega, hash: identificar(bruto, entrega.dataEvolution) }

  const chamarAProxima = (): void => {
    if (lendo.size >= AO_MESMO_TEMPO) return
    const [leitura] = fila.retirar({ quantos: 1, peso: 0, menos: lendo })
    if (!leitura) return
    lendo.add(leitura.configuracaoId)
    void leitura.ler().finally(() => setImmediate(acabar, leitura.configuracaoId))
  }
  /** Once what was read has been delivered by whoever asked for it: only then is it known what still fits. */
  const acabar = (configuracaoId: number): void => {
    lendo.delete(configuracaoId)
    chamarAProxima()
  }

  return (corpo) => {
    const { configuracaoId, bruto } = corpo
    if (bruto.length <= LIDO_DE_UMA_VEZ) return lerDeUmaVez(corpo, identificar)
    return new Promise<Entrega>((resolver, rejeitar) => {
      const lerSeCouber = async (): Promise<Entrega> => {
        if (!aceita(configuracaoId)) throw new FilaCheia()
        return reconhecer(bruto, await lerAosPoucos(configuracaoId, corpo))
      }
      fila.por({ configuracaoId, peso: bruto.length, ler: () => lerSeCouber().then(resolver, rejeitar) })
      chamarAProxima()
    })
  }
}

const lerDeUmaVez = ({ configuracaoId, bruto, emitidoEm }: CorpoALer, identificar: Identificar): Entrega => {
  let corpo: unknown
  try {
    corpo = JSON.parse(bruto.toString('utf8'))
  } catch {
    throw new SemJson()
  }
  return lerEntrega(configuracaoId, { bruto, corpo, emitidoEm, identificar })
}
