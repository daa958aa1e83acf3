import type { ParamsType, ResourceWithOptions } from 'adminjs'
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm'
import type { Portaria } from '../admin/acesso.js'
import { anotar, recusar } from '../admin/gravacoes.js'
import { opcoesDoRecurso } from '../admin/opcoes-do-recurso.js'
import { type Gravacao, RecursoEscopado } from '../admin/recurso-escopado.js'
import { painelUsuario } from '../resources/usuario/painel.js'
import { Usuario } from '../resources/usuario/usuario.js'
import { gerarHash } from './senha.js'

/** The reference application's users, in the panel of its admins. */
export const criarRecursoUsuario = (dataSource: DataSource, portaria: Portaria): ResourceWithOptions => ({
  resource: new RecursoEscopado({
    dataSource,
    portaria,
    declaracao: painelUsuario,
    gravacao: gravacaoDe(dataSource),
  }),
  options: opcoesDoRecurso(painelUsuario, portaria),
})

const gravacaoDe = (dataSource: DataSource): Gravacao => ({
  async criar({ senha, ...dados }: ParamsType, acesso) {
    const { id } = await dataSource
      .getRepository(Usuario)
      .save({ ...dados, senhaHash: await gerarHash(senha) } as Usuario)
      .catch(emPalavras)
    await anotar(dataSource, acesso, {
      acao: 'new',
      recurso: 'Usuario',
      id,
      empresaId: dados.empresaId,
      dados,
    })
    return id
  },
  async atualizar(id, { senha, ...dados }: ParamsType, acesso) {
    const senhaHash = senha ? await gerarHash(senha) : undefined
    const mudanca = { ...dados, ...(senhaHash && { senhaHash }) }
    await dataSource
      .transaction(async (manager) => {
        if (Object.keys(mudanca).length > 0) await manager.update(Usuario, id, mudanca)
        await encerrarSessoes(manager, id, acesso.autor)
      })
      .catch(emPalavras)
    await anotar(dataSource, acesso, {
      acao: 'edit',
      recurso: 'Usuario',
      id,
      empresaId: dados.empresaId ?? null,
      dados,
    })
  },
  async remover(id, acesso) {
    await dataSource.transaction(async (manager) => {
      await manager.delete(Usuario, id)
      await encerrarSessoes(manager, id, acesso.autor)
    })
    await anotar(dataSource, acesso, { acao: 'delete', recurso: 'Usuario', id, empresaId: null })
  },
})

/** Whoever was logged in as this user logs in again; an admin who edits themselves stays. */
const encerrarSessoes = (manager: EntityManager, id: number, autor: string) =>
  manager.query(
    `DELETE FROM sessao WHERE sess->'adminUser'->>'id' = $1 AND sess->'adminUser'->>'email' <> $2`,
    [String(id), autor],
  )

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
