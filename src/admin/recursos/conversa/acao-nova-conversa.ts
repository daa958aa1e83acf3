import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import type { Sugestao } from '../../../resources/conversa/caixa.js'
import { painelConversa } from '../../../resources/conversa/painel.js'
import { configuracaoDaEmpresa } from '../../../services/empresas/configuracao-da-empresa.js'
import type { NumeroConferido } from '../../../services/mensagens/conversas/conferir-numero.js'
import { DadosInvalidos } from '../../../services/operacoes/erros-da-operacao.js'
import { type ControleDeAcesso, empresaDoAcesso } from '../../acesso/controle-de-acesso.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  novaConversa: {
    conferir(configuracaoId: number, numero: string): Promise<NumeroConferido>
    iniciar(configuracaoId: number, numero: string): Promise<string>
    sugerir(configuracaoId: number, digitado: string): Promise<Sugestao[]>
  }
}

const pedido = z.object({
  numero: z.string().max(60),
  /** `sugerir`: whom that may be, by name or number; `conferir`: whether it is a number; `abrir`: the conversation with it. */
  fazer: z.enum(['sugerir', 'conferir', 'abrir']),
})

/** A conversation with whom nobody has talked yet: people and number are looked up while it is typed, then it is opened. */
export const criarAcaoNovaConversa = ({ dataSource, controleDeAcesso, novaConversa }: Dependencias) => {
  const guarda = guardarAcao(painelConversa, 'novaConversa', controleDeAcesso)
  const responder = async (configuracaoId: number, { numero, fazer }: z.output<typeof pedido>) => {
    try {
      if (fazer === 'sugerir') return { sugestoes: await novaConversa.sugerir(configuracaoId, numero) }
      return fazer === 'abrir'
        ? { conversa: await novaConversa.iniciar(configuracaoId, numero) }
        : { numero: await novaConversa.conferir(configuracaoId, numero) }
    } catch (erro) {
      if (erro instanceof DadosInvalidos) return { numeroRecusado: true }
      throw erro
    }
  }
  return {
    novaConversa: {
      ...guarda.opcoes,
      // Not a page of its own: a dialog of the inbox.
      isVisible: false,
      component: 'WhatsAppCaixa',
      async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
        const ator = guarda.exigir(contexto)
        const lido = request.method === 'post' ? pedido.safeParse(request.payload) : null
        const configuracaoId = lido?.success
          ? await configuracaoDaEmpresa(dataSource, empresaDoAcesso(ator))
          : null
        if (!lido?.success || configuracaoId === null) return { records: [] }
        return { records: [], ...(await responder(configuracaoId, lido.data)) }
      },
    },
  }
}
