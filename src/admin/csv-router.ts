import { type ActionContext, ForbiddenError } from 'adminjs'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { DataSource, ObjectLiteral } from 'typeorm'
import type { DeclaracaoDeRecurso } from '../resources/declaracao.js'
import { auditar } from '../services/auditoria.js'
import type { Registro } from '../services/registro.js'
import { empresaDoAcesso, type Portaria } from './acesso.js'
import { usuarioDaSessao } from './de-onde.js'
import { enviarPedacos } from './enviar-pedacos.js'
import { listaComoCsv, type PedidoDeCsv } from './lista-como-csv.js'
import { LISTAS_EM_CSV } from './listas-em-csv.js'
import { pode } from './permissoes.js'
import { RecursoEscopado } from './recurso-escopado.js'

const FILTRO = 'filters.'

interface Dependencias {
  dataSource: DataSource
  portaria: Portaria
  registro: Registro
}

/**
 * `GET /whatsapp/listas/{resource}.csv?filters.x=…&idioma=en&fuso=Europe/Lisbon`: a list as a file. Not an action of
 * AdminJS, whose answers are held in memory whole. Errors as JSON.
 */
export const criarCsvRouter = ({ dataSource, portaria, registro }: Dependencias): Router => {
  const fontes = new Map(
    LISTAS_EM_CSV.map((uma) => {
      const declaracao = uma as unknown as DeclaracaoDeRecurso<ObjectLiteral>
      return [
        declaracao.id,
        { declaracao, dataSource, recurso: new RecursoEscopado({ dataSource, portaria, declaracao }) },
      ]
    }),
  )
  const router = Router()
  router.get('/whatsapp/listas/:recurso.csv', recusarOutroSite, async (req: Request, res: Response) => {
    const usuario = usuarioDaSessao(req)
    const acesso = portaria.acessoDe(usuario)
    if (!usuario || !acesso) return void res.status(401).json({ erro: 'sessao' })
    const id = String(req.params.recurso)
    const fonte = fontes.get(id)
    if (!fonte) return void res.status(404).json({ erro: 'inexistente' })
    const { autor, papel, endereco } = portaria.exigir({ currentAdmin: usuario })
    const permitida = pode(papel, id, 'list')
    const anotar = (resultado: 'ok' | 'recusado') =>
      auditar(dataSource, {
        autor,
        papel,
        endereco,
        empresaId: empresaDoAcesso(acesso),
        recurso: id,
        registroId: null,
        acao: 'exportarLista',
        resultado,
      })
    try {
      if (!permitida) {
        await anotar('recusado')
        return void res.status(403).json({ erro: 'semPermissao' })
      }
      const pedacos = listaComoCsv(fonte, lerPedido(req), { currentAdmin: usuario } as ActionContext)
      const { value: primeiro } = await pedacos.next()
      // The filter is looked at with the first page: what is refused is no file.
      const segundo = await pedacos.next()
      await anotar('ok')
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
