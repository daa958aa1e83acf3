import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { lerJson } from '../app/arquivo-json.js'
import { escreverInteiro } from '../app/valores-guardados.js'

/** `semeando`: it broke off in the middle. Null: nothing was ever made here. */
export type EstadoDaDemo = 'semeando' | 'semeada' | 'removida' | null

const ARQUIVO = 'demo.json'
const REMEDIO = 'Apague-o: os dados de demonstração que houver ficam onde estão, e não são feitos de novo.'

/** Whether this data folder's database has the demo's data: a database of somebody's own is never taken for one. */
export const lerEstadoDaDemo = async (pasta: string): Promise<EstadoDaDemo> => {
  const lido = (await lerJson(join(pasta, ARQUIVO), REMEDIO)) as { estado?: EstadoDaDemo } | null
  return lido?.estado ?? null
}

export const guardarEstadoDaDemo = async (pasta: string, estado: EstadoDaDemo): Promise<void> => {
  await mkdir(pasta, { recursive: true })
  await escreverInteiro(join(pasta, ARQUIVO), JSON.stringify({ estado }))
}
