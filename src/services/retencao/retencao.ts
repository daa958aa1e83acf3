import { setTimeout as pausar } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import type { Registro } from '../registro/registro.js'
import { esquecerEntregas } from './esquecer-entregas.js'
import { criarParticoes, soltarParticoes } from './particoes-do-diario.js'
import { cortarMensagens, type MensagensCortadas } from './retencao-das-mensagens.js'
import { cortarMudancas, cortarPeriodos, cortarTarefas } from './retencao-das-mudancas.js'
import {
  ESVAZIAR,
  FRONTEIRA_DA_IDADE,
  FRONTEIRA_DO_DIA,
  FRONTEIRA_DO_NUMERO,
  INTOCAVEL_S,
  type Passo,
  REMOVER,
  TRAVA_DA_RETENCAO,
} from './sql-da-retencao.js'

/** How much of the journal is kept. */
export interface LimitesDoDiario {
  /** Days until a row's payload is emptied. */
  diasDoConteudo: number
  /** Days until the row itself goes, with all of its day (in UTC): up to one more; not less than `diasDoConteudo`. */
  dias: number
  /** Rows of all companies together; the oldest go first. */
  maximoDeEventos: number
}

export interface LimitesDaRetencao extends LimitesDoDiario {
  /** Days until a message goes, not less than `diasDoConteudo`; absent: never. */
  mensagensDias?: number | undefined
}

export interface Cortados extends MensagensCortadas {
  /** Rows whose payload was emptied. */
  conteudos: number
  /** Rows deleted. */
  eventos: number
}

export interface Retencao {
  /** Cuts about every ten minutes, until `parar`. */
  iniciar(): void
  /** Resolves when the step under way has ended. */
  parar(): Promise<void>
  /**
   * Cuts until nothing is left to cut, or another node is found cutting. Steps done stay done.
   * @throws what the database threw
   */
  cortar(): Promise<Cortados>
}

interface Opcoes {
  dataSource: DataSource
  limites: LimitesDaRetencao
  registro: Registro
  /** Rows per statement. */
  porPasso?: number
}

const INTERVALO_MS = 10 * 60_000
/** Between two steps, so that deliveries get their turn. */
const PAUSA_MS = 25
const DIA_S = 86_400

/** Keeps the journal small: payloads go first, then the rows; after them, old messages. Any number of nodes may run it. */
export const criarRetencao = ({ dataSource, limites, registro, porPasso = 2000 }: Opcoes): Retencao => {
  let parada = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let emCurso: Promise<Cortados> | null = null
  /** Everything below was found empty: the next cut starts there. */
  let vazioAte = 0

  const fronteira = async (sql: string, limite: number): Promise<number> => {
    const [linha]: { id: string }[] = await dataSource.query(sql, [limite])
    return Number(linha?.id ?? 0)
  }

  /** @returns the ids it changed; null when another node is at it */
  const passo = ({ escolher, fazer }: Passo, apos: number, ate: number): Promise<number[] | null> =>
    dataSource.transaction(async (manager) => {
      const [trava]: { minha: boolean }[] = await manager.query(
        'SELECT pg_try_advisory_xact_lock($1) AS minha',
        [TRAVA_DA_RETENCAO],
      )
      if (!trava?.minha) return null
      const linhas: { id: string }[] = await manager.query(escolher, [apos, ate, porPasso])
      const ids = linhas.map(({ id }) => Number(id))
      if (ids.length > 0) await manager.query(fazer, [ids, ids[0], ids.at(-1)])
      return ids
    })

  /** @returns how many rows were changed, and whether all of them were */
  const percorrer = async (deQue: Passo, apos: number, ate: number) => {
    const { signal } = parada
    let total = 0
    for (let cursor = apos; !signal.aborted; ) {
      const ids = await passo(deQue, cursor, ate)
      if (!ids) break
      total += ids.length
      if (ids.length < porPasso) return { total, completo: true }
      cursor = Math.max(...ids)
      await respirar()
    }
    return { total, completo: false }
  }

  /** @returns whether to go on */
  const respirar = async (): Promise<boolean> => {
    const { signal } = parada
    await pausar(PAUSA_MS, undefined, { signal, ref: false }).catch(() => undefined)
    return !signal.aborted
  }

  const cortarDiario = async () => {
    const pelaIdade = await fronteira(FRONTEIRA_DO_DIA, limites.dias * DIA_S)
    const peloNumero = await fronteira(FRONTEIRA_DO_NUMERO, limites.maximoDeEventos)
    const intocaveis = await fronteira(FRONTEIRA_DA_IDADE, INTOCAVEL_S)
    const fimDasLinhas = Math.min(Math.max(pelaIdade, peloNumero), intocaveis)
    const dosDias = await soltarParticoes(dataSource, fimDasLinhas)
    if (dosDias === null) return { eventos: 0, conteudos: 0, completo: false }
    // Of older days than there are partitions for, and of a day that has too many.
    const porLinha = await percorrer(REMOVER, 0, fimDasLinhas)
    const eventos = { total: dosDias + porLinha.total, completo: porLinha.completo }
    // Going on to the payloads would take the lock from under the node that is removing rows, and end
    // its cut as well: both would have left the rest.
    if (!eventos.completo) return { eventos: eventos.total, conteudos: 0, completo: false }
    const fimDosConteudos = await fronteira(FRONTEIRA_DA_IDADE, limites.diasDoConteudo * DIA_S)
    const conteudos = await percorrer(ESVAZIAR, vazioAte, fimDosConteudos)
    if (conteudos.completo) vazioAte = Math.max(vazioAte, fimDosConteudos - 1)
    return { eventos: eventos.total, conteudos: conteudos.total, completo: conteudos.completo }
  }

  const cortarTudo = async (): Promise<Cortados> => {
    const { signal } = parada
    await criarParticoes(dataSource)
    await esquecerEntregas(dataSource)
    await cortarMudancas(dataSource, { porPasso, aberto: () => !signal.aborted })
    await cortarPeriodos(dataSource)
    await cortarTarefas(dataSource)
    const [{ agora }]: [{ agora: string }] = await dataSource.query('SELECT now()::text AS agora')
    const { completo, ...doDiario } = await cortarDiario()
    const { mensagensDias } = limites
    // What a payload could bring back goes after it.
    const dasMensagens =
      completo && mensagensDias
        ? await cortarMensagens(dataSource, {
            agora,
            dias: mensagensDias,
            diasDoConteudo: limites.diasDoConteudo,
            porPasso,
            entrePassos: respirar,
          })
        : { mensagens: 0, conversas: 0 }
    return { ...doDiario, ...dasMensagens }
  }

  const cortar = (): Promise<Cortados> => {
    emCurso ??= cortarTudo().finally(() => {
      emCurso = null
    })
    return emCurso
  }

  const agendar = (): void => {
    // Jittered: nodes that started together do not meet.
    timer = setTimeout(cortarEAgendar, INTERVALO_MS * (0.8 + 0.4 * Math.random())).unref()
  }

  const cortarEAgendar = async (): Promise<void> => {
    try {
      const { mensagens, conversas, ...doDiario } = await cortar()
      if (doDiario.eventos + doDiario.conteudos > 0) registro.info(doDiario, 'diário cortado')
      if (mensagens + conversas > 0) registro.info({ mensagens, conversas }, 'mensagens antigas apagadas')
    } catch (erro) {
      registro.warn({ err: erro }, 'o que é antigo não pôde ser cortado')
    }
    if (!parada.signal.aborted) agendar()
  }

  return {
    cortar,
    iniciar() {
      clearTimeout(timer)
      parada = new AbortController()
      agendar()
    },
    async parar() {
      parada.abort()
      clearTimeout(timer)
      await emCurso?.catch(() => undefined)
    },
  }
}
