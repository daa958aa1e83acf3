import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface GravacaoHttp {
  name: string
  request: { method: string; path: string; headers: Record<string, string>; body: unknown }
  response: { status: number; body: unknown }
}

export interface EntregaGravada {
  path: string
  headers: Record<string, string>
  sha256: string
  body: Record<string, unknown> & { event: string; data: unknown }
  responded: { status: number | string }
}

const pasta = (nome: string) => fileURLToPath(new URL(`../../fixtures/evolution/${nome}/`, import.meta.url))

const ler = (arquivo: string): unknown => JSON.parse(readFileSync(arquivo, 'utf8'))

export function nomesHttp(): string[] {
  return readdirSync(pasta('http')).map((arquivo) => arquivo.replace('.json', ''))
}

export function cenariosDeWebhook(): string[] {
  return readdirSync(pasta('webhooks')).map((arquivo) => arquivo.replace('.json', ''))
}

export function gravacaoHttp(nome: string): GravacaoHttp {
  return ler(`${pasta('http')}${nome}.json`) as GravacaoHttp
}

export function entregasGravadas(cenario: string): EntregaGravada[] {
  return (ler(`${pasta('webhooks')}${cenario}.json`) as { webhooks: EntregaGravada[] }).webhooks
}
