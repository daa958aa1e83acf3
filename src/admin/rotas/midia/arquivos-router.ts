import { type Request, type Response, Router } from 'express'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { idDaReferencia } from '../../../resources/empresa/referencia.js'
import {
  ESPECIES_DE_ARQUIVO,
  MAXIMO_DA_LEGENDA,
  maximoEmBytes,
} from '../../../resources/mensagem/arquivos.js'
import type { Ator } from '../../../resources/papel.js'
import { auditar, auditarRecusa, quem } from '../../../services/auditoria/auditar.js'
import { ErroWhatsApp } from '../../../services/erros.js'
import type { EnvioDoPainel } from '../../../services/mensagens/outbox/envio-do-painel.js'
import { ConversaInexistente } from '../../../services/mensagens/outbox/erros-do-envio.js'
import { ArquivoRecusado } from '../../../services/operacoes/erros-da-operacao.js'
import type { Registro } from '../../../services/registro/registro.js'
import { usuarioDaSessao } from '../../acesso/contexto-do-pedido.js'
import { type ControleDeAcesso, empresaDoAcesso } from '../../acesso/controle-de-acesso.js'
import { criarFaixas } from '../../acesso/faixas.js'
import { esperarVez, Ocupada } from './esperar-vez.js'
import { CorpoGrande, CorpoInterrompido, lerArquivo } from './ler-arquivo.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  registro: Registro
  envio: Pick<EnvioDoPainel, 'enviarArquivo'>
}

/** Each holds a file in memory until it is in the database. */
const RECEBIMENTOS = { todos: 6, daEmpresa: 2, doUsuario: 1, naFilaDaEmpresa: 40, naFilaDoUsuario: 20 }

const identificador = z.string().regex(/^[1-9]\d{0,17}$/)
const pergunta = z.object({
  especie: z.enum(ESPECIES_DE_ARQUIVO),
  chave: z.uuid(),
  nome: z.string().min(1).max(1_000),
  mimetype: z.string().max(200).optional(),
  legenda: z.string().max(MAXIMO_DA_LEGENDA).optional(),
  voz: z.literal('1').optional(),
  segundos: z.coerce.number().min(0).max(86_400).optional(),
  respondeA: identificador.optional(),
})

const STATUS: ReadonlyMap<string, number> = new Map([
  ['conversa_inexistente', 404],
  ['arquivo_grande', 413],
  ['midia_ocupada', 429],
  ['interrompido', 400],
])

/**
 * `POST /whatsapp/conversas/{id}/arquivos?especie=…&chave=…&nome=…`: a file for a conversation, as the body's bytes, whatever
 * its `Content-Type`. It is in the outbox when the answer is there: `{mensagem: id}`, or `{erro: code}`, which the page has
 * words for. Beside AdminJS, which takes a megabyte; behind the same session and origin.
 */
export const criarArquivosRouter = ({
  dataSource,
  controleDeAcesso,
  registro,
  envio,
}: Dependencias): Router => {
  const faixas = criarFaixas(RECEBIMENTOS)

  const anotar = (ator: Ator, empresaId: number, registroId: string, detalhe: string | null) => {
    return auditar(dataSource, {
      ...quem(ator),
      empresaId,
      recurso: 'Conversa',
      registroId,
      acao: 'responder',
      resultado: detalhe ? 'falhou' : 'ok',
      detalhe,
    })
  }

  const receber = async (req: Request, ator: Ator, conversa: Conversa) => {
    const lida = pergunta.safeParse(req.query)
    if (!lida.success) return { erro: 'dados_invalidos' }
    const { voz, ...pedido } = lida.data
    const sair = await esperarVez(faixas, { usuario: ator.autor, empresa: empresaDoAcesso(ator) })
    try {
      const bytes = await lerArquivo(req, maximoEmBytes(pedido.especie))
      const { id } = await envio.enviarArquivo({
        ...pedido,
        voz: voz === '1',
        bytes,
        conversaId: conversa.id,
        empresaId: conversa.empresaId,
        autor: ator.autor,
        autorNome: ator.nome,
      })
      return { mensagem: id }
    } catch (erro) {
      const codigo = codigoDe(erro)
      if (codigo === 'inesperado')
        registro.error({ err: erro, conversa: conversa.id }, 'arquivo não foi aceito')
      return { erro: codigo }
    } finally {
      sair()
    }
  }

  const router = Router()
  router.post('/whatsapp/conversas/:id/arquivos', async (req: Request, res: Response) => {
    const usuario = usuarioDaSessao(req)
    if (!usuario || !controleDeAcesso.acessoDe(usuario)) return void recusar(req, res, 401, 'sessao')
    const ator = controleDeAcesso.exigir({ currentAdmin: usuario })
    const { id } = req.params
    if (!controleDeAcesso.permite(usuario, 'Conversa', 'responder')) {
      const { papel, autor, endereco } = ator
      const registroId = identificador.safeParse(id).data ?? null
      const recusado = { papel, autor, endereco, empresa: empresaDoAcesso(ator), recurso: 'Conversa' }
      await auditarRecusa(dataSource, { ...recusado, registroId, acao: 'responder' })
      return void recusar(req, res, 403, 'semPermissao')
    }
    const conversa = await acharConversa(dataSource, identificador.safeParse(id).data, empresaDoAcesso(ator))
    if (!conversa) return void recusar(req, res, 404, new ConversaInexistente().codigo)
    const resposta = await receber(req, ator, conversa)
    await anotar(ator, conversa.empresaId, conversa.id, resposta.erro ?? null)
    if (!resposta.erro) return void res.status(201).set('Cache-Control', 'no-store').json(resposta)
    recusar(
      req,
      res,
      STATUS.get(resposta.erro) ?? (resposta.erro === 'inesperado' ? 500 : 422),
      resposta.erro,
    )
  })
  return router
}

interface Conversa {
  id: string
  empresaId: number
}

/** In the scope of whoever asks; another company's is as good as none. */
const acharConversa = async (
  dataSource: DataSource,
  id: string | undefined,
  empresa: string | null,
): Promise<Conversa | null> => {
  if (!id) return null
  const [achada]: Conversa[] = await dataSource.query(
    `SELECT v.id::text, c.empresa_id AS "empresaId"
     FROM whatsapp.conversa v JOIN whatsapp.configuracao_whatsapp c ON c.id = v.configuracao_id
     WHERE v.id = $1 AND ($2::text IS NULL OR c.empresa_id = ${idDaReferencia('$2')})`,
    [id, empresa],
  )
  return achada ?? null
}

const codigoDe = (erro: unknown): string => {
  if (erro instanceof ArquivoRecusado)
    return erro.motivo === 'naoServe' ? 'arquivo_nao_serve' : `arquivo_${erro.motivo}`
  if (erro instanceof CorpoGrande) return 'arquivo_grande'
  if (erro instanceof CorpoInterrompido) return 'interrompido'
  if (erro instanceof Ocupada) return 'midia_ocupada'
  return erro instanceof ErroWhatsApp ? erro.codigo : 'inesperado'
}

/** What is still to come of the body is not waited for. */
const recusar = (req: Request, res: Response, status: number, erro: string): void => {
  if (res.headersSent || res.destroyed) return
  if (!req.complete) res.set('Connection', 'close').once('finish', () => req.destroy())
  res.status(status).set('Cache-Control', 'no-store').json({ erro })
}
