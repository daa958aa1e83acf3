import type { OpcoesSimulador } from '../../../src/demo/simulador/index.js'
import { ate, type Cenario, pausa } from './cenario.js'
import { type GravacaoHttp, gravacaoHttp } from './gravacoes.js'
import type { Receptor } from './receptor.js'

export interface Situacao {
  cenario: Cenario
  receptor: Receptor
  gravacao: GravacaoHttp
  /** The instance that the recorded request is about. */
  nome: string
}

/** Brings about what was there when the request was recorded. */
export type Preparar = (situacao: Situacao) => Promise<unknown>

export interface Coberta {
  preparar: Preparar
  opcoes?: Partial<OpcoesSimulador>
  /** Runs beside the recorded request. */
  durante?: Preparar
}

interface Linha {
  name: string
  token: string
  connectionStatus: string
  ownerJid: string | null
  profileName: string | null
  disconnectionReasonCode: number | null
}

export function nomeDaInstancia({ request }: GravacaoHttp): string {
  const [caminho = ''] = request.path.split('?')
  const doCorpo = (request.body as { instanceName?: string } | null)?.instanceName
  const daConsulta = new URLSearchParams(request.path.split('?')[1]).get('instanceName')
  return daConsulta ?? doCorpo ?? decodeURIComponent(caminho.split('/').at(-1) ?? '')
}

const linhas = ({ gravacao }: Situacao) => gravacao.response.body as Linha[]

const donoDe = (linha: Linha | undefined) => ({
  numero: linha?.ownerJid?.split('@')[0] ?? '5511999990002',
  ...(linha?.profileName ? { nome: linha.profileName } : {}),
})

const DE_NINGUEM = ['test-master-key', 'nope']

/** Any other key of a recorded request is the token of the instance. */
const token = ({ gravacao }: Situacao) => {
  const chave = gravacao.request.headers.apikey
  return chave && !DE_NINGUEM.includes(chave) ? { token: chave } : {}
}

export const nada: Preparar = async () => {}

export const criada: Preparar = (s) => s.cenario.criar(s.nome, token(s))

export const conectando: Preparar = async (s) => {
  await criada(s)
  await s.cenario.conectar(s.nome)
}

export const aberta: Preparar = async (s) => {
  await conectando(s)
  const corpo = s.gravacao.response.body
  await s.cenario.escanear(s.nome, donoDe(Array.isArray(corpo) ? (corpo[0] as Linha) : undefined))
}

export const depois =
  (antes: Preparar, ...passos: Preparar[]): Preparar =>
  async (s) => {
    await antes(s)
    for (const passo of passos) await passo(s)
  }

/** Sends another recorded request first. */
export const aposGravacao =
  (nome: string): Preparar =>
  ({ cenario, receptor }) =>
    repetir(cenario, comEnderecos(gravacaoHttp(nome), receptor))

export const chamando =
  (metodo: string, caminho: string, corpo?: unknown): Preparar =>
  ({ cenario, nome }) =>
    cenario.chamar(metodo, caminho.replace(':nome', encodeURIComponent(nome)), corpo)

export const desconectadaNoTelefone: Preparar = async (s) =>
  s.cenario.sim.controle.desconectarNoTelefone(s.nome)

export const deslogada = chamando('DELETE', '/instance/logout/:nome')

export const reconectada = chamando('GET', '/instance/connect/:nome')

export const aguardar =
  (ms: number): Preparar =>
  () =>
    pausa(ms)

/** Connect, read, log out on the phone, `vezes` times: each uses up one QR. */
export const ciclos =
  (vezes: number): Preparar =>
  async (s) => {
    const { cenario, nome } = s
    const [linha] = Array.isArray(s.gravacao.response.body) ? linhas(s) : []
    if (!cenario.sim.controle.instancias().some((i) => i.nome === nome)) await cenario.criar(nome)
    for (let vez = 0; vez < vezes; vez++) {
      await cenario.conectar(nome)
      await cenario.escanear(nome, donoDe(linha))
      cenario.sim.controle.desconectarNoTelefone(nome)
      await pausa(10)
    }
  }

/** As many instances as were listed, each as it was listed. */
export const comoListadas: Preparar = async (s) => {
  for (const linha of linhas(s)) {
    await s.cenario.criar(linha.name, { token: linha.token })
    if (linha.ownerJid || linha.connectionStatus !== 'close') await s.cenario.conectar(linha.name)
    if (linha.ownerJid) await s.cenario.escanear(linha.name, donoDe(linha))
    if (linha.disconnectionReasonCode) s.cenario.sim.controle.desconectarNoTelefone(linha.name)
  }
}

export const reiniciada: Preparar = async ({ cenario }) => {
  await cenario.sim.controle.reiniciarServidor()
  await ate(() => cenario.sim.controle.instancias().every((i) => i.estado === 'open' || i.qr))
}

export const semWhatsApp: Preparar = async ({ cenario }) =>
  cenario.sim.controle.falhas({ whatsappFora: true })

/** The receiver refuses this event at first, so that it arrives late. */
export const receptorRecusa =
  (evento: string, vezes = Number.POSITIVE_INFINITY): Preparar =>
  async ({ receptor }) => {
    let recusadas = 0
    receptor.responder = ({ corpo }) => (corpo.event === evento && recusadas++ < vezes ? 500 : 200)
  }

export const comWebhook: Preparar = ({ cenario, nome, receptor }) =>
  cenario.criar(nome, { webhook: { url: receptor.url, events: [] } })

/** The addresses of the recording become those of this test, in the request and in the expected answer. */
export function comEnderecos(gravacao: GravacaoHttp, receptor: Receptor): GravacaoHttp {
  const texto = JSON.stringify(gravacao).replaceAll(/http:\/\/127\.0\.0\.1:(9100|8090)/g, receptor.url)
  return JSON.parse(texto) as GravacaoHttp
}

export function repetir(cenario: Cenario, { request }: GravacaoHttp) {
  return cenario.chamar(
    request.method,
    request.path,
    request.body ?? undefined,
    request.headers.apikey ?? null,
  )
}
