import { type ParamsType, ValidationError } from 'adminjs'
import { type DataSource, QueryFailedError } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { Empresa } from '../resources/empresa/empresa.js'
import { gerarSlug } from '../resources/empresa/slug.js'
import type { Acesso } from '../resources/papel.js'
import { auditar } from '../services/auditoria.js'
import type { Cofre } from '../services/cofre.js'
import { criarEmpresa } from '../services/empresas.js'
import type { Gravacao } from './recurso-escopado.js'

interface Dependencias {
  dataSource: DataSource
  cofre: Cofre
  siteUrl: string
}

export const recusar = (campo: string, mensagem: string): ValidationError =>
  new ValidationError({ [campo]: { type: mensagem, message: mensagem } })

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
    async criar({ nome, slug }: ParamsType, acesso) {
      const final = slug ?? gerarSlug(nome)
      if (!final) throw recusar('nome', 'nomeSemLetras')
      const empresa = await criarEmpresa(dataSource, dependencias, { nome, slug: final }).catch(slugRepetido)
      await anotar(dataSource, acesso, {
        acao: 'new',
        recurso: 'Empresa',
        id: empresa.id,
        empresaId: empresa.id,
      })
      return empresa.id
    },
    async atualizar(id, dados, acesso) {
      if (Object.keys(dados).length > 0) await dataSource.getRepository(Empresa).update(id, dados)
      await anotar(dataSource, acesso, { acao: 'edit', recurso: 'Empresa', id, empresaId: id, dados })
    },
    async remover(id, acesso) {
      // Its instance would live on in Evolution, connected to the customer's phone, with nobody to see it.
      const { status } = await dataSource
        .getRepository(ConfiguracaoWhatsApp)
        .findOneByOrFail({ empresaId: id })
      if (status !== 'nao_configurado') throw comAviso('nome', 'erros.empresa_com_instancia')
      await dataSource.getRepository(Empresa).delete(id)
      await anotar(dataSource, acesso, { acao: 'delete', recurso: 'Empresa', id, empresaId: id })
    },
  }
}

export const gravacaoDaConfiguracao = ({ dataSource }: Dependencias): Gravacao => ({
  async atualizar(id, dados, acesso) {
    const repositorio = dataSource.getRepository(ConfiguracaoWhatsApp)
    if (Object.keys(dados).length > 0) await repositorio.update(id, dados)
    const { empresaId } = await repositorio.findOneByOrFail({ id })
    await anotar(dataSource, acesso, { acao: 'edit', recurso: 'ConfiguracaoWhatsApp', id, empresaId, dados })
  },
})

/** A deletion has no form: the notice must say it. */
const comAviso = (campo: string, mensagem: string): ValidationError =>
  new ValidationError(
    { [campo]: { type: mensagem, message: mensagem } },
    { type: mensagem, message: mensagem },
  )

interface Fato {
  acao: string
  recurso: string
  id: number
  empresaId: number | null
  dados?: ParamsType
}

export const anotar = (
  dataSource: DataSource,
  { autor, papel }: Acesso,
  { acao, recurso, id, empresaId, dados }: Fato,
): Promise<void> =>
  auditar(dataSource, {
    autor,
    papel,
    empresaId,
    recurso,
    registroId: String(id),
    acao,
    resultado: 'ok',
    detalhe: dados ? Object.keys(dados).join(', ') : null,
  })
