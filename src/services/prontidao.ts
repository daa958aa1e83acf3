import type { DataSource } from 'typeorm'
import { migracoes } from '../migrations/index.js'
import type { CentralDeAvisos } from './central-de-avisos.js'

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
  central: Pick<CentralDeAvisos, 'escutando'>
}

const PRAZO_DO_BANCO_MS = 1000

export const criarProntidao = ({ dataSource, central }: Opcoes): Prontidao => {
  let fase: 'iniciando' | 'iniciado' | 'parando' = 'iniciando'
  let emCurso: Promise<string[]> | null = null

  /** One question at a time: a database that hangs must not gather one per probe. */
  const perguntar = (): Promise<string[]> => {
    emCurso ??= problemasDoBanco(dataSource).finally(() => {
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
        ...(central.escutando() ? [] : ['não escuta os avisos do banco (LISTEN)']),
        ...(await comPrazo(perguntar())),
      ]
    },
  }
}

const problemasDoBanco = async (dataSource: DataSource): Promise<string[]> => {
  try {
    const tabela = dataSource.options.migrationsTableName ?? 'migrations'
    const feitas: { name: string }[] = await dataSource
      .createQueryBuilder()
      .select('name')
      .from(tabela, 'm')
      .getRawMany()
    const nomes = new Set(feitas.map(({ name }) => name))
    const pendentes = migracoes.map((Migracao) => new Migracao().name).filter((nome) => !nomes.has(nome))
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
