import { type ParamsType, ValidationError } from 'adminjs'
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm'
import type { Auditoria } from '../resources/auditoria/auditoria.js'
import { ConfiguracaoWhatsApp } from '../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { Empresa } from '../resources/empresa/empresa.js'
import { gerarSlug } from '../resources/empresa/slug.js'
import type { Ator } from '../resources/papel.js'
import { auditar } from '../services/auditoria.js'
import type { Cofre } from '../services/cofre.js'
import { criarEmpresa } from '../services/empresas.js'
import { mudancaDe } from '../services/mudanca.js'
import { recusar } from './escrita.js'
import type { Gravacao } from './recurso-escopado.js'

interface Dependencias {
  dataSource: DataSource
  cofre: Cofre
  siteUrl: string
}

/** A unique violation, said at the field it is about. */
export const unicoOu =
  (restricao: string, campo: string, mensagem: string) =>
  (erro: unknown): never => {
    const violada =
      erro instanceof QueryFailedError && (erro.driverError as { constraint?: string }).constraint
    if (violada === restricao) throw recusar(campo, mensagem)
    throw erro
  }

export const gravacaoDaEmpresa = (dependencias: Dependencias): Gravacao => {
  const { dataSource } = dependencias
  const slugRepetido = unicoOu('empresa_slug_key', 'slug', 'slugEmUso')
  return {
    async criar({ nome, slug }: ParamsType, ator) {
      const final = slug ?? gerarSlug(nome)
      if (!final) throw recusar('nome', 'nomeSemLetras')
      return dataSource
        .transaction(async (manager) => {
          const empresa = await criarEmpresa(manager, dependencias, { nome, slug: final })
          await anotarEmpresa(manager, ator, { acao: 'new', antes: null, depois: empresa })
          return empresa.id
        })
        .catch(slugRepetido)
    },
    async atualizar(id, dados, ator) {
      await dataSource.transaction(async (manager) => {
        const antes = await travada(manager, Empresa, id)
        if (Object.keys(dados).length > 0) await manager.update(Empresa, id, dados)
        const depois = await manager.findOneByOrFail(Empresa, { id })
        await anotarEmpresa(manager, ator, { acao: 'edit', antes, depois })
      })
    },
    async remover(id, ator) {
      await dataSource.transaction(async (manager) => {
        const antes = await travada(manager, Empresa, id)
        // Its instance would live on in Evolution, connected to the customer's phone, with nobody to see it.
        const { status } = await manager.findOneByOrFail(ConfiguracaoWhatsApp, { empresaId: id })
        if (status !== 'nao_configurado') throw comAviso('nome', 'erros.empresa_com_instancia')
        await manager.delete(Empresa, id)
        await anotarEmpresa(manager, ator, { acao: 'delete', antes, depois: null })
      })
    },
  }
}

const anotarEmpresa = (
  manager: EntityManager,
  ator: Ator,
  { acao, antes, depois }: { acao: string; antes: Empresa | null; depois: Empresa | null },
): Promise<void> => {
  const id = (depois ?? antes)?.id ?? null
  const mudanca = mudancaDe(['nome', 'slug', 'ativo'], antes, depois)
  return anotar(manager, ator, { acao, recurso: 'Empresa', id, empresaId: id, ...mudanca })
}

export const gravacaoDaConfiguracao = ({ dataSource }: Dependencias): Gravacao => ({
  async atualizar(id, dados, ator) {
    await dataSource.transaction(async (manager) => {
      const antes = await travada(manager, ConfiguracaoWhatsApp, id)
      if (Object.keys(dados).length > 0) await manager.update(ConfiguracaoWhatsApp, id, dados)
      const depois = await manager.findOneByOrFail(ConfiguracaoWhatsApp, { id })
      await anotar(manager, ator, {
        acao: 'edit',
        recurso: 'ConfiguracaoWhatsApp',
        id,
        empresaId: antes.empresaId,
        ...mudancaDe(['ativo'], antes, depois),
      })
    })
  },
})

/** A row as it is, which nobody else changes before the transaction ends: what the trail calls "before" was so. */
export const travada = <E extends { id: number }>(
  manager: EntityManager,
  entidade: new () => E,
  id: number,
): Promise<E> =>
  manager
    .createQueryBuilder(entidade, 'r')
    .setLock('for_no_key_update')
    .where('r.id = :id', { id })
    .getOneOrFail()

/** A deletion has no form: the notice must say it. */
const comAviso = (campo: string, mensagem: string): ValidationError =>
  new ValidationError(
    { [campo]: { type: mensagem, message: mensagem } },
    { type: mensagem, message: mensagem },
  )

interface Mudanca extends Pick<Auditoria, 'acao' | 'recurso' | 'empresaId' | 'antes' | 'depois'> {
  id: number | null
  /** Names of what changed too, but is not to be shown. */
  ocultas?: readonly string[]
}

/** A change, in the transaction that makes it. */
export const anotar = (
  manager: EntityManager,
  { autor, papel, endereco }: Ator,
  { id, ocultas = [], ...mudanca }: Mudanca,
): Promise<void> =>
  auditar(manager, {
    ...mudanca,
    autor,
    papel,
    endereco,
    registroId: id === null ? null : String(id),
    resultado: 'ok',
    detalhe: ocultas.join(', ') || null,
  })
