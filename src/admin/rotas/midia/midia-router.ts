import { type Request, type Response, Router } from 'express'
import type { DataSource } from 'typeorm'
import type { Ator } from '../../../resources/papel.js'
import { ErroWhatsApp } from '../../../services/erros.js'
import { acharMidia, type MensagemComArquivo } from '../../../services/mensagens/midias/achar-midia.js'
import { MidiaInexistente } from '../../../services/mensagens/midias/erros-da-midia.js'
import type { Midias } from '../../../services/mensagens/midias/midias.js'
import type { Registro } from '../../../services/registro/registro.js'
import { usuarioDaSessao } from '../../acesso/contexto-do-pedido.js'
import { type ControleDeAcesso, empresaDoAcesso } from '../../acesso/controle-de-acesso.js'
import { criarFaixas } from '../../acesso/faixas.js'
import { pode } from '../../acesso/permissoes.js'
import { criarAnotadorDeLeituras } from '../../recurso/anotar-leitura.js'
import { leConteudo } from '../../recursos/conversa/le-conteudo.js'
import { esperarVez, Ocupada } from './esperar-vez.js'
import { servirArquivo } from './servir-arquivo.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  registro: Registro
  midias: Midias
  suporteLeMensagens: boolean
}

/** Each fetch may hold a file of tens of MB in memory. */
const BUSCAS = { todos: 4, daEmpresa: 2, doUsuario: 2, naFilaDaEmpresa: 120, naFilaDoUsuario: 60 }

const STATUS: ReadonlyMap<string, number> = new Map([
  ['midia_inexistente', 404],
  ['midia_indisponivel', 410],
  ['midia_grande', 413],
  ['midia_ocupada', 429],
  ['evolution_nao_conectado', 503],
  ['evolution_tempo_esgotado', 504],
])

/**
 * `GET /whatsapp/mensagens/{id}/midia`: the file of a message. Another company's is as absent as one that never was.
 * What went wrong is JSON, `{erro: code}`, which the page has words for.
 */
export const criarMidiaRouter = ({
  dataSource,
  controleDeAcesso,
  registro,
  midias,
  suporteLeMensagens,
}: Dependencias): Router => {
  const faixas = criarFaixas(BUSCAS)
  const anotar = criarAnotadorDeLeituras(dataSource, { recurso: 'Mensagem', acao: 'verMidia' })
  const abrir = async (ator: Ator, mensagem: MensagemComArquivo) => {
    if (midias.aMao(mensagem.id)) return midias.abrir(mensagem)
    const sair = await esperarVez(faixas, { usuario: ator.autor, empresa: empresaDoAcesso(ator) })
    try {
      return await midias.abrir(mensagem)
    } finally {
      sair()
    }
  }

  const router = Router()
  router.get('/whatsapp/mensagens/:id/midia', async (req: Request, res: Response) => {
    const usuario = usuarioDaSessao(req)
    if (!usuario || !controleDeAcesso.acessoDe(usuario)) return void recusar(res, 401, 'sessao')
    const ator = controleDeAcesso.exigir({ currentAdmin: usuario })
    if (!pode(ator.papel, 'Mensagem', 'show') || !leConteudo(ator, suporteLeMensagens))
      return void recusar(res, 403, 'semPermissao')
    const id = String(req.params.id)
    try {
      const mensagem = /^[1-9]\d{0,17}$/.test(id)
        ? await acharMidia(dataSource, { id, empresa: empresaDoAcesso(ator) })
        : null
      if (!mensagem) throw new MidiaInexistente()
      await anotar(ator, { empresaId: mensagem.empresaId, registroId: mensagem.id })
      const arquivo = await abrir(ator, mensagem)
      if (!res.destroyed) servirArquivo(req, res, arquivo, mensagem.id)
    } catch (erro) {
      const codigo =
        erro instanceof ErroWhatsApp ? erro.codigo : erro instanceof Ocupada ? 'midia_ocupada' : 'inesperado'
      if (codigo === 'inesperado') registro.error({ err: erro, mensagem: id }, 'mídia não pôde ser aberta')
      recusar(res, STATUS.get(codigo) ?? (codigo === 'inesperado' ? 500 : 502), codigo)
    }
  })
  return router
}

/** What failed may be there the next time. */
const recusar = (res: Response, status: number, erro: string): void => {
  if (res.headersSent) return void res.destroy()
  res.status(status).set('Cache-Control', 'no-store').json({ erro })
}
