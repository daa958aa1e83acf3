import type { ActionContext, ActionRequest, RecordJSON } from 'adminjs'
import type { DataSource } from 'typeorm'
import type { Acesso } from '../../../resources/papel.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { criarAnotadorDeLeituras } from '../../recurso/anotar-leitura.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  leConteudo: (acesso: Acesso) => boolean
}

/** What an answer may hold of messages: a page of a list, or one. */
interface Resposta {
  records?: readonly RecordJSON[]
  record?: RecordJSON
}

/** That somebody of the back office read what a company's messages say is written down, for each company. */
export const anotarLeituras = ({ dataSource, controleDeAcesso, leConteudo }: Dependencias) => {
  const anotarLeitura = criarAnotadorDeLeituras(dataSource, { recurso: 'Mensagem', acao: 'verMensagens' })
  const anotar = async <R extends Resposta>(
    resposta: R,
    _pedido: ActionRequest,
    contexto: ActionContext,
  ): Promise<R> => {
    const ator = controleDeAcesso.exigir(contexto)
    if (!leConteudo(ator)) return resposta
    const registroId = resposta.record?.id ? String(resposta.record.id) : null
    const lidos = resposta.records ?? (resposta.record ? [resposta.record] : [])
    const empresas = new Set(
      lidos.flatMap(({ params }) => (params.empresaId ? [Number(params.empresaId)] : [])),
    )
    for (const empresaId of empresas) await anotarLeitura(ator, { empresaId, registroId })
    return resposta
  }
  return { list: { after: anotar }, show: { after: anotar }, search: { after: anotar } }
}
