import { readdirSync, readFileSync } from 'node:fs'

/** One exchange: recorded with a real Evolution, or written down as the source or the documentation of a version has it. */
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

const FIXTURES = new URL('../../fixtures/evolution/', import.meta.url)
const PASTA = new URL('http/', FIXTURES)

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

/** One by its name. @param versao 2.3.6 is the one that most were recorded with */
export function lerGravacao(versao: string, nome: string): Gravacao {
  const pasta = versao === '2.3.6' ? PASTA : new URL(`${versao}/http/`, FIXTURES)
  return daTroca(nome, JSON.parse(readFileSync(new URL(`${nome}.json`, pasta), 'utf8')) as Troca)
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
