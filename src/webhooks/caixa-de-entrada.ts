import type { DataSource } from 'typeorm'
import { EventoWebhook } from '../resources/evento-webhook/evento-webhook.js'
import type { Mudanca } from '../services/estado/gravar-sinais.js'
import type { Metricas } from '../services/metricas.js'
import type { Registro } from '../services/registro.js'
import { aplicarLote } from './aplicar-lote.js'
import { ehCulpaDoEvento } from './culpa-do-evento.js'
import type { Entrega } from './entrega.js'
import { mensagemDoErro } from './mensagem-do-erro.js'

const POR_LOTE = 200
/** Past this the sender is told to come back: Evolution's retries are the queue, not our memory. */
const NA_FILA = 5000
/** What one configuration may hold of the queue, so that a storm of one leaves room for the others. */
const NA_FILA_DE_UMA = 1000

/** More deliveries are waiting than the database takes. */
export class FilaCheia extends Error {
  override readonly name = 'FilaCheia'
}

export interface CaixaDeEntrada {
  /** Resolves once the delivery is committed; rejects when it is not stored, so that the sender repeats it. */
  entregar(entrega: Entrega): Promise<void>
  /** Resolves when everything taken in so far has been answered. */
  esvaziar(): Promise<void>
}

interface Opcoes {
  dataSource: DataSource
  registro: Registro
  metricas: Pick<Metricas, 'aoAplicarLote' | 'medirFila'>
  /** After the commit, with what changed and the deliveries that need a question. */
  aoAplicar(mudancas: readonly Mudanca[], duvidosas: readonly number[]): void
}

interface Espera {
  entrega: Entrega
  resolver(): void
  rejeitar(erro: unknown): void
}

/** One transaction after the other. */
interface Pista {
  fila: Espera[]
  /** Until the queue is empty. */
  escrevendo: Promise<void> | null
}
const criarPista = (): Pista => ({ fila: [], escrevendo: null })

/**
 * Micro-batches: while one transaction runs, the next batch gathers. Two lanes, so that neither what changes a state
 * waits for a flood of messages, nor messages, which as a rule take one round trip, for what takes two. More transactions
 * at once cost more than they bring.
 */
export const criarCaixaDeEntrada = ({
  dataSource,
  registro,
  metricas,
  aoAplicar,
}: Opcoes): CaixaDeEntrada => {
  const pistas = { estado: criarPista(), outras: criarPista() }
  const porConfiguracao = new Map<number, number>()
  const naFila = () => pistas.estado.fila.length + pistas.outras.fila.length
  metricas.medirFila(naFila)

  const escrever = async (pista: Pista): Promise<void> => {
    while (pista.fila.length > 0) await aplicar(retirar(pista))
    pista.escrevendo = null
  }

  const retirar = ({ fila }: Pista): Espera[] => {
    const lote = fila.splice(0, POR_LOTE)
    for (const { entrega } of lote) somar(entrega.configuracaoId, -1)
    return lote
  }

  const somar = (configuracaoId: number, n: number): void => {
    const total = (porConfiguracao.get(configuracaoId) ?? 0) + n
    if (total > 0) porConfiguracao.set(configuracaoId, total)
    else porConfiguracao.delete(configuracaoId)
  }

  /** @returns what kept a single one from being stored though it was not at fault */
  const aplicar = async (lote: Espera[]): Promise<unknown> => {
    const inicio = performance.now()
    try {
      const { novas, mudancas } = await aplicarLote(
        dataSource,
        lote.map((e) => e.entrega),
      )
      for (const { resolver } of lote) resolver()
      medir(novas, lote.length, inicio)
      aoAplicar(
        mudancas,
        lote.filter((e) => e.entrega.duvidosa).map((e) => e.entrega.configuracaoId),
      )
    } catch (erro) {
      const [unica, ...outras] = lote
      if (outras.length > 0) await umPorUm(lote)
      else if (unica && ehCulpaDoEvento(erro)) await isolar(unica, { erro, inicio })
      else {
        unica?.rejeitar(erro)
        return erro
      }
    }
    return null
  }

  /** A bad one must not take the others with it; two in a row, and it is the database that does not answer. */
  const umPorUm = async (lote: Espera[]): Promise<void> => {
    let seguidas = 0
    let ultimo: unknown = null
    for (const espera of lote) {
      if (seguidas >= 2) {
        espera.rejeitar(ultimo)
        continue
      }
      const impedimento = await aplicar([espera])
      seguidas = impedimento === null ? 0 : seguidas + 1
      ultimo = impedimento
    }
  }

  const medir = (novas: readonly Entrega[], tamanho: number, inicio: number): void =>
    metricas.aoAplicarLote(novas, { tamanho, segundos: (performance.now() - inicio) / 1000 })

  /** The culprit is journalled as failed. When not even that works, it is not taken in. */
  const isolar = async (
    { entrega, resolver, rejeitar }: Espera,
    { erro, inicio }: { erro: unknown; inicio: number },
  ): Promise<void> => {
    const { sinal: _sinal, duvidosa: _duvidosa, fatos: _fatos, emitidoEm: _emitidoEm, ...linha } = entrega
    const mensagem = mensagemDoErro(erro)
    try {
      await dataSource
        .createQueryBuilder()
        .insert()
        .into(EventoWebhook)
        .values({ ...linha, recebidoEm: () => 'now()', resultado: 'falhou', erro: mensagem })
        .orIgnore()
        .execute()
      registro.error(
        { configuracaoId: entrega.configuracaoId, evento: entrega.evento, erro: mensagem },
        'webhook falhou',
      )
      resolver()
      medir([{ ...entrega, resultado: 'falhou' }], 1, inicio)
    } catch {
      rejeitar(erro)
    }
  }

  return {
    entregar(entrega) {
      const { configuracaoId } = entrega
      if (naFila() >= NA_FILA || (porConfiguracao.get(configuracaoId) ?? 0) >= NA_FILA_DE_UMA)
        return Promise.reject(new FilaCheia())
      somar(configuracaoId, 1)
      return new Promise<void>((resolver, rejeitar) => {
        const pista = entrega.sinal ? pistas.estado : pistas.outras
        pista.fila.push({ entrega, resolver, rejeitar })
        // On the next tick: what arrives in the same one shares the transaction.
        pista.escrevendo ??= new Promise<void>((pronto) => setImmediate(pronto)).then(() => escrever(pista))
      })
    },
    async esvaziar() {
      const { estado, outras } = pistas
      while (estado.escrevendo || outras.escrevendo) await Promise.all([estado.escrevendo, outras.escrevendo])
    },
  }
}
