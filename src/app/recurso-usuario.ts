import { randomBytes } from 'node:crypto'
import type { ActionRequest, ActionResponse, After, ParamsType, ResourceWithOptions } from 'adminjs'
import type { Request } from 'express'
import { type DataSource, type EntityManager, Not, QueryFailedError } from 'typeorm'
import type { ControleDeAcesso } from '../admin/acesso/controle-de-acesso.js'
import { recusar, recusarComAviso } from '../admin/recurso/escrita.js'
import { anotar, travada } from '../admin/recurso/gravar.js'
import { montarRecurso } from '../admin/recurso/montar-recurso.js'
import type { Gravacao } from '../admin/recurso/recurso-escopado.js'
import type { Ator } from '../resources/papel.js'
import { painelUsuario } from '../resources/usuario/painel.js'
import { Usuario } from '../resources/usuario/usuario.js'
import { mudancaDe } from '../services/auditoria/mudanca.js'
import { type Convites, criarAcaoDeConvidar } from './convidar.js'
import { gerarHash } from './senha.js'
import { abrirSessao, encerrarSessoes } from './sessao.js'
import { destravarConta } from './tentativas-de-login.js'
import { recarregarUsuario } from './usuarios.js'

/** Whoever takes an admin away holds this lock until it is done. */
const ADMINS = 4_093_217

/** The reference application's users, in the panel of its admins. */
export const criarRecursoUsuario = (
  dataSource: DataSource,
  controleDeAcesso: ControleDeAcesso,
  convites: Convites,
): ResourceWithOptions =>
  montarRecurso(
    {
      declaracao: painelUsuario,
      acoes: () => ({
        new: { after: paraOConvite(convites.raiz) },
        edit: { after: renovarAPropria(dataSource) },
        convidar: criarAcaoDeConvidar(dataSource, controleDeAcesso, convites),
      }),
      gravacao: () => gravacaoDe(dataSource),
    },
    { dataSource, controleDeAcesso },
  )

const gravacaoDe = (dataSource: DataSource): Gravacao => ({
  async criar(dados: ParamsType, ator) {
    // Nobody knows it: they choose theirs by a link.
    const senhaHash = await gerarHash(randomBytes(32).toString('base64'))
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
        if (senha && antes.email !== ator.autor) throw recusar('senha', 'senhaAlheia')
        await exigirOutroAdmin(manager, antes, { ...antes, ...dados })
        if (Object.keys(mudanca).length > 0) await manager.update(Usuario, id, mudanca)
        const atual = await recarregarUsuario(manager, id)
        await encerrarSessoes(manager, { id, selo: atual?.selo ?? null })
        const depois = await manager.findOneByOrFail(Usuario, { id })
        // An admin looked at them: whoever tried their passwords meanwhile keeps them out no more.
        await destravarConta(manager, depois.email)
        await anotarUsuario(manager, ator, { acao: 'edit', antes, depois })
      })
      .catch(emPalavras)
  },
  async remover(id, ator) {
    await dataSource.transaction(async (manager) => {
      const antes = await travada(manager, Usuario, id)
      await exigirOutroAdmin(manager, antes, null)
      await manager.delete(Usuario, id)
      await encerrarSessoes(manager, { id, selo: null })
      await anotarUsuario(manager, ator, { acao: 'delete', antes, depois: null })
    })
  },
})

const administra = (usuario: Usuario | null): boolean => usuario?.papel === 'admin' && usuario.ativo

/**
 * Somebody has to be left who can let others in: of two admins who go at once, the second stays.
 * @throws ValidationError
 */
const exigirOutroAdmin = async (
  manager: EntityManager,
  antes: Usuario,
  depois: Usuario | null,
): Promise<void> => {
  if (!administra(antes) || administra(depois)) return
  await manager.query('SELECT pg_advisory_xact_lock($1)', [ADMINS])
  const outros = await manager.countBy(Usuario, { papel: 'admin', ativo: true, id: Not(antes.id) })
  if (outros === 0) throw recusarComAviso(depois?.ativo === false ? 'ativo' : 'papel', 'ultimoAdmin')
}

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

/** Whoever was just created has no password yet: on to their link. */
const paraOConvite =
  (raiz: string): After<ActionResponse> =>
  (resposta, { method }) =>
    method === 'post' && resposta.record?.id && resposta.notice?.type === 'success'
      ? { ...resposta, redirectUrl: `${raiz}/resources/Usuario/records/${resposta.record.id}/convidar` }
      : resposta

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
