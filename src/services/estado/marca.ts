import type { DataSource } from 'typeorm'
import { type Sinais, ultimaEntrega } from './sinais.js'

/** A moment on both clocks: the database's now, and the newest delivery known. */
export interface Marca {
  em: number
  apos: number
}

/** Taken before a question is asked, so that deliveries which arrive meanwhile count as newer than its answer. */
export const marcar = async (dataSource: DataSource, configuracaoId: number): Promise<Marca> => {
  const [linha]: { sinais: Sinais; em: string }[] = await dataSource.query(
    `SELECT sinais, (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS em
     FROM whatsapp.configuracao_whatsapp WHERE id = $1`,
    [configuracaoId],
  )
  return { em: Number(linha?.em ?? 0), apos: linha ? ultimaEntrega(linha.sinais) : 0 }
}
