import { readdirSync, readFileSync } from 'node:fs'

const PASTA = new URL('../fixtures/evolution/public-reports/', import.meta.url)

export interface Pedido {
  event: string
  data: Record<string, unknown>
}

/** What people reported of Evolution and its like, as deliveries; by name. Some are about the panel, and deliver nothing. */
export const relatosPublicos = (): [string, Pedido[]][] =>
  readdirSync(PASTA)
    .sort()
    .flatMap((nome): [string, Pedido[]][] => {
      const { request } = JSON.parse(readFileSync(new URL(nome, PASTA), 'utf8'))
      return Array.isArray(request) ? [[nome.replace('.json', ''), request]] : []
    })
