import { type ActionContext, ForbiddenError } from 'adminjs'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { DataSource } from 'typeorm'
import { RECURSOS } from '../../../resources/declaracoes.js'
import { auditar, auditarRecusa, quem } from '../../../services/auditoria/auditar.js'
import type { Registro } from '../../../services/registro/registro.js'
import { usuarioDaSessao } from '../../acesso/contexto-do-pedido.js'
import { type ControleDeAcesso, empresaDoAcesso } from '../../acesso/controle-de-acesso.js'
import { pode } from '../../acesso/permissoes.js'
import { RecursoEscopado } from '../../recurso/recurso-escopado.js'
import { enviarPedacos } from '../enviar-pedacos.js'
import { listaComoCsv, type PedidoDeCsv } from './lista-como-csv.js'

const FILTRO = 'filters.'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  registro: Registro
}

/**
 * `GET /whatsapp/listas/{resource}.csv?filters.x=…&idioma=en&fuso=Europe/Lisbon`: a list as a file. Not an action of
 * AdminJS, whose answers are held in memory whole. Errors as JSON.
 */
export const criarCsvRouter = ({ dataSource, controleDeAcesso, registro }: Dependencias): Router => {
  const fontes = new Map(
    RECURSOS.filter(({ csv }) => csv).map((declaracao) => [
      declaracao.id,
      { declaracao, dataSource, recurso: new RecursoEscopado({ dataSource, controleDeAcesso, declaracao }) },
    ]),
  )
  const router = Router()
  router.get('/whatsapp/listas/:recurso.csv', recusarOutroSite, async (req: Request, res: Response) => {
    const usuario = usuarioDaSessao(req)
    const acesso = controleDeAcesso.acessoDe(usuario)
    if (!usuario || !acesso) return void res.status(401).json({ erro: 'sessao' })
    const id = String(req.params.recurso)
    const fonte = fontes.get(id)
    if (!fonte) return void res.status(404).json({ erro: 'inexistente' })
    const ator = controleDeAcesso.exigir({ currentAdmin: usuario })
    const permitida = pode(ator.papel, id, 'list')
    const pedido = {
      ...quem(ator),
      empresa: empresaDoAcesso(acesso),
      recurso: id,
      acao: 'exportarLista',
    }
    try {
      if (!permitida) {
        await auditarRecusa(dataSource, pedido)
        return void res.status(403).json({ erro: 'semPermissao' })
      }
      const pedacos = listaComoCsv(fonte, lerPedido(req), { currentAdmin: usuario } as ActionContext)
      const { value: primeiro } = await pedacos.next()
      // The filter is looked at with the first page: what is refused is no file.
      const segundo = await pedacos.next()
      await auditar(dataSource, { ...pedido, resultado: 'ok' })
      res.attachment(`${id}-${new Date().toISOString().slice(0, 10)}.csv`).set('Cache-Control', 'no-store')
      res.type('text/csv; charset=utf-8')
      await enviarPedacos(res, emendar([primeiro, segundo.value], pedacos))
    } catch (erro) {
      if (erro instanceof ForbiddenError) return void res.status(400).json({ erro: 'filtroInvalido' })
      registro.error({ err: erro, recurso: id }, 'lista não exportada')
      // Cut off, so that half a file is not taken for a whole one.
      if (res.headersSent) return void res.destroy()
      res.status(500).json({ erro: 'inesperado' })
    }
  })
  return router
}

/** A link from elsewhere may open a page of the panel, but no file: each is written into the trail. */
const recusarOutroSite: RequestHandler = (req, res, next) => {
  if (!['same-origin', 'none', undefined].includes(req.get('sec-fetch-site')))
    return void res.status(403).json({ erro: 'origem' })
  next()
}

const lerPedido = ({ query }: Request): PedidoDeCsv => ({
  filtros: Object.fromEntries(
    Object.entries(query).flatMap(([nome, valor]) =>
      nome.startsWith(FILTRO) && typeof valor === 'string' ? [[nome.slice(FILTRO.length), valor]] : [],
    ),
  ),
  idioma: query.idioma === 'en' ? 'en' : 'pt-BR',
  fuso: fusoOuUtc(query.fuso),
})

const fusoOuUtc = (nome: unknown): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: String(nome) }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

/** What was read already, and the rest. */
async function* emendar(lidos: readonly unknown[], resto: AsyncIterable<string>): AsyncGenerator<string> {
  for (const pedaco of lidos) if (typeof pedaco === 'string') yield pedaco
  yield* resto
}
