import { type ActionContext, type ActionRequest, ForbiddenError } from 'adminjs'
import type { DataSource } from 'typeorm'
import { auditar } from '../services/auditoria.js'
import type { Recebimentos } from '../services/mensagens/recebimentos.js'
import type { Registro } from '../services/registro.js'
import type { Portaria } from './acesso.js'

const RECURSO = 'RecebimentoParado'
const ACAO = 'tentarDeNovo'

interface Dependencias {
  dataSource: DataSource
  portaria: Portaria
  registro: Registro
  repetirRecebimento: Recebimentos['repetirRecebimento']
}

/** What the page of a new try is answered, beside the record. */
interface RespostaDoRecebimento {
  notice?: { message: string; type: 'success' | 'error' }
}

/** A GET only shows the page; a POST gives the message to the host's program again, and is written down. */
export const criarAcoesDoRecebimento = ({
  dataSource,
  portaria,
  registro,
  repetirRecebimento,
}: Dependencias) => {
  const permitida = (usuario: ActionContext['currentAdmin']) => portaria.permite(usuario, RECURSO, ACAO)
  return {
    [ACAO]: {
      actionType: 'record' as const,
      component: 'TentarDeNovo',
      showInDrawer: false,
      // The page has a heading of its own.
      hideActionHeader: true,
      icon: 'RotateCcw',
      isAccessible: ({ currentAdmin }: ActionContext) => permitida(currentAdmin),
      async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
        const ator = portaria.exigir(contexto)
        const { record } = contexto
        if (!record || !permitida(contexto.currentAdmin)) throw new ForbiddenError('semPermissao')
        const resposta: RespostaDoRecebimento = {}
        if (request.method === 'post') {
          const falha = await repetir(String(record.id()))
          const { autor, papel, endereco } = ator
          await auditar(dataSource, {
            autor,
            papel,
            endereco,
            empresaId: record.params.empresaId,
            recurso: RECURSO,
            registroId: String(record.id()),
            acao: ACAO,
            resultado: falha ? 'falhou' : 'ok',
            detalhe: falha,
          })
          resposta.notice = falha
            ? { message: `erros.${falha}`, type: 'error' }
            : { message: `feito.${ACAO}`, type: 'success' }
        }
        return { record: record.toJSON(contexto.currentAdmin), ...resposta }
      },
    },
  }

  /** @returns error code; null: it is tried again */
  async function repetir(id: string): Promise<string | null> {
    try {
      return (await repetirRecebimento(id)) ? null : 'recebimento_retomado'
    } catch (erro) {
      registro.error({ acao: ACAO, mensagemId: id, err: erro }, 'ação falhou')
      return 'inesperado'
    }
  }
}
