import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import type { z } from 'zod'
import { painelConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/painel.js'
import type { Ator } from '../../../resources/papel.js'
import type { Registro } from '../../../services/registro/registro.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'
import { notificacaoDe, realizarNaConfiguracao } from './realizar-na-configuracao.js'

export interface DependenciasDaPostada {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  registro: Registro
}

interface Postada<P> {
  nome: string
  /** What the payload must be. */
  pedido: z.ZodType<P>
  /** Under which name it stands in the trail and in `feito.{acao}`. */
  acaoDe(pedido: P): string
  fazer(id: number, pedido: P, ator: Ator): Promise<void>
}

/** What a button of another page does to a configuration by a POST, as its payload says. A GET changes nothing. */
export const criarAcaoPostada = <P>(
  { dataSource, controleDeAcesso, registro }: DependenciasDaPostada,
  { nome, pedido, acaoDe, fazer }: Postada<P>,
) => {
  const { opcoes, exigirComRegistro } = guardarAcao(painelConfiguracaoWhatsApp, nome, controleDeAcesso)
  return {
    ...opcoes,
    isVisible: false,
    component: 'WhatsAppPaginaDaEmpresa',
    async handler({ method, payload }: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const { ator, record } = exigirComRegistro(contexto)
      const resposta = { record: record.toJSON(contexto.currentAdmin) }
      if (method !== 'post') return resposta
      const lido = pedido.safeParse(payload ?? {})
      if (!lido.success) return { ...resposta, notice: { message: 'erros.dados_invalidos', type: 'error' } }
      const id = Number(record.id())
      const acao = acaoDe(lido.data)
      const desfecho = await realizarNaConfiguracao({ dataSource, registro }, { acao, id, ator }, () =>
        fazer(id, lido.data, ator),
      )
      return { ...resposta, notice: notificacaoDe(acao, desfecho) }
    },
  }
}
