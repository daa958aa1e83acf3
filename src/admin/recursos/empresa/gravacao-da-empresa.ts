import type { ParamsType } from 'adminjs'
import type { DataSource, EntityManager } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { semInstancia } from '../../../resources/configuracao-whatsapp/status.js'
import { Empresa } from '../../../resources/empresa/empresa.js'
import type { Ator } from '../../../resources/papel.js'
import { mudancaDe } from '../../../services/auditoria/mudanca.js'
import type { Cifra } from '../../../services/criptografia/cifra.js'
import { criarEmpresa } from '../../../services/empresas/criar-empresa.js'
import { temMuito } from '../../../services/empresas/esvaziar-empresa.js'
import { criarTarefa } from '../../../services/tarefas/criar.js'
import { recusarComAviso } from '../../recurso/escrita.js'
import { anotar, travada, unicoOu } from '../../recurso/gravar.js'
import type { Gravacao } from '../../recurso/recurso-escopado.js'

interface Dependencias {
  dataSource: DataSource
  cifra: Cifra
  siteUrl: string
  aoCriarTarefa: () => void
}

export const gravacaoDaEmpresa = (dependencias: Dependencias): Gravacao => {
  const { dataSource } = dependencias
  const slugRepetido = unicoOu('empresa_slug_key', 'slug', 'slugEmUso')
  return {
    async criar({ nome, slug, ...contato }: ParamsType, ator) {
      return dataSource
        .transaction(async (manager) => {
          const empresa = await criarEmpresa(manager, dependencias, { nome, ...(slug && { slug }) })
          if (Object.keys(contato).length > 0) await manager.update(Empresa, empresa.id, contato)
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
      const configuracao = await dataSource
        .getRepository(ConfiguracaoWhatsApp)
        .findOne({ select: { id: true, status: true }, where: { empresaId: id } })
      if (configuracao?.status === 'nao_configurado' && (await temMuito(dataSource, configuracao.id))) {
        await dataSource.getRepository(Empresa).update(id, { ativo: false })
        await criarTarefa(dataSource, { acao: 'removerEmpresa', ator, ids: [configuracao.id] })
        dependencias.aoCriarTarefa()
        return
      }
      await dataSource.transaction(async (manager) => {
        const antes = await travada(manager, Empresa, id)
        // Its instance would live on in Evolution, connected to the customer's phone, with nobody to see it.
        const configuracao = await manager.findOneByOrFail(ConfiguracaoWhatsApp, { empresaId: id })
        if (!semInstancia(configuracao)) throw recusarComAviso('nome', 'erros.empresa_com_instancia')
        await manager.delete(Empresa, id)
        await anotarEmpresa(manager, ator, { acao: 'delete', antes, depois: null })
      })
    },
  }
}

const CONTATO = ['contatoNome', 'contatoTelefone', 'contatoEmail'] as const

const anotarEmpresa = (
  manager: EntityManager,
  ator: Ator,
  { acao, antes, depois }: { acao: string; antes: Empresa | null; depois: Empresa | null },
): Promise<void> => {
  const id = (depois ?? antes)?.id ?? null
  const mudanca = mudancaDe(['nome', 'slug', 'ativo'], antes, depois)
  // Somebody's own name and number: that they changed, no more.
  const ocultas = antes && depois ? CONTATO.filter((campo) => antes[campo] !== depois[campo]) : []
  return anotar(manager, ator, { acao, recurso: 'Empresa', id, empresaId: id, ...mudanca, ocultas })
}
