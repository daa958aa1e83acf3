import type {
  ActionRequest,
  ActionResponse,
  After,
  ParamsType,
  ResourceOptions,
  ResourceWithOptions,
} from 'adminjs'
import type { Request } from 'express'
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm'
import type { Portaria } from '../admin/acesso.js'
import { recusar } from '../admin/escrita.js'
import { anotar, travada } from '../admin/gravacoes.js'
import { opcoesDoRecurso } from '../admin/opcoes-do-recurso.js'
import { type Gravacao, RecursoEscopado } from '../admin/recurso-escopado.js'
import type { Ator } from '../resources/papel.js'
import { painelUsuario } from '../resources/usuario/painel.js'
import { Usuario } from '../resources/usuario/usuario.js'
import { mudancaDe } from '../services/mudanca.js'
import { gerarHash } from './senha.js'
import { abrirSessao, encerrarSessoes } from './sessao.js'
import { recarregarUsuario } from './usuarios.js'

/** The reference application's users, in the panel of its admins. */
export const criarRecursoUsuario = (dataSource: DataSource, portaria: Portaria): ResourceWithOptions => ({
  resource: new RecursoEscopado({
    dataSource,
    portaria,
    declaracao: painelUsuario,
    gravacao: gravacaoDe(dataSource),
  }),
  options: comRenovacao(opcoesDoRecurso(painelUsuario, portaria), dataSource),
})

const gravacaoDe = (dataSource: DataSource): Gravacao => ({
  async criar({ senha, ...dados }: ParamsType, ator) {
    const senhaHash = await gerarHash(senha)
    return dataSource
      .transaction(async (manager) => {
        const usuario = await manager.save(manager.create(Usuario, { ...dados, senhaHash }))
        await anotarUsuario(manager, ator, { acao: 'new', antes: null, depois: usuario })
        return usuario.id
      })
      .catch(emPalavras)
  },
  async atualizar(id, { senha, ...dados }: ParamsType, ator) {
    const senhaHash = senha ? await gerarHash(senha) : undefined
    const mudanca = { ...dados, ...(senhaHash && { senhaHash }) }
    await dataSource
      .transaction(async (manager) => {
        const antes = await travada(manager, Usuario, id)
        if (Object.keys(mudanca).length > 0) await manager.update(Usuario, id, mudanca)
        const atual = await recarregarUsuario(manager, id)
        await encerrarSessoes(manager, { id, selo: atual?.selo ?? null })
        const depois = await manager.findOneByOrFail(Usuario, { id })
        await anotarUsuario(manager, ator, { acao: 'edit', antes, depois })
      })
      .catch(emPalavras)
  },
  async remover(id, ator) {
    await dataSource.transaction(async (manager) => {
      const antes = await travada(manager, Usuario, id)
      await manager.delete(Usuario, id)
      await encerrarSessoes(manager, { id, selo: null })
      await anotarUsuario(manager, ator, { acao: 'delete', antes, depois: null })
    })
  },
})

/** Name and e-mail are somebody's own: of them the trail says that they changed, no more. */
const anotarUsuario = (
  manager: EntityManager,
  ator: Ator,
  { acao, antes, depois }: { acao: string; antes: Usuario | null; depois: Usuario | null },
): Promise<void> => {
  const agora = depois ?? antes
  const ocultas = (['nome', 'email', 'senhaHash'] as const).filter((nome) => antes?.[nome] !== depois?.[nome])
  return anotar(manager, ator, {
    acao,
    recurso: 'Usuario',
    id: agora?.id ?? null,
    empresaId: agora?.empresaId ?? null,
    ...mudancaDe(['papel', 'empresaId', 'ativo'], antes, depois),
    ocultas: antes && depois ? ocultas : [],
  })
}

const comRenovacao = (opcoes: ResourceOptions, dataSource: DataSource): ResourceOptions => ({
  ...opcoes,
  actions: Object.assign({}, opcoes.actions, {
    edit: { ...opcoes.actions?.edit, after: renovarAPropria(dataSource) },
  }),
})

/** An admin who changed themselves stays, under a new session id. */
const renovarAPropria =
  (dataSource: DataSource): After<ActionResponse> =>
  async (resposta, request, { currentAdmin }) => {
    const { method, params, res } = request as ActionRequest & { res: { req: Request } }
    if (method !== 'post' || params.recordId !== String(currentAdmin?.id)) return resposta
    const atual = await recarregarUsuario(dataSource.manager, Number(params.recordId))
    if (atual && atual.selo !== res.req.session.selo) await abrirSessao(res.req, atual)
    return resposta
  }

const emPalavras = (erro: unknown): never => {
  const restricao =
    erro instanceof QueryFailedError && (erro.driverError as { constraint?: string }).constraint
  switch (restricao) {
    case 'usuario_email_key':
      throw recusar('email', 'emailEmUso')
    case 'usuario_empresa_check':
      throw recusar('empresaId', 'empresaObrigatoria')
    case 'usuario_empresa_id_fkey':
      throw recusar('empresaId', 'valorInvalido')
    default:
      throw erro
  }
}
