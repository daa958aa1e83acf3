import { readdirSync, readFileSync } from 'node:fs'

/** One recorded exchange with a real Evolution 2.3.6. */
export interface Gravacao {
  nome: string
  metodo: string
  /** With its query, as sent. */
  caminho: string
  pedido: Record<string, unknown>
  status: number
  tipo: string
  /** As recorded: parsed if it was JSON. */
  corpo: unknown
  /** As it went over the wire. */
  cru: string
}

const PASTA = new URL('../../fixtures/evolution/http/', import.meta.url)

type Troca = {
  request: { method: string; path: string; body?: Record<string, unknown> | null }
  response: { status: number; headers?: Record<string, string>; body?: unknown }
}
type Sondagem = { name: string; what: string; status: number; body: unknown }[]

/** Every recording in the folder. A file that holds a list of polls gives one per distinct answer. */
export function lerGravacoes(): Gravacao[] {
  const arquivos = readdirSync(PASTA).filter((arquivo) => arquivo.endsWith('.json'))
  return arquivos.flatMap((arquivo) => {
    const nome = arquivo.replace(/\.json$/, '')
    const lido = JSON.parse(readFileSync(new URL(arquivo, PASTA), 'utf8')) as Troca | Sondagem
    return Array.isArray(lido) ? daSondagem(nome, lido) : [daTroca(nome, lido)]
  })
}

function daTroca(nome: string, { request, response }: Troca): Gravacao {
  const tipo = response.headers?.['content-type'] ?? 'application/json'
  return {
    nome,
    metodo: request.method,
    caminho: request.path,
    pedido: request.body ?? {},
    status: response.status,
    tipo,
    corpo: response.body,
    cru: escrever(response.body, tipo),
  }
}

function daSondagem(nome: string, sondas: Sondagem): Gravacao[] {
  const distintas = new Map(
    sondas.map((sonda) => [JSON.stringify([sonda.what, sonda.status, sonda.body]), sonda]),
  )
  return [...distintas.values()].map(({ name, what, status, body }, indice) => {
    const troca = {
      request: { method: 'GET', path: `/instance/${what}/${name}` },
      response: { status, body },
    }
    return daTroca(`${nome}#${indice}`, troca)
  })
}

function escrever(corpo: unknown, tipo: string): string {
  return typeof corpo === 'string' && !tipo.includes('json') ? corpo : (JSON.stringify(corpo) ?? '')
}
