import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { carregarInstancias } from './conexao/reinicio.js'
import { retomarInstancias } from './conexao/retomada.js'
import { type Controle, criarControle } from './controle/controle.js'
import { rotasDoControle } from './controle/rotas.js'
import { rotasDaEvolution } from './http/app.js'
import { criarAleatorio } from './nucleo/aleatorio.js'
import { criarFalhas } from './nucleo/falhas.js'
import type { Mundo } from './nucleo/mundo.js'
import { criarRegistro, type MemoriaPersistente } from './nucleo/registro.js'
import { criarRelogio } from './nucleo/relogio.js'
import { type Tempos, temposMedidos } from './nucleo/tempos.js'
import type { ArquivoGuardado } from './nucleo/tipos.js'
import { criarPublicador, type Exchange } from './rabbitmq/publicador.js'
import { rotaDoTelefone } from './telefone/rota.js'
import { criarEntregador } from './webhook/entregador.js'

export type { Controle } from './controle/controle.js'
export type { InstanciaPlantada } from './controle/plantar.js'
export type { VisaoDaInstancia } from './controle/visao.js'
export type { MensagemRecebida } from './mensagem/recebimento.js'
export { ErroDoSimulador } from './nucleo/erro.js'
export type { FalhasDeWebhook, FalhasDoServidor, Quantas } from './nucleo/falhas.js'
export type { MemoriaPersistente } from './nucleo/registro.js'
export { type Tempos, temposMedidos } from './nucleo/tempos.js'
export type { Entrega } from './webhook/diario.js'

export interface OpcoesSimulador {
  /** The global key that the API asks for. */
  apiKey: string
  /** Which Evolution it stands in for; 2.3.6 unless told otherwise. */
  versao?: string
  /** Overrides of the measured times: tests want them short. */
  tempos?: Partial<Tempos>
  /** QRs of one instance before the limit, counted over all its connections. 30 as in Evolution. */
  limiteQr?: number
  /** Minutes east of UTC of the clock that `date_time` shows; -180 is Brasília. */
  fusoHorarioMin?: number
  /** Whether the envelope carries the instance token in `apikey`; installations differ. On by default. */
  exporToken?: boolean
  /** Makes codes, ids and chances repeatable. */
  semente?: number
  /** `locais`: profile pictures that this server draws, instead of WhatsApp's addresses. */
  fotos?: 'whatsapp' | 'locais'
  /** Where instances are kept between two starts. */
  memoria?: MemoriaPersistente
  /** A start with instances: as Evolution's, where all of them connect anew, or as if there had been none. */
  aoVoltar?: 'como_a_evolution' | 'sem_anunciar'
  /** Files of messages that nobody sent here, by the ids of their messages. */
  acervo?: (idDaMensagem: string) => ArquivoGuardado | undefined
  /** Also publish every event there, as with `RABBITMQ_GLOBAL_ENABLED`. */
  rabbitmq?: Exchange
  /** The address under which others reach this server. */
  publicUrl?: string
}

export interface Simulador {
  app: express.Express
  controle: Controle
  /** Clears every timer, drops pending deliveries and saves what is to be kept. */
  parar(): Promise<void>
}

const VERSAO = '2.3.6'
const LIMITE_QR = 30
const FUSO_DE_BRASILIA_MIN = -180

/** A stand-in for Evolution API v2 that speaks its recorded contract, with a phone to go with it. */
export function criarSimulador(opcoes: OpcoesSimulador): Simulador {
  const { app, controle, parar } = montar(opcoes)
  return { app, controle, parar }
}

/** The same, listening. On loopback unless told otherwise: its control has no key. */
export async function iniciarSimulador(
  opcoes: OpcoesSimulador & { porta?: number; host?: string },
): Promise<Simulador & { url: string; urlTelefone: string }> {
  const { mundo, app, controle, parar, carregado } = montar(opcoes)
  await carregado
  const host = opcoes.host ?? '127.0.0.1'
  const servidor = createServer(app)
  await new Promise<void>((resolve, reject) => {
    servidor.once('error', reject)
    servidor.listen(opcoes.porta ?? 0, host, resolve)
  })
  const { port } = servidor.address() as AddressInfo
  const url = `http://${host}:${port}`
  if (!opcoes.publicUrl) mundo.urlPublica = url
  return {
    app,
    controle,
    url,
    urlTelefone: `${url}/telefone`,
    async parar() {
      await parar()
      const fechado = new Promise<void>((resolve) => servidor.close(() => resolve()))
      servidor.closeAllConnections()
      await fechado
    },
  }
}

function montar(opcoes: OpcoesSimulador): Simulador & { mundo: Mundo; carregado: Promise<boolean> } {
  const aleatorio = criarAleatorio(opcoes.semente ?? Date.now())
  const relogio = criarRelogio()
  const tempos = { ...temposMedidos, ...opcoes.tempos }
  const falhas = criarFalhas(aleatorio.fracao)
  const estilo = {
    fusoHorarioMin: opcoes.fusoHorarioMin ?? FUSO_DE_BRASILIA_MIN,
    exporToken: opcoes.exporToken ?? true,
  }
  const mundo: Mundo = {
    apiKey: opcoes.apiKey,
    versao: opcoes.versao ?? VERSAO,
    tempos,
    limiteQr: opcoes.limiteQr ?? LIMITE_QR,
    fotos: opcoes.fotos ?? 'whatsapp',
    aleatorio,
    relogio,
    registro: criarRegistro(relogio, opcoes.memoria),
    falhas,
    acervo: opcoes.acervo ?? (() => undefined),
    entregador: criarEntregador({ relogio, falhas, tempos, estilo }),
    publicador: criarPublicador(opcoes.rabbitmq),
    estilo,
    urlPublica: opcoes.publicUrl ?? 'http://127.0.0.1:8080',
  }
  const controle = criarControle(mundo)
  const carregado = mundo.registro.carregar()
  // A failed load is reported by whoever waits for it: every request, and iniciarSimulador.
  const voltar = opcoes.aoVoltar === 'sem_anunciar' ? retomarInstancias : carregarInstancias
  carregado.then((havia) => (havia ? voltar(mundo) : undefined)).catch(() => {})

  const app = express()
  app.disable('x-powered-by')
  app.use(async (_req, _res, next) => {
    await carregado
    next()
  })
  app.use('/_simulador', rotasDoControle(controle))
  rotaDoTelefone(app)
  rotasDaEvolution(app, mundo)

  async function parar(): Promise<void> {
    relogio.parar()
    mundo.entregador.fechar()
    await mundo.publicador.fechar()
    await mundo.registro.salvarAgora()
  }
  return { app, controle, parar, mundo, carregado }
}
