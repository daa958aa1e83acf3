import { randomUUID } from 'node:crypto'
import { setTimeout as pausar } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import type { AcaoDaTarefa } from '../../resources/configuracao-whatsapp/em-massa.js'
import type { Ator } from '../../resources/papel.js'
import { alterar } from '../banco/consultar.js'
import type { Registro } from '../registro/registro.js'
import { encerrarTarefas } from './encerrar.js'
import { RENOVAR, RENOVAR_MS, TERMINAR, TOMAR, TRAVA } from './sql.js'

/** How one record's turn ended. */
export interface Desfecho {
  /** Null: well. */
  codigo: string | null
  dados: Readonly<Record<string, string | number>>
}

/** Does one action on one configuration as that user, and writes it down; never throws for what Evolution says. */
export type Realizar = (pedido: {
  acao: AcaoDaTarefa
  id: number
  ator: Ator
  tarefaId: number
  /** Sealed: see `abrirParametros`. */
  parametros: string | null
  /** Tells the panel how far it is. */
  aoAndar: (feito: Desfecho['dados']) => void
  /** It is somebody else's now: what takes long ends. */
  perdida: AbortSignal
}) => Promise<Desfecho>

/** How fast tasks go: a fleet of phones must not reconnect in one moment. */
export interface RitmoDasTarefas {
  /** Companies at once on one Evolution server, all nodes together. */
  porServidor: number
  /** Before each, while its server's place is held. */
  pausaMs: { min: number; max: number }
}

export const RITMO_DAS_TAREFAS: RitmoDasTarefas = { porServidor: 2, pausaMs: { min: 300, max: 700 } }

export interface Trabalhador {
  iniciar(): void
  /** There is something to do: no need to wait for the next look. */
  acordar(): void
  /** Resolves when what is under way has ended; the rest waits for whoever starts next. */
  parar(): Promise<void>
}

interface Opcoes {
  dataSource: DataSource
  realizar: Realizar
  registro: Registro
  /** How many at once on this node. */
  maos?: number
  /** How many at once on one Evolution server, all nodes together. */
  porServidor?: number
  esperaMs?: number
  /** Before each, while its server's place is held: a fleet of phones must not reconnect in one moment. */
  ritmoMs?: readonly [de: number, ate: number]
}

interface Tomado {
  tarefa_id: number
  configuracao_id: number
  acao: AcaoDaTarefa
  autor: string
  papel: 'admin' | 'suporte'
  endereco: string | null
  parametros: string | null
}

/**
 * Works off the tasks, on any number of nodes: take one record, commit, do it outside of any transaction, write
 * down how it went.
 */
export const criarTrabalhador = ({
  dataSource,
  realizar,
  registro,
  porServidor = RITMO_DAS_TAREFAS.porServidor,
  maos = Math.max(4, 2 * porServidor),
  esperaMs = 3000,
  ritmoMs: [de, ate] = [RITMO_DAS_TAREFAS.pausaMs.min, RITMO_DAS_TAREFAS.pausaMs.max],
}: Opcoes): Trabalhador => {
  let parada = new AbortController()
  let campainha = new AbortController()
  let emCurso: Promise<unknown> = Promise.resolve()

  const acordar = (): void => {
    campainha.abort()
    campainha = new AbortController()
  }

  const tomar = (token: string): Promise<Tomado | undefined> =>
    dataSource.transaction(async (manager) => {
      await manager.query(TRAVA)
      const [tomado] = await alterar<Tomado>(manager, TOMAR, [token, porServidor])
      return tomado
    })

  const fazer = async (token: string, tomado: Tomado): Promise<void> => {
    const { tarefa_id, configuracao_id: id, acao, autor, papel, endereco, parametros } = tomado
    const ator: Ator = { papel, autor, endereco }
    const perdida = new AbortController()
    let feito: Desfecho['dados'] | null = null
    const renovar = async (): Promise<void> => {
      const dados = feito && JSON.stringify(feito)
      const minhas = await alterar(dataSource, RENOVAR, [tarefa_id, id, token, dados])
      if (minhas.length === 0) perdida.abort(new Error('the lease of a task is somebody else’s'))
    }
    // One that fails is made up for by the next; after three the lease has run out.
    const relogio = setInterval(() => void renovar().catch(() => undefined), RENOVAR_MS).unref()
    await pausar(de + Math.random() * (ate - de))
    const aoAndar = (novo: Desfecho['dados']) => {
      feito = { ...feito, ...novo }
    }
    const { codigo, dados } = await realizar({
      ...{ acao, id, ator, aoAndar, parametros },
      tarefaId: tarefa_id,
      perdida: perdida.signal,
    })
      .catch((err: unknown) => {
        registro.error({ err, acao, configuracaoId: id }, 'item de tarefa falhou')
        return { codigo: 'inesperado', dados: {} }
      })
      .finally(() => clearInterval(relogio))
    const situacao = codigo ? 'falhou' : 'ok'
    await dataSource.query(TERMINAR, [tarefa_id, id, token, situacao, codigo, JSON.stringify(dados)])
    await encerrarTarefas(dataSource, tarefa_id)
  }

  /** @returns whether there was anything */
  const proximo = async (mao: number): Promise<boolean> => {
    const token = randomUUID()
    const tomado = await tomar(token)
    if (!tomado) {
      // Whoever did the last of one may have been cut off before the trail was told.
      if (mao === 0) await encerrarTarefas(dataSource, null)
      return false
    }
    // Where there is one there may be more, for the other hands.
    acordar()
    await fazer(token, tomado)
    return true
  }

  /** While there is nothing to do, one hand looks now and then; the others sleep until it finds something. */
  const trabalhar = async ({ signal }: AbortController, mao: number): Promise<void> => {
    while (!signal.aborted) {
      const fez = await proximo(mao).catch((err: unknown) => {
        registro.warn({ err }, 'a fila de tarefas não pôde ser lida')
        return false
      })
      if (fez) continue
      const sinal = AbortSignal.any([signal, campainha.signal])
      const espera = (mao === 0 ? esperaMs : 20 * esperaMs) * (0.8 + 0.4 * Math.random())
      await pausar(espera, undefined, { signal: sinal, ref: false }).catch(() => undefined)
    }
  }

  return {
    acordar,
    iniciar() {
      parada = new AbortController()
      emCurso = Promise.all(Array.from({ length: maos }, (_, mao) => trabalhar(parada, mao)))
    },
    async parar() {
      parada.abort()
      await emCurso
    },
  }
}
