import { readdirSync, readFileSync } from 'node:fs'

const PASTA = new URL('../fixtures/evolution/webhooks/', import.meta.url)

export interface EntregaGravada {
  path: string
  headers: Record<string, string>
  sha256: string
  body: Record<string, unknown>
  attempt?: number
}

/** Every recorded scenario, by name; what is dropped into the folder is tested with the rest. */
export const cenariosGravados = (): [string, EntregaGravada[]][] =>
  readdirSync(PASTA)
    .filter((nome) => nome.endsWith('.json'))
    .sort()
    .map((nome) => [
      nome.replace('.json', ''),
      JSON.parse(readFileSync(new URL(nome, PASTA), 'utf8')).webhooks,
    ])
