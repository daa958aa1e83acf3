import type { DataSource } from 'typeorm'
import { migracoesPendentes } from '../../migrations/pendentes.js'
import type { PubSub } from '../pubsub/pub-sub.js'
import { criarProvaDeEscrita } from './prova-de-escrita.js'

/** Whether this node should be sent requests. */
export interface Prontidao {
  aoIniciar(): void
  /** From now on it is not: others take over before this one closes its door. */
  aoParar(): void
  /** What is missing, in words without secrets; empty: ready. Takes at most a second. */
  oQueFalta(): Promise<string[]>
}

interface Opcoes {
  dataSource: DataSource
  pubSub: Pick<PubSub, 'escutando'>
}

const PRAZO_DO_BANCO_MS = 1000

export const criarProntidao = ({ dataSource, pubSub }: Opcoes): Prontidao => {
  let fase: 'iniciando' | 'iniciado' | 'parando' = 'iniciando'
  let emCurso: Promise<string[]> | null = null

  const provarEscrita = criarProvaDeEscrita(dataSource)

  /** One question at a time: a database that hangs must not gather one per probe. */
  const perguntar = (): Promise<string[]> => {
    emCurso ??= problemasDoBanco(dataSource)
      .then(async (problemas) => {
        // Before its migrations there is nothing to write into.
        const impedimento = problemas.length === 0 ? await provarEscrita() : null
        return impedimento ? [impedimento] : problemas
      })
      .finally(() => {
        emCurso = null
      })
    return emCurso
  }

  return {
    aoIniciar() {
      fase = 'iniciado'
    },
    aoParar() {
      fase = 'parando'
    },
    async oQueFalta() {
      return [
        ...(fase === 'iniciando' ? ['ainda não iniciou'] : []),
        ...(fase === 'parando' ? ['está parando'] : []),
        ...(pubSub.escutando() ? [] : ['não escuta os avisos do banco (LISTEN)']),
        ...(await comPrazo(perguntar())),
      ]
    },
  }
}

/** What keeps the plugin from working on this database, but for its being written to. */
export const problemasDoBanco = async (dataSource: DataSource): Promise<string[]> => {
  try {
    const pendentes = await migracoesPendentes(dataSource)
    return pendentes.map((nome) => `falta a migração ${nome}`)
  } catch {
    // Never the driver's words: they name hosts and users.
    return ['o banco não responde como deve']
  }
}

const comPrazo = async (resposta: Promise<string[]>): Promise<string[]> => {
  let timer: NodeJS.Timeout | undefined
  const prazo = new Promise<string[]>((resolve) => {
    timer = setTimeout(() => resolve(['o banco não respondeu em 1 s']), PRAZO_DO_BANCO_MS)
  })
  return Promise.race([resposta, prazo]).finally(() => clearTimeout(timer))
}
