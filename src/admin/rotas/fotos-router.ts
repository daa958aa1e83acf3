import { type Request, type Response, Router } from 'express'
import type { DataSource } from 'typeorm'
import type { Ator } from '../../resources/papel.js'
import { acharFoto, type ComFoto } from '../../services/fotos/achar-foto.js'
import type { Fotos } from '../../services/fotos/fotos.js'
import type { Registro } from '../../services/registro/registro.js'
import { usuarioDaSessao } from '../acesso/contexto-do-pedido.js'
import { type ControleDeAcesso, empresaDoAcesso } from '../acesso/controle-de-acesso.js'
import { criarFaixas } from '../acesso/faixas.js'
import { pode } from '../acesso/permissoes.js'
import { esperarVez } from './midia/esperar-vez.js'
import { servirArquivo } from './midia/servir-arquivo.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  registro: Registro
  fotos: Fotos
}

/** A list shows 40 of them. */
const BUSCAS = { todos: 8, daEmpresa: 4, doUsuario: 4, naFilaDaEmpresa: 200, naFilaDoUsuario: 80 }
/** Of one that is not there: it may be another time, and the next list is not to ask for it again. */
const SEM_FOTO_S = 300

/**
 * `GET /whatsapp/conversas/{id}/foto` and `/whatsapp/conexoes/{id}/foto`: the face of whom a conversation is with, and of a
 * connection. 404 where there is none, where it is gone, and for another company's.
 */
export const criarFotosRouter = ({ dataSource, controleDeAcesso, registro, fotos }: Dependencias): Router => {
  const faixas = criarFaixas(BUSCAS)
  const abrir = async (ator: Ator, endereco: string) => {
    if (fotos.aMao(endereco)) return fotos.abrir(endereco)
    const sair = await esperarVez(faixas, { usuario: ator.autor, empresa: empresaDoAcesso(ator) })
    try {
      return await fotos.abrir(endereco)
    } finally {
      sair()
    }
  }
  const mostrar = (recurso: ComFoto) => async (req: Request, res: Response) => {
    const usuario = usuarioDaSessao(req)
    if (!usuario || !controleDeAcesso.acessoDe(usuario)) return void res.status(401).json({ erro: 'sessao' })
    const ator = controleDeAcesso.exigir({ currentAdmin: usuario })
    if (!pode(ator.papel, recurso, 'show')) return void res.status(403).json({ erro: 'semPermissao' })
    const id = String(req.params.id)
    try {
      const endereco = /^[1-9]\d{0,17}$/.test(id)
        ? await acharFoto(dataSource, { recurso, id, empresa: empresaDoAcesso(ator) })
        : null
      const foto = endereco && (await abrir(ator, endereco))
      if (res.destroyed) return
      if (foto) return servirArquivo(req, res, foto, id)
    } catch (erro) {
      registro.warn({ err: erro, recurso, id }, 'foto não pôde ser aberta')
    }
    res.status(404).set('Cache-Control', `private, max-age=${SEM_FOTO_S}`).json({ erro: 'foto_inexistente' })
  }
  return Router()
    .get('/whatsapp/conversas/:id/foto', mostrar('Conversa'))
    .get('/whatsapp/conexoes/:id/foto', mostrar('ConfiguracaoWhatsApp'))
}
