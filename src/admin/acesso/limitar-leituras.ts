import type { RequestHandler, Response } from 'express'
import type { DataSource } from 'typeorm'
import { IDIOMAS } from '../locale/index.js'
import { usuarioDaSessao } from './contexto-do-pedido.js'
import { type ControleDeAcesso, empresaDoAcesso } from './controle-de-acesso.js'
import { criarFaixas, type Quem } from './faixas.js'

/** What reads much: pages and lists, by GET or, AdminJS takes both, by POST. Operations and the live stream do not wait here. */
const LEITURA =
  /^\/(?:api\/(?:dashboard|pages|resources\/[^/]+\/(?:actions\/list|search|bulk))|whatsapp\/visao-geral)/
const LEITURA_POR_GET = /^\/api\/resources\/[^/]+\/records\//
/** Sent in pieces, as fast as they are taken: its own line, so that a slow reader holds up files only. */
const ARQUIVO = /^\/whatsapp\/(?:listas|empresas)\//

/** So long a page waits for its turn: three reads that were cut short, of those before it. */
const ESPERA_MS = 15_000
/** Before it is worth while to ask again. */
const SEGUNDOS = '2'
/** Who is sent away at once, and asks again at once, costs more than what is asked for. */
const ANTES_DE_RECUSAR_MS = 1_000
const PADRAO_DO_POOL = 10

/**
 * A lane for each company and user: one's heavy reads wait behind each other, and everybody else's do not, and nobody's for
 * long. Together they take half of the host's connections at most; the rest is for operations, and for the host.
 */
export const limitarLeituras = ({
  dataSource,
  controleDeAcesso,
  esperaMs = ESPERA_MS,
}: {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  esperaMs?: number
}): RequestHandler => {
  const todos = Math.max(2, Math.floor(conexoesDe(dataSource) / 2))
  const leituras = criarFaixas({
    todos,
    daEmpresa: Math.max(1, Math.ceil(todos / 2)),
    doUsuario: Math.max(1, Math.min(3, todos - 1)),
    naFilaDaEmpresa: 60,
    naFilaDoUsuario: 30,
  })
  const arquivos = criarFaixas({
    todos: 10,
    daEmpresa: 2,
    doUsuario: 1,
    naFilaDaEmpresa: 4,
    naFilaDoUsuario: 2,
  })

  return (req, res, next) => {
    const faixas = ARQUIVO.test(req.path)
      ? arquivos
      : LEITURA.test(req.path) || (req.method === 'GET' && LEITURA_POR_GET.test(req.path))
        ? leituras
        : null
    const usuario = usuarioDaSessao(req)
    const acesso = faixas && controleDeAcesso.acessoDe(usuario)
    if (!faixas || !acesso) return next()
    const quem: Quem = { usuario: acesso.autor ?? '', empresa: empresaDoAcesso(acesso) }
    const cansar = setTimeout(() => {
      sair?.()
      recusar(res, req.headers['accept-language'])
    }, esperaMs)
    const sair = faixas.entrar(quem, () => {
      clearTimeout(cansar)
      setImmediate(() => res.destroyed || next())
    })
    if (!sair) {
      clearTimeout(cansar)
      return void setTimeout(recusar, ANTES_DE_RECUSAR_MS, res, req.headers['accept-language'])
    }
    aoAcabar(res, sair)
    res.once('close', () => clearTimeout(cansar))
  }
}

const recusar = (res: Response, lingua: string | undefined): void => {
  if (res.destroyed) return
  const { ocupado } = IDIOMAS[lingua?.startsWith('en') ? 'en' : 'pt-BR'].erros
  res.status(429).set({ 'Retry-After': SEGUNDOS, 'Cache-Control': 'no-store' })
  res.json({ erro: 'ocupado', mensagem: ocupado, notice: { type: 'error', message: 'erros.ocupado' } })
}

/** The work is done when the answer is written; how fast it is taken is the reader's affair. */
const aoAcabar = (res: Response, sair: () => void): void => {
  const terminar = res.end.bind(res) as (...argumentos: unknown[]) => Response
  res.end = ((...argumentos: unknown[]) => {
    sair()
    return terminar(...argumentos)
  }) as typeof res.end
  res.once('close', sair)
}

const conexoesDe = ({ options }: DataSource): number => {
  const { poolSize, extra } = options as { poolSize?: number; extra?: { max?: number } }
  return poolSize ?? extra?.max ?? PADRAO_DO_POOL
}
