import type { DataSource } from 'typeorm'
import type { Registro } from '../registro/registro.js'
import { concluir, devolver, type Minha, renovar } from './fila-de-novidades.js'

const ESPERA_MAXIMA_MS = 15 * 60_000

/** Thrown by a handler of ours: tried again, it would fail again. */
export class NaoAdianta extends Error {
  override readonly name = 'NaoAdianta'
}

interface Dependencias {
  dataSource: DataSource
  registro: Registro
  regras: { tentativas: number; esperaMs: number; arrendamentoMs: number }
}

interface Chamada {
  minha: Minha
  /** Of the host's method, for the log. */
  nome: string
  tentativa: number
  chamar(): unknown
}

/** Calls the host's handler for one news, and writes down how it ended. */
export const criarChamador = ({ dataSource, registro, regras }: Dependencias) => {
  const { tentativas, esperaMs, arrendamentoMs } = regras

  const proximaEm = (tentativa: number): number | null =>
    tentativa >= tentativas
      ? null
      : Math.min(ESPERA_MAXIMA_MS, esperaMs * 2 ** (tentativa - 1)) * (0.8 + 0.4 * Math.random())

  /** @returns what it failed of, and whether for good; null: it did not */
  const tentar = async ({ minha, nome, tentativa, chamar }: Chamada) => {
    try {
      await chamar()
      return null
    } catch (erro) {
      // Its name only: the words may quote the message.
      const deQue = erro instanceof Error ? String(erro.name).slice(0, 100) : 'Error'
      registro.warn({ novidade: minha.id, tentativa, erro: deQue }, `${nome} falhou`)
      return { deQue, definitivo: erro instanceof NaoAdianta }
    }
  }

  return async (chamada: Chamada): Promise<void> => {
    const { minha, tentativa } = chamada
    const relogio = setInterval(
      () => void renovar(dataSource, minha, arrendamentoMs).catch(() => undefined),
      arrendamentoMs / 3,
    )
    try {
      const falha = await tentar(chamada)
      if (falha === null) await concluir(dataSource, minha)
      else
        await devolver(dataSource, minha, {
          erro: falha.deQue,
          esperaMs: falha.definitivo ? null : proximaEm(tentativa),
        })
    } catch (err) {
      // Its lease runs out, and it is told again.
      registro.error({ err, novidade: minha.id }, 'novidade não anotada')
    } finally {
      clearInterval(relogio)
    }
  }
}
