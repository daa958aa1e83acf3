import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import type { Registro } from '../registro.js'
import { criarRonda } from '../ronda.js'
import {
  abrirLotes,
  aparar,
  concluir,
  devolverRecebimento,
  listarParados,
  type MensagemRecebida,
  type RecebimentoParado,
  renovar,
  repetir,
  reservar,
} from './fila-de-recebimentos.js'

/** The host's; while it runs no transaction is open. What it throws is tried again later. */
export type AoReceberMensagem = (mensagem: MensagemRecebida) => Promise<unknown> | unknown

export interface Recebimentos {
  /**
   * Calls the handler with every message that comes in, at least once each, and within a conversation one after
   * the other. A process that dies in between leaves it to the next; history that is synced is no news.
   * @returns what ends it
   */
  aoReceberMensagem(handler: AoReceberMensagem): () => void
  /** Messages the handler failed for every time it was tried. */
  recebimentosParados(): Promise<RecebimentoParado[]>
  /** Tries one of them anew. @returns whether it was one */
  repetirRecebimento(mensagemId: string): Promise<boolean>
}

export interface RegrasDosRecebimentos {
  tentativas: number
  /** Before the second try; doubled with every further one. */
  esperaMs: number
  /** How long a node may be silent before another takes over. */
  arrendamentoMs: number
  /** Conversations at once. */
  paralelos: number
}

const REGRAS: RegrasDosRecebimentos = { tentativas: 8, esperaMs: 2_000, arrendamentoMs: 60_000, paralelos: 8 }
const ESPERA_MAXIMA_MS = 15 * 60_000
const APARAR_A_CADA_MS = 10 * 60_000

interface Dependencias {
  dataSource: DataSource
  registro: Registro
  regras?: Partial<RegrasDosRecebimentos>
}

/** Tells the host's handler of what comes in. Any number of nodes run one. */
export const criarRecebimentos = ({ dataSource, registro, regras }: Dependencias) => {
  const { tentativas, esperaMs, arrendamentoMs, paralelos } = { ...REGRAS, ...regras }
  let handler: AoReceberMensagem | null = null
  let aparadoEm = 0
  const emCurso = new Set<Promise<void>>()

  const ronda = criarRonda({
    async passo() {
      await arrumar()
      await tomar()
      return undefined
    },
    aoFalhar: (err) => registro.error({ err }, 'os recebimentos não puderam ser lidos'),
  })

  const arrumar = async (): Promise<void> => {
    if (Date.now() - aparadoEm < APARAR_A_CADA_MS) return
    aparadoEm = Date.now()
    await aparar(dataSource)
  }

  const tomar = async (): Promise<void> => {
    const vagas = paralelos - emCurso.size
    if (!handler || vagas <= 0) return
    // One step, and on with what it brought: after a week without a handler there are many.
    if (await abrirLotes(dataSource)) ronda.acordar()
    const reserva = randomUUID()
    for (const mensagem of await reservar(dataSource, { reserva, quantas: vagas, arrendamentoMs })) {
      const tarefa = contar(mensagem, reserva).finally(() => {
        emCurso.delete(tarefa)
        ronda.acordar()
      })
      emCurso.add(tarefa)
    }
  }

  const contar = async (mensagem: MensagemRecebida, reserva: string): Promise<void> => {
    const minha = { id: mensagem.id, reserva }
    const relogio = setInterval(
      () => void renovar(dataSource, minha, arrendamentoMs).catch(() => undefined),
      arrendamentoMs / 3,
    )
    try {
      const falha = await chamar(mensagem)
      if (falha === null) await concluir(dataSource, minha)
      else
        await devolverRecebimento(dataSource, minha, { erro: falha, esperaMs: proximaEm(mensagem.tentativa) })
    } catch (erro) {
      // Its lease runs out, and it is told again.
      registro.error({ err: erro, mensagem: mensagem.id }, 'recebimento não anotado')
    } finally {
      clearInterval(relogio)
    }
  }

  /** @returns what it failed of; null: it did not */
  const chamar = async (mensagem: MensagemRecebida): Promise<string | null> => {
    try {
      await handler?.(mensagem)
      return null
    } catch (erro) {
      // Its name only: the words may quote the message.
      const nome = erro instanceof Error ? String(erro.name).slice(0, 100) : 'Error'
      registro.warn(
        { mensagem: mensagem.id, tentativa: mensagem.tentativa, erro: nome },
        'aoReceberMensagem falhou',
      )
      return nome
    }
  }

  const proximaEm = (tentativa: number): number | null =>
    tentativa >= tentativas
      ? null
      : Math.min(ESPERA_MAXIMA_MS, esperaMs * 2 ** (tentativa - 1)) * (0.8 + 0.4 * Math.random())

  return {
    aoReceberMensagem(novo: AoReceberMensagem) {
      if (handler) throw new Error('aoReceberMensagem: there is a handler already; end it first.')
      handler = novo
      ronda.acordar()
      return () => {
        if (handler === novo) handler = null
      }
    },
    recebimentosParados: () => listarParados(dataSource),
    async repetirRecebimento(mensagemId: string) {
      const repetida = await repetir(dataSource, mensagemId)
      ronda.acordar()
      return repetida
    },
    /** There may be something to tell. */
    acordar: ronda.acordar,
    iniciar: ronda.iniciar,
    /** Resolves when the handler has ended what it began. */
    async parar() {
      await ronda.parar()
      await Promise.all(emCurso)
    },
  } satisfies Recebimentos & Record<string, unknown>
}
