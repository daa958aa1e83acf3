import type { ActionContext, ActionRequest, RecordJSON, ResourceOptions } from 'adminjs'
import type { DataSource } from 'typeorm'
import type { Acesso } from '../resources/papel.js'
import { auditar } from '../services/auditoria.js'
import { empresaDoAcesso, type Portaria } from './acesso.js'
import { criarVistas } from './vistas.js'

interface Dependencias {
  dataSource: DataSource
  portaria: Portaria
  leConteudo: (acesso: Acesso) => boolean
}

/** What an answer may hold of messages: a page of a list, or one. */
interface Resposta {
  records?: readonly RecordJSON[]
  record?: RecordJSON
}

/** That somebody of the back office read what a company's messages say is written down, for each company. */
export const comVistas = (
  opcoes: ResourceOptions,
  { dataSource, portaria, leConteudo }: Dependencias,
): ResourceOptions => {
  const vistas = criarVistas()
  const anotar = async <R extends Resposta>(
    resposta: R,
    _pedido: ActionRequest,
    contexto: ActionContext,
  ): Promise<R> => {
    const ator = portaria.exigir(contexto)
    if (empresaDoAcesso(ator) !== null || !leConteudo(ator)) return resposta
    const { autor, papel, endereco } = ator
    const registroId = resposta.record?.id ? String(resposta.record.id) : null
    const lidos = resposta.records ?? (resposta.record ? [resposta.record] : [])
    const empresas = new Set(
      lidos.flatMap(({ params }) => (params.empresaId ? [Number(params.empresaId)] : [])),
    )
    for (const empresaId of empresas) {
      if (!vistas.primeira(`${autor}:${empresaId}:${registroId ?? ''}`)) continue
      await auditar(dataSource, {
        autor,
        papel,
        endereco,
        empresaId,
        recurso: 'Mensagem',
        registroId,
        acao: 'verMensagens',
        resultado: 'ok',
      })
    }
    return resposta
  }
  const { list, show, search, ...outras } = opcoes.actions ?? {}
  return {
    ...opcoes,
    actions: {
      ...outras,
      list: { ...list, after: anotar },
      show: { ...show, after: anotar },
      search: { ...search, after: anotar },
    } as NonNullable<ResourceOptions['actions']>,
  }
}
