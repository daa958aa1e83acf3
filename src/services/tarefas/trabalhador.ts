import { randomUUID } from 'node:crypto'
import { setTimeout as pausar } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import type { AcaoEmMassa } from '../../resources/configuracao-whatsapp/em-massa.js'
import type { Ator } from '../../resources/papel.js'
import { alterar } from '../consultar.js'
import type { Registro } from '../registro.js'
import { TERMINAR, TOMAR, TRAVA } from './sql.js'

/** How one record's turn ended. */
export interface Desfecho {
  /** Null: well. */
  codigo: string | null
  dados: Readonly<Record<string, string | number>>
}

/** Does one action on one configuration as that user, and writes it down; never throws for what Evolution says. */
export type Realizar = (pedido: { acao: AcaoEmMassa; id: number; ator: Ator }) => Promise<Desfecho>

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
  esperaMs?: number
  /** Before each, while its server's place is held: a fleet of phones must not reconnect in one moment. */
  ritmoMs?: readonly [de: number, ate: number]
}

interface Tomado {
  tarefa_id: number
  configuracao_id: number
  acao: AcaoEmMassa
  autor: string
  papel: 'admin' | 'suporte'
  endereco: string | null
}

/**
 * Works off the tasks, on any number of nodes: take one record, commit, do it outside of any transaction, write
 * down how it went.
 */
export const criarTrabalhador = ({
  dataSource,
  realizar,
  registro,
  maos = 4,
  esperaMs = 3000,
  ritmoMs: [de, ate] = [300, 700],
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
      const [tomado] = await alterar<Tomado>(manager, TOMAR, [token])
      return tomado
    })

  const fazer = async (token: string, tomado: Tomado): Promise<void> => {
    const { tarefa_id, configuracao_id: id, acao, autor, papel, endereco } = tomado
    const ator: Ator = { papel, autor, endereco }
    await pausar(de + Math.random() * (ate - de))
    const { codigo, dados } = await realizar({ acao, id, ator }).catch((err: unknown) => {
      registro.error({ err, acao, configuracaoId: id }, 'item de tarefa falhou')
      return { codigo: 'inesperado', dados: {} }
    })
    const situacao = codigo ? 'falhou' : 'ok'
    await dataSource.query(TERMINAR, [tarefa_id, id, token, situacao, codigo, JSON.stringify(dados)])
  }

  /** @returns whether there was anything */
  const proximo = async (): Promise<boolean> => {
    const token = randomUUID()
    const tomado = await tomar(token)
    if (!tomado) return false
    // Where there is one there may be more, for the other hands.
    acordar()
    await fazer(token, tomado)
    return true
  }

  /** While there is nothing to do, one hand looks now and then; the others sleep until it finds something. */
  const trabalhar = async ({ signal }: AbortController, mao: number): Promise<void> => {
    while (!signal.aborted) {
      const fez = await proximo().catch((err: unknown) => {
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
