import { type Request, type Response, Router } from 'express'
import type { DataSource } from 'typeorm'
import { auditarRecusa, quem } from '../../services/auditoria/auditar.js'
import { exportarDados } from '../../services/dados-da-empresa/exportar.js'
import { EmpresaInexistente } from '../../services/operacoes/erros-da-operacao.js'
import type { Registro } from '../../services/registro/registro.js'
import { usuarioDaSessao } from '../acesso/contexto-do-pedido.js'
import { type ControleDeAcesso, empresaDoAcesso } from '../acesso/controle-de-acesso.js'
import { pode } from '../acesso/permissoes.js'
import { enviarPedacos } from './enviar-pedacos.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  registro: Registro
}

const ACAO = 'exportarDados'

/**
 * `POST /whatsapp/empresas/{id}/dados`: a company's data as a file. Not an action of AdminJS, whose answers are
 * held in memory whole. 401, 403 and 404 as JSON.
 */
export const criarDadosRouter = ({ dataSource, controleDeAcesso, registro }: Dependencias): Router => {
  const router = Router()
  router.post('/whatsapp/empresas/:id/dados', async (req: Request, res: Response) => {
    const usuario = usuarioDaSessao(req)
    const acesso = controleDeAcesso.acessoDe(usuario)
    if (!usuario || !acesso) return void res.status(401).json({ erro: 'sessao' })
    const id = /^[1-9]\d{0,8}$/.test(String(req.params.id)) ? Number(req.params.id) : 0
    const ator = controleDeAcesso.exigir({ currentAdmin: usuario })
    try {
      if (!pode(ator.papel, 'Empresa', ACAO)) {
        await auditarRecusa(dataSource, {
          ...quem(ator),
          empresa: empresaDoAcesso(acesso),
          recurso: 'Empresa',
          registroId: String(id),
          acao: ACAO,
        })
        return void res.status(403).json({ erro: 'semPermissao' })
      }
      await enviar(res, await exportarDados(dataSource, id, quem(ator)), id)
    } catch (erro) {
      if (erro instanceof EmpresaInexistente) return void res.status(404).json({ erro: erro.codigo })
      registro.error({ err: erro, empresaId: id }, 'exportação falhou')
      // Cut off, so that half a file is not taken for a whole one.
      if (res.headersSent) return void res.destroy()
      res.status(500).json({ erro: 'inesperado' })
    }
  })
  return router
}

const enviar = async (res: Response, pedacos: AsyncIterable<string>, id: number): Promise<void> => {
  res.attachment(`empresa-${id}.json`).set('Cache-Control', 'no-store')
  await enviarPedacos(res, pedacos)
}
