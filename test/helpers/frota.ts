import type { DataSource } from 'typeorm'
// @ts-expect-error a bench's, in plain JavaScript
import { semear } from '../bench/frota/semear.mjs'

interface Tamanhos {
  empresas: number
  mensagens: number
  eventos: number
}

/** A fleet as the bench seeds it; `quente` is the company that has a fifth of all messages. */
export const semearFrota = async (dataSource: DataSource, tamanhos: Tamanhos): Promise<void> => {
  await semear(dataSource, tamanhos)
  await dataSource.query(`UPDATE whatsapp.empresa SET referencia = 'quente' WHERE id = 1`)
  await dataSource.query('ANALYZE')
}
