import { setTimeout as dormir } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import type { Escutar } from './avisos.js'

/** A connection that hangs is as good as none. */
const PRAZO_MS = 5_000
/** A connection of which the other end is gone without a word looks like one on which nothing happens. */
const PULSO_MS = 15_000
const ESPERA_MAXIMA_MS = 5_000

/** One LISTEN on one connection, from the first moment to the last. */
interface Sessao {
  /** Resolves when the connection is gone and given back, whoever ended it. */
  terminou: Promise<void>
  fechar(): Promise<void>
}

/**
 * LISTEN on a connection of the DataSource's own pool. One loop owns that connection: a session, and when it has ended
 * another one. Whatever goes wrong with a session only ends it, so that no failure starts a second loop.
 */
export const escutarNoPostgres = (dataSource: DataSource): Escutar => {
  return async (canal, aoAvisar, aoReconectar, aoCair) => {
    const parada = new AbortController()
    const abrir = () => abrirSessao(dataSource, { canal, aoAvisar })

    const reabrir = async (): Promise<Sessao | null> => {
      for (let espera = 100; !parada.signal.aborted; espera = Math.min(espera * 2, ESPERA_MAXIMA_MS)) {
        const nova = await abrir().catch(() => null)
        if (nova) return nova
        await dormir(espera, undefined, { signal: parada.signal, ref: false }).catch(() => undefined)
      }
      return null
    }

    let sessao = await abrir()
    const manter = async (): Promise<void> => {
      for (;;) {
        await sessao.terminou
        if (parada.signal.aborted) return
        aoCair()
        const nova = await reabrir()
        if (!nova) return
        sessao = nova
        if (parada.signal.aborted) return sessao.fechar()
        aoReconectar()
      }
    }
    const mantida = manter()
    return async () => {
      parada.abort()
      await sessao.fechar()
      await mantida
    }
  }
}

interface Conexao {
  connection?: { stream?: { destroy(): void } }
  end?(): Promise<void>
  on(evento: 'notification', ouvir: (aviso: { payload?: string }) => void): void
  once(evento: 'end', ouvir: () => void): void
  removeListener(evento: string, ouvir: (...valores: never[]) => void): void
}

/** @throws when there is no connection, or it does not listen in time; it is then given back already */
const abrirSessao = async (
  dataSource: DataSource,
  { canal, aoAvisar }: { canal: string; aoAvisar(conteudo: string): void },
): Promise<Sessao> => {
  const runner = dataSource.createQueryRunner()
  const conectando: Promise<Conexao> = runner.connect()
  const conexao = await comPrazo(conectando).catch((erro: unknown) => {
    // It may still come, and belongs to the pool then.
    void conectando.then(() => runner.release()).catch(() => undefined)
    throw erro
  })
  const ouvir = ({ payload }: { payload?: string }) => aoAvisar(payload ?? '[]')
  let avisarFim = () => {}
  const terminou = new Promise<void>((pronto) => {
    avisarFim = pronto
  })
  let fim: Promise<void> | null = null
  // Destroyed, not handed on: a connection that listens would bring the next one who borrows it our hints.
  const encerrar = async (): Promise<void> => {
    clearInterval(pulso)
    conexao.removeListener('notification', ouvir)
    conexao.removeListener('end', fechar)
    void conexao.end?.().catch(() => undefined)
    conexao.connection?.stream?.destroy()
    await runner.release().catch(() => undefined)
    avisarFim()
  }
  const fechar = (): Promise<void> => {
    fim ??= encerrar()
    return fim
  }
  const escutar = () => comPrazo(runner.query(`LISTEN ${canal}`))
  // Said again it changes nothing, and the connection stays recognisable to whoever looks at what the database does.
  const pulsar = async (): Promise<void> => {
    await escutar().catch(fechar)
  }
  const pulso = setInterval(() => void pulsar(), PULSO_MS).unref()
  conexao.on('notification', ouvir)
  conexao.once('end', fechar)
  try {
    await escutar()
  } catch (erro) {
    await fechar()
    throw erro
  }
  return { terminou, fechar }
}

const comPrazo = <T>(resposta: Promise<T>): Promise<T> => {
  let relogio: NodeJS.Timeout | undefined
  const prazo = new Promise<never>((_, rejeitar) => {
    relogio = setTimeout(() => rejeitar(new Error('The database did not answer in time.')), PRAZO_MS)
  })
  return Promise.race([resposta, prazo]).finally(() => clearTimeout(relogio))
}
