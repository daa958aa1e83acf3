import type { IncomingMessage, ServerResponse } from 'node:http'
import { CAMINHO_DO_WEBHOOK } from '../services/endereco-do-webhook.js'
import type { Metricas, MotivoDeRecusa } from '../services/metricas.js'
import type { Registro } from '../services/registro.js'
import type { Autenticar } from './autenticar.js'
import { type CaixaDeEntrada, FilaCheia } from './caixa-de-entrada.js'
import { lerEntrega } from './entrega.js'
import { type Corpo, CorpoRecusado, criarLeitorDeCorpo, type LerCorpo } from './ler-corpo.js'

/** Express middleware that needs no Express: on bare `node:http`, leave `next` out. */
export type WebhookRouter = (
  req: IncomingMessage,
  res: ServerResponse,
  next?: (erro?: unknown) => void,
) => void

interface Opcoes {
  autenticar: Autenticar
  caixa: Pick<CaixaDeEntrada, 'entregar'>
  metricas: Pick<Metricas, 'aoRecusar'>
  registro: Registro
}

const PREFIXO = `${CAMINHO_DO_WEBHOOK}/`

/**
 * `POST /api/webhooks/whatsapp/{empresaId}/{secret}[/event]`. 200 means applied and committed. Evolution
 * gives up for good after 400, 401, 403, 404 and 422, so those are kept for what will never be right.
 * Neither the URL nor a header is logged: both carry secrets.
 */
export const criarWebhookRouter = (opcoes: Opcoes): WebhookRouter => {
  const lerCorpo = criarLeitorDeCorpo()
  return (req, res, next) => {
    const url = req.url ?? ''
    if (url.startsWith(PREFIXO) || url === CAMINHO_DO_WEBHOOK) void atender(req, res, { ...opcoes, lerCorpo })
    else if (next) next()
    else responder(res, 404, mensagem('não encontrado'))
  }
}

const atender = async (
  req: IncomingMessage,
  res: ServerResponse,
  { autenticar, caixa, metricas, registro, lerCorpo }: Opcoes & { lerCorpo: LerCorpo },
): Promise<void> => {
  const recusar = ({ status, texto, motivo, depois }: Recusa): void => {
    metricas.aoRecusar(motivo)
    if (depois) res.setHeader('Retry-After', depois)
    responder(res, status, texto)
  }
  if (req.method !== 'POST') return responder(res.setHeader('Allow', 'POST'), 405, mensagem('use POST'))
  let corpo: Corpo | null = null
  try {
    const achado = destinoDe(autenticar, req.url ?? '')
    const destino = achado instanceof Promise ? await achado : achado
    if (!destino) return recusar(DESCONHECIDO)
    const emitidoEm = destino.conferirAssinatura(req.headers.authorization, Date.now())
    if (emitidoEm === null) return recusar(SEM_ASSINATURA)
    corpo = await lerCorpo(req)
    const lido = interpretar(corpo.bruto)
    if (lido === undefined) return recusar(SEM_JSON)
    await caixa.entregar(lerEntrega(destino.configuracaoId, { bruto: corpo.bruto, corpo: lido, emitidoEm }))
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

/** Undefined: no JSON. */
const interpretar = (bruto: Buffer): unknown => {
  try {
    return JSON.parse(bruto.toString('utf8'))
  } catch {
    return undefined
  }
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
  if (erro instanceof CorpoRecusado) {
    return erro.status === 503
      ? OCUPADO
      : { status: erro.status, texto: mensagem('corpo recusado'), motivo: 'corpo_invalido' }
  }
  registro.error({ erro: erro instanceof Error ? erro.name : typeof erro }, 'webhook não pôde ser gravado')
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
