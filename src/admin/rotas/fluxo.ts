import type { Request, Response } from 'express'
import type { DataSource } from 'typeorm'
import { idDaReferencia } from '../../resources/empresa/referencia.js'
import type { Acesso } from '../../resources/papel.js'
import { DIREITOS_MUDARAM } from '../../services/pubsub/avisos.js'
import type { PubSub } from '../../services/pubsub/pub-sub.js'
import { usuarioDaSessao } from '../acesso/contexto-do-pedido.js'
import { type ControleDeAcesso, empresaDoAcesso } from '../acesso/controle-de-acesso.js'

/** A storm of one instance reaches a browser as a few hints a second. */
const JUNTAR_MS = 150
/** Ids of one hint; of more the page reads everything, which is shorter to say. */
const IDS_POR_AVISO = 500
/** Not taken by the browser's end: whoever is so far behind is sent off, and reads everything when it comes back. */
const POR_ENVIAR = 64 * 1024
const TUDO = 'event: tudo\ndata: {}\n\n'

interface Opcoes {
  dataSource: DataSource
  pubSub: PubSub
  controleDeAcesso: ControleDeAcesso
  batimentoMs: number
}

/**
 * What one browser is told, as long as it may be: whoever asks is looked at anew each time that something is handed to
 * them, when anybody's rights are said to have changed, and with every beat.
 * @param alcance what they may hear of as the stream begins
 * @returns ends the stream's work
 */
export const transmitir = (
  req: Request,
  res: Response,
  { dataSource, pubSub, controleDeAcesso, batimentoMs, ...inicial }: Opcoes & { alcance: Alcance },
): (() => void) => {
  res.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store, no-transform',
    // nginx would hold the events back.
    'X-Accel-Buffering': 'no',
  })
  res.write('retry: 2000\nevent: pronto\ndata: {}\n\n')
  let { alcance } = inicial
  /** Ids, each with the company it is of. */
  const pendentes = new Map<number, number>()
  let tudo = false
  let ocupado = false
  let espera: NodeJS.Timeout | undefined

  const conferir = async (): Promise<boolean> => {
    try {
      const acesso = (await sessaoViva(req)) ? controleDeAcesso.acessoDe(usuarioDaSessao(req)) : null
      if (acesso && empresaDoAcesso(acesso) !== alcance.referencia)
        alcance = await alcanceDe(dataSource, acesso)
      if (acesso) return !res.writableEnded
    } catch {
      // Who cannot be looked at is told nothing; the browser comes again.
    }
    res.end()
    return false
  }
  const entregar = async (): Promise<void> => {
    if (!(await conferir())) return
    const ids = [...pendentes].flatMap(([id, de]) => (ouve(alcance, de) ? [id] : []))
    if (res.writableLength > POR_ENVIAR) return void res.destroy()
    if (tudo || ids.length > IDS_POR_AVISO) res.write(TUDO)
    else if (ids.length > 0) res.write(`event: mudou\ndata: ${JSON.stringify({ ids })}\n\n`)
    pendentes.clear()
    tudo = false
  }
  /** The first hint goes at once, what follows closely goes together. */
  const pedir = (): void => {
    if (ocupado) return
    ocupado = true
    void entregar().finally(() => {
      espera = setTimeout(() => {
        ocupado = false
        if (tudo || pendentes.size > 0) pedir()
      }, JUNTAR_MS)
    })
  }
  const parar = pubSub.assinar((aviso) => {
    if (aviso?.configuracaoId === DIREITOS_MUDARAM.configuracaoId) return void conferir()
    if (!aviso) tudo = true
    else if (ouve(alcance, aviso.empresaId)) pendentes.set(aviso.configuracaoId, aviso.empresaId)
    else return
    pedir()
  })
  const bater = async (): Promise<void> => {
    if (await conferir()) res.write(': \n\n')
  }
  const batimento = setInterval(() => void bater(), batimentoMs)
  return () => {
    parar()
    clearInterval(batimento)
    clearTimeout(espera)
  }
}

/** Of whom a stream tells; both null: of everybody. */
interface Alcance {
  referencia: string | null
  empresaId: number | null
}

const ouve = ({ empresaId }: Alcance, de: number): boolean => empresaId === null || empresaId === de

/** What no company has is of nobody: a tenant whose company is gone hears nothing. */
const DE_NINGUEM = -1

export const alcanceDe = async (dataSource: DataSource, acesso: Acesso): Promise<Alcance> => {
  const referencia = empresaDoAcesso(acesso)
  if (referencia === null) return { referencia, empresaId: null }
  const [{ id }]: [{ id: number | null }] = await dataSource.query(`SELECT ${idDaReferencia('$1')} AS id`, [
    referencia,
  ])
  return { referencia, empresaId: id ?? DE_NINGUEM }
}

/** Asks the store of express-session; a host's session of another kind lasts as long as the request. */
const sessaoViva = (req: Request): Promise<boolean> => {
  const { session } = req as Request & { session?: { reload?(pronto: (erro?: unknown) => void): void } }
  return new Promise((resolve) => {
    if (session?.reload) session.reload((erro) => resolve(!erro))
    else resolve(true)
  })
}
