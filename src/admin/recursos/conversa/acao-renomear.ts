import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { painelConversa } from '../../../resources/conversa/painel.js'
import { LIMITES } from '../../../resources/limites.js'
import { auditar, quem } from '../../../services/auditoria/auditar.js'
import { darNome } from '../../../services/mensagens/conversas/dar-nome.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
}

/** On one line, and nothing that turns the writing around. */
const pedido = z.object({
  nome: z
    .string()
    .max(4 * LIMITES.nome)
    .transform((texto) => texto.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
    .pipe(z.string().max(LIMITES.nome)),
})

/** A name of the company's own for whom it talks with; an empty one gives the contact's own back. */
export const criarAcaoRenomear = ({ dataSource, controleDeAcesso }: Dependencias) => {
  const guarda = guardarAcao(painelConversa, 'renomear', controleDeAcesso)
  return {
    renomear: {
      ...guarda.opcoes,
      component: 'WhatsAppConversa',
      // Not a page of its own: a dialog of the conversation.
      isVisible: false,
      async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
        const { ator, record } = guarda.exigirComRegistro(contexto)
        const resposta = { record: record.toJSON(contexto.currentAdmin) }
        if (request.method !== 'post') return resposta
        const lido = pedido.safeParse(request.payload)
        if (!lido.success)
          return { ...resposta, notice: { message: 'erros.dados_invalidos', type: 'error' as const } }
        const { nome } = lido.data
        await darNome(dataSource, { conversaId: String(record.id()), nome: nome || null })
        // Not what it is called: names of customers stand nowhere in the trail.
        await auditar(dataSource, {
          ...quem(ator),
          empresaId: record.params.empresaId,
          recurso: 'Conversa',
          registroId: String(record.id()),
          acao: 'renomear',
          resultado: 'ok',
        })
        return resposta
      },
    },
  }
}
