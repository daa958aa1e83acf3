import { type Request, type RequestHandler, Router } from 'express'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { Usuario } from '../resources/usuario/usuario.js'
import { avisarDosDireitos } from '../services/pubsub/avisos.js'
import { abrirSessao } from './sessao.js'
import { recarregarUsuario } from './usuarios.js'

/** What a demo shows beside the panel. Only where the simulator is, and on this machine: see `server.ts`. */
export interface Demonstracao {
  /** Whom one can be with one click. */
  contas: readonly { chave: string; email: string }[]
  /** The page that stands for the phone. */
  telefone: string
  /** Reference of the company that is still to be connected. */
  empresa: string
}

/** How far somebody has come who is shown around. */
export interface Passeio {
  configuracao: number
  empresaId: number
  nome: string
  telefone: string
  conectada: boolean
  comMensagem: boolean
}

const PASSEIO = `
  SELECT c.id AS configuracao, e.id AS "empresaId", e.nome, c.status = 'conectado' AS conectada, c.instance_name AS instancia,
    EXISTS (SELECT FROM whatsapp.mensagem m WHERE m.configuracao_id = c.id) AS "comMensagem"
  FROM whatsapp.empresa e JOIN whatsapp.configuracao_whatsapp c ON c.empresa_id = e.id WHERE e.referencia = $1`

/** Whose names may stand in the address bar: one of another site's that leads here does not count. */
const DESTA_MAQUINA = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/

const naMaquina: RequestHandler = (req, res, next) => {
  if (DESTA_MAQUINA.test(req.headers.host ?? '') && LOOPBACK.test(req.socket.remoteAddress ?? ''))
    return next()
  res.status(404).json({ erro: 'inexistente' })
}

const formulario = z.object({ email: z.string().catch('') })

/** `GET /demo`: how far the tour is, or null for whom it is not. `POST /demo/entrar`: be somebody else. */
export const criarDemonstracao = (
  dataSource: DataSource,
  { contas, telefone, empresa }: Demonstracao,
  raiz: string,
): Router => {
  const router = Router().use('/demo', naMaquina)

  router.get('/demo', async (req, res) => {
    const { adminUser: quem } = req.session
    if (!quem) return void res.status(401).json({ erro: 'sessao' })
    const daCasa = quem.empresa === null || quem.empresa === empresa
    const [linha]: (Passeio & { instancia: string })[] = daCasa
      ? await dataSource.query(PASSEIO, [empresa])
      : []
    if (!linha) return void res.json(null)
    const { instancia, ...resto } = linha
    const passeio: Passeio = { ...resto, telefone: `${telefone}?${new URLSearchParams({ instancia })}` }
    res.set('Cache-Control', 'no-store').json(passeio)
  })

  router.post('/demo/entrar', async (req: Request & { fields?: unknown }, res) => {
    const { email } = formulario.parse(req.fields)
    const daDemo = contas.some((conta) => conta.email === email)
    const usuario = daDemo ? await dataSource.getRepository(Usuario).findOneBy({ email }) : null
    const reconhecido = usuario && (await recarregarUsuario(dataSource.manager, usuario.id))
    if (!reconhecido) return void res.redirect(303, raiz)
    await abrirSessao(req, reconhecido)
    await avisarDosDireitos(dataSource.manager)
    res.redirect(303, raiz)
  })
  return router
}
