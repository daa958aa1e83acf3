import { iniciarSimulador, type OpcoesSimulador } from '../../../src/demo/simulador/index.js'
import { temposCurtos } from './tempos-curtos.js'

export const CHAVE = 'test-master-key'

export interface Resposta {
  status: number
  body: unknown
}

export interface Cenario {
  sim: Awaited<ReturnType<typeof iniciarSimulador>>
  url: string
  chamar(metodo: string, caminho: string, corpo?: unknown, chave?: string | null): Promise<Resposta>
  criar(nome: string, extras?: Record<string, unknown>): Promise<Resposta>
  conectar(nome: string): Promise<Resposta>
  /** Reads the QR as soon as there is one. */
  escanear(nome: string, dono?: { numero?: string; nome?: string }): Promise<void>
  /** Created, connected and read: `open`. */
  abrir(nome: string, dono?: { numero?: string; nome?: string }): Promise<void>
}

/** A simulator on its own port with short times, and the calls that most tests begin with. */
export async function abrirCenario(opcoes: Partial<OpcoesSimulador> = {}): Promise<Cenario> {
  const sim = await iniciarSimulador({
    apiKey: CHAVE,
    semente: 1,
    ...opcoes,
    tempos: { ...temposCurtos, ...opcoes.tempos },
  })
  const cenario: Cenario = {
    sim,
    url: sim.url,
    async chamar(metodo, caminho, corpo, chave = CHAVE) {
      const resposta = await fetch(sim.url + caminho, {
        method: metodo,
        headers: {
          ...(chave === null ? {} : { apikey: chave }),
          ...(corpo ? { 'content-type': 'application/json' } : {}),
        },
        ...(corpo ? { body: JSON.stringify(corpo) } : {}),
      })
      return { status: resposta.status, body: await resposta.json() }
    },
    criar: (nome, extras = {}) =>
      cenario.chamar('POST', '/instance/create', {
        instanceName: nome,
        integration: 'WHATSAPP-BAILEYS',
        ...extras,
      }),
    conectar: (nome) => cenario.chamar('GET', `/instance/connect/${encodeURIComponent(nome)}`),
    async escanear(nome, dono) {
      await ate(() => sim.controle.instancias().some((i) => i.nome === nome && i.qr))
      await sim.controle.escanear(nome, dono)
    },
    async abrir(nome, dono) {
      await cenario.criar(nome)
      await cenario.conectar(nome)
      await cenario.escanear(nome, dono)
    },
  }
  return cenario
}

export const pausa = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

export async function ate(condicao: () => boolean, limiteMs = 4_000): Promise<void> {
  const fim = Date.now() + limiteMs
  while (!condicao()) {
    if (Date.now() > fim) throw new Error('A condição esperada não veio.')
    await pausa(5)
  }
}
