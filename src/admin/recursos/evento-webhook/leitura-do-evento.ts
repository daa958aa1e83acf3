import type { ActionContext, ActionRequest, RecordJSON } from 'adminjs'
import type { DataSource } from 'typeorm'
import type { Ator } from '../../../resources/papel.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { criarAnotadorDeLeituras } from '../../recurso/anotar-leitura.js'
import { leConteudo } from '../conversa/le-conteudo.js'
import { type ConteudoDoEvento, lerConteudo } from './conteudo-do-evento.js'

const RECURSO = 'EventoWebhook'
/** Of the connection itself. What customers write, and how they are called, may come with every other. */
const DA_CONEXAO = /^(connection\.update|qrcode\.updated|application\.startup|instance\..+|.+\.instance)$/

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  suporteLeMensagens: boolean
}

/**
 * What the page of an event shows of what it said, as its `conteudo`. `reservado`: it is a customer's, and not for whoever
 * asks; null: it is not kept any more.
 */
export type ConteudoNaFicha = ConteudoDoEvento | 'reservado' | null

/** With the event's page comes what it said; that somebody looked at what customers write is written down. */
export const criarLeituraDoEvento = ({ dataSource, controleDeAcesso, suporteLeMensagens }: Dependencias) => {
  const anotarLeitura = criarAnotadorDeLeituras(dataSource, { recurso: RECURSO, acao: 'verEvento' })
  const ler = async ({ id, params }: RecordJSON, ator: Ator): Promise<ConteudoNaFicha> => {
    const deClientes = !DA_CONEXAO.test(String(params.evento))
    if (deClientes && !leConteudo(ator, suporteLeMensagens)) return 'reservado'
    const [linha]: { conteudo: string | null }[] = await dataSource.query(
      'SELECT conteudo FROM whatsapp.evento_webhook WHERE id = $1',
      [id],
    )
    if (!linha?.conteudo) return null
    if (deClientes) await anotarLeitura(ator, { empresaId: Number(params.empresaId), registroId: id })
    return lerConteudo(linha.conteudo)
  }
  const comConteudo = async <R extends { record?: RecordJSON }>(
    resposta: R,
    _pedido: ActionRequest,
    contexto: ActionContext,
  ): Promise<R> => {
    const ator = controleDeAcesso.exigir(contexto)
    const { record } = resposta
    if (!record?.id) return resposta
    const params = { ...record.params, conteudo: await ler(record, ator) }
    return { ...resposta, record: { ...record, params } }
  }
  return { show: { after: comConteudo } }
}
