import type { DataSource, EntityManager } from 'typeorm'

/** The channel on which every node learns that a configuration changed. */
export const CANAL = 'adminjs_evolution'

export interface Aviso {
  configuracaoId: number
  empresaId: number
}

/** Listens on a channel until the returned function is called; `aoReconectar` runs after a gap, which began at `aoCair`. */
export type Escutar = (
  canal: string,
  aoAvisar: (conteudo: string) => void,
  aoReconectar: () => void,
  aoCair: () => void,
) => Promise<() => Promise<void>>

/** NOTIFY's limit is 8,000 bytes; an entry takes at most 23. */
const POR_AVISO = 300

/** Tells every node, once the transaction commits. Only a hint, ids only: who hears it reads the row. */
export const avisar = async (manager: EntityManager, mudancas: readonly Aviso[]): Promise<void> => {
  await manager.query('SELECT pg_notify($1, aviso) FROM unnest($2::text[]) AS aviso', [
    CANAL,
    escreverAvisos(mudancas),
  ])
}

/** What is sent for so many changes: one text per NOTIFY. */
export const escreverAvisos = (mudancas: readonly Aviso[]): string[] => {
  const ids = mudancas.map((m) => [m.configuracaoId, m.empresaId])
  return Array.from({ length: Math.ceil(ids.length / POR_AVISO) }, (_, i) =>
    JSON.stringify(ids.slice(i * POR_AVISO, (i + 1) * POR_AVISO)),
  )
}

export const lerAvisos = (conteudo: string): Aviso[] =>
  (JSON.parse(conteudo) as [number, number][]).map(([configuracaoId, empresaId]) => ({
    configuracaoId,
    empresaId,
  }))

/** LISTEN on a connection of the DataSource's own pool; it is held, and taken anew when it breaks. */
export const escutarNoPostgres = (dataSource: DataSource): Escutar => {
  return async (canal, aoAvisar, aoReconectar, aoCair) => {
    let parado = false
    let soltar = async () => {}

    const ligar = async (): Promise<void> => {
      const runner = dataSource.createQueryRunner()
      const conexao = await runner.connect()
      const aoReceber = ({ payload }: { payload?: string }) => aoAvisar(payload ?? '[]')
      const aoTerminar = () => {
        void runner.release().catch(() => undefined)
        if (parado) return
        aoCair()
        void religar()
      }
      conexao.on('notification', aoReceber)
      conexao.once('end', aoTerminar)
      soltar = async () => {
        conexao.removeListener('notification', aoReceber)
        conexao.removeListener('end', aoTerminar)
        await runner.query(`UNLISTEN ${canal}`).catch(() => undefined)
        await runner.release().catch(() => undefined)
      }
      await runner.query(`LISTEN ${canal}`)
    }

    const religar = async (): Promise<void> => {
      for (let espera = 100; !parado; espera = Math.min(espera * 2, 5000)) {
        try {
          await ligar()
          return aoReconectar()
        } catch {
          await new Promise((resolve) => setTimeout(resolve, espera).unref())
        }
      }
    }

    await ligar()
    return async () => {
      parado = true
      await soltar()
    }
  }
}
