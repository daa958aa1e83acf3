import type { IncomingMessage, ServerResponse } from 'node:http'
import { CAMINHO_DO_WEBHOOK } from '../services/evolution/endereco-do-webhook.js'
import type { Metricas, MotivoDeRecusa } from '../services/metricas/metricas.js'
import { semValores } from '../services/registro/erro-do-banco.js'
import type { Registro } from '../services/registro/registro.js'
import type { Autenticar } from './entrada/autenticar.js'
import { comMilissegundos } from './entrada/carimbo.js'
import { despedir } from './entrada/despedir.js'
import { type Corpo, CorpoRecusado, criarLeitorDeCorpo, type LerCorpo } from './entrada/ler-corpo.js'
import { FilaCheia, type FilaDeEntregas } from './fila-de-entregas.js'
import type { Identificar } from './leitura/identidade.js'
import { criarLeitorDeEntregas, type LerDeFora } from './leitura/leitor-de-entregas.js'
import { SemJson } from './leitura/ler-aos-poucos.js'

/** Express middleware that needs no Express: on bare `node:http`, leave `next` out. */
export type WebhookRouter = (
  req: IncomingMessage,
  res: ServerResponse,
  next?: (erro?: unknown) => void,
) => void

interface Opcoes {
  autenticar: Autenticar
  fila: Pick<FilaDeEntregas, 'aceita' | 'entregar'>
  metricas: Pick<Metricas, 'aoRecusar'>
  registro: Registro
  /** By what a delivery is known that comes again. Default: by its body. */
  identificar?: Identificar
}

const PREFIXO = `${CAMINHO_DO_WEBHOOK}/`

/**
 * `POST /api/webhooks/whatsapp/{empresaId}/{secret}[/event]`. 200 means applied and committed. Evolution
 * gives up for good after 400, 401, 403, 404 and 422, so those are kept for what will never be right.
 * Neither the URL nor a header is logged: both carry secrets.
 */
export const criarWebhookRouter = (opcoes: Opcoes): WebhookRouter => {
  const lerCorpo = criarLeitorDeCorpo()
  const ler = criarLeitorDeEntregas(opcoes.fila, opcoes.identificar)
  return (req, res, next) => {
    const url = req.url ?? ''
    if (url.startsWith(PREFIXO) || url === CAMINHO_DO_WEBHOOK)
      void atender(req, res, { ...opcoes, lerCorpo, ler })
    else if (next) next()
    else responder(res, 404, mensagem('não encontrado'))
  }
}

const atender = async (
  req: IncomingMessage,
  res: ServerResponse,
  { autenticar, fila, metricas, registro, lerCorpo, ler }: Opcoes & { lerCorpo: LerCorpo; ler: LerDeFora },
): Promise<void> => {
  const recusar = ({ status, texto, motivo, depois }: Recusa): void => {
    metricas.aoRecusar(motivo)
    if (depois) res.setHeader('Retry-After', depois)
    if (!req.complete) despedir(req)
    responder(res, status, texto)
  }
  if (req.method !== 'POST') return responder(res.setHeader('Allow', 'POST'), 405, mensagem('use POST'))
  let corpo: Corpo | null = null
  try {
    const achado = destinoDe(autenticar, req.url ?? '')
    const destino = achado instanceof Promise ? await achado : achado
    if (!destino) return recusar(DESCONHECIDO)
    const agora = Date.now()
    const assinadoEm = destino.conferirAssinatura(req.headers.authorization, agora)
    if (assinadoEm === null) return recusar(SEM_ASSINATURA)
    const emitidoEm = comMilissegundos(assinadoEm, req.headers['x-timestamp'], agora)
    const { configuracaoId } = destino
    if (!fila.aceita(configuracaoId)) throw new FilaCheia()
    corpo = await lerCorpo(req, configuracaoId)
    const lida = ler({ configuracaoId, bruto: corpo.bruto, emitidoEm })
    await fila.entregar(lida instanceof Promise ? await lida : lida)
    responder(res, 200, ACEITO)
  } catch (erro) {
    recusar(recusaDe(erro, registro))
  } finally {
    corpo?.soltar()
  }
}

/** `/{empresaId}/{secret}`, with or without a trailing slash, with or without the suffix of `byEvents`. */
const destinoDe = (autenticar: Autenticar, url: string): ReturnType<Autenticar> | null => {
  const caminho = url.slice(PREFIXO.length).split('?', 1)[0] ?? ''
  const [empresaId = '', segredo = '', ...resto] = caminho.split('/').filter(Boolean)
  return resto.length > 1 ? null : autenticar(empresaId, segredo)
}

interface Recusa {
  status: number
  texto: string
  motivo: MotivoDeRecusa
  /** Seconds after which to come back. */
  depois?: string
}

const mensagem = (texto: string): string => JSON.stringify({ mensagem: texto })
const ACEITO = mensagem('ok')

const DESCONHECIDO: Recusa = { status: 404, texto: mensagem('não encontrado'), motivo: 'nao_autenticada' }
const SEM_ASSINATURA: Recusa = {
  status: 401,
  texto: mensagem('assinatura inválida'),
  motivo: 'nao_autenticada',
}
const SEM_JSON: Recusa = { status: 400, texto: mensagem('JSON inválido'), motivo: 'corpo_invalido' }
const OCUPADO: Recusa = {
  status: 503,
  texto: mensagem('ocupado, tente de novo'),
  motivo: 'fila_cheia',
  depois: '5',
}
const INDISPONIVEL: Recusa = {
  status: 503,
  texto: mensagem('indisponível, tente de novo'),
  motivo: 'indisponivel',
  depois: '5',
}

const recusaDe = (erro: unknown, registro: Registro): Recusa => {
  if (erro instanceof FilaCheia) return OCUPADO
  if (erro instanceof SemJson) return SEM_JSON
  if (erro instanceof CorpoRecusado) {
    if (erro.status === 503) return OCUPADO
    const texto = mensagem(erro.status === 408 ? 'corpo devagar demais' : 'corpo recusado')
    return { status: erro.status, texto, motivo: 'corpo_invalido' }
  }
  const nome = erro instanceof Error ? erro.name : typeof erro
  registro.error({ erro: nome, codigo: semValores(erro).codigo }, 'webhook não pôde ser gravado')
  return INDISPONIVEL
}

/** Nobody is left to answer when the sender hung up. */
const responder = (res: ServerResponse, status: number, texto: string): void => {
  if (res.headersSent || res.destroyed) return
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(texto),
  })
  res.end(texto)
}
