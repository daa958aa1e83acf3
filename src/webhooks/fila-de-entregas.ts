import type { Metricas } from '../services/metricas/metricas.js'
import { criarAplicador, type Espera, type Opcoes } from './fila/aplicar-esperas.js'
import { criarFilaJusta, type FilaJusta } from './fila/fila-justa.js'
import type { Entrega } from './leitura/entrega.js'

const POR_LOTE = 200
/** Of a transaction: it is over in less time than anybody notices. */
const PESO_DO_LOTE = 400
/**
 * Of one configuration in a transaction. With 400 of a flood's messages, one takes a quarter of a second where the flood keeps
 * the machine busy, and everybody waits for two of them: the one that runs, and their own.
 */
const PESO_DE_UMA_NO_LOTE = 100
/** What one delivery weighs for being one, and a text of so many characters. */
const PESO_MINIMO = 1
const CARACTERES_POR_PESO = 4_000
/** Past this the sender is told to come back: Evolution's retries are the queue, not our memory. */
const NA_FILA = 5000
/** What one configuration may hold of the queue, so that a storm of one leaves room for the others. */
const NA_FILA_DE_UMA = 1000
/** The same by weight, about 60 MB; one delivery may weigh more. */
const PESO_DE_UMA = 15_000

/** More deliveries are waiting than the database takes. */
export class FilaCheia extends Error {
  override readonly name = 'FilaCheia'
}

export interface FilaDeEntregas {
  /** Whether anything of this configuration would be taken now: what would not need not be read. */
  aceita(configuracaoId: number): boolean
  /** Resolves once the delivery is committed; rejects when it is not stored, so that the sender repeats it. */
  entregar(entrega: Entrega): Promise<void>
  /** Resolves when everything taken in so far has been answered. */
  esvaziar(): Promise<void>
}

/** One transaction after the other. */
interface Pista {
  fila: FilaJusta<Espera>
  /** What is done next, together; empty: there is nothing to be had from the queue now. */
  retirar(): Espera[]
  aplicar(lote: readonly Espera[]): Promise<unknown>
  escrevendo: Promise<void> | null
}

/**
 * Micro-batches: while one transaction runs, the next batch gathers. Two lanes, so that neither what changes a state
 * waits for a flood of messages, nor messages, which as a rule take one round trip, for what takes two. More transactions
 * at once cost more than they bring. What is too large for a batch has a third lane, and is written in pieces; meanwhile
 * other deliveries of the same configuration wait, and nobody else's.
 */
export const criarFilaDeEntregas = (
  opcoes: Opcoes & { metricas: Pick<Metricas, 'medirFila'> },
): FilaDeEntregas => {
  const { aplicar, aplicarEmPedacos } = criarAplicador(opcoes)
  const emPedacos = new Set<number>()
  const pesos = new Map<number, number>()

  const criarPista = (retirar: (fila: FilaJusta<Espera>) => Espera[], aplicar: Pista['aplicar']): Pista => {
    const fila = criarFilaJusta<Espera>()
    return { fila, retirar: () => retirar(fila), aplicar, escrevendo: null }
  }
  const umLote = (fila: FilaJusta<Espera>): Espera[] => {
    const lote = fila.retirar({
      quantos: POR_LOTE,
      peso: PESO_DO_LOTE,
      pesoDeUma: PESO_DE_UMA_NO_LOTE,
      menos: emPedacos,
    })
    for (const { configuracaoId, peso } of lote) somar(configuracaoId, -peso)
    return lote
  }
  const umaGrande = (fila: FilaJusta<Espera>): Espera[] => fila.retirar({ quantos: 1, peso: 0 })
  const aplicarGrandes = async (grandes: readonly Espera[]): Promise<void> => {
    for (const grande of grandes) {
      emPedacos.add(grande.configuracaoId)
      await aplicarEmPedacos(grande)
      emPedacos.delete(grande.configuracaoId)
      somar(grande.configuracaoId, -grande.peso)
    }
    todas.forEach(acordar)
  }
  const pistas = {
    estado: criarPista(umLote, aplicar),
    outras: criarPista(umLote, aplicar),
    grandes: criarPista(umaGrande, aplicarGrandes),
  }
  const todas = Object.values(pistas)

  const naFila = () => todas.reduce((soma, { fila }) => soma + fila.tamanho(), 0)
  opcoes.metricas.medirFila(naFila)

  const somar = (configuracaoId: number, peso: number): void => {
    const total = (pesos.get(configuracaoId) ?? 0) + peso
    if (total > 0.001) pesos.set(configuracaoId, total)
    else pesos.delete(configuracaoId)
  }
  const cabe = (configuracaoId: number, peso: number): boolean => {
    const pesam = pesos.get(configuracaoId) ?? 0
    const esperam = todas.reduce((soma, { fila }) => soma + fila.de(configuracaoId), 0)
    return naFila() < NA_FILA && esperam < NA_FILA_DE_UMA && (pesam === 0 || pesam + peso <= PESO_DE_UMA)
  }

  /** That it has stopped is set as it finds nothing: who is woken in between would sleep on. */
  const escrever = async (pista: Pista): Promise<void> => {
    for (let lote = pista.retirar(); lote.length > 0; lote = pista.retirar()) await pista.aplicar(lote)
    pista.escrevendo = null
  }
  /** On the next tick: what arrives in the same one shares the transaction. */
  const acordar = (pista: Pista): void => {
    if (pista.fila.tamanho() === 0) return
    pista.escrevendo ??= new Promise<void>((pronto) => setImmediate(pronto)).then(() => escrever(pista))
  }

  return {
    aceita: (configuracaoId) => cabe(configuracaoId, PESO_MINIMO),
    entregar(entrega) {
      const { configuracaoId } = entrega
      const peso = pesoDe(entrega)
      if (!cabe(configuracaoId, peso)) return Promise.reject(new FilaCheia())
      somar(configuracaoId, peso)
      return new Promise<void>((resolver, rejeitar) => {
        const pista = peso > PESO_DO_LOTE ? pistas.grandes : entrega.sinal ? pistas.estado : pistas.outras
        pista.fila.por({ configuracaoId, peso, entrega, resolver, rejeitar })
        acordar(pista)
      })
    },
    async esvaziar() {
      while (todas.some(({ escrevendo }) => escrevendo))
        await Promise.all(todas.map(({ escrevendo }) => escrevendo))
    },
  }
}

const pesoDe = ({ fatos, conteudo }: Entrega): number =>
  PESO_MINIMO + fatos.length + conteudo.length / CARACTERES_POR_PESO
