import { type ActionContext, type ActionRequest, ForbiddenError } from 'adminjs'
import type { DataSource } from 'typeorm'
import { apagarDados } from '../services/dados-da-empresa/apagar.js'
import type { Registro } from '../services/registro.js'
import type { Portaria } from './acesso.js'

interface Dependencias {
  dataSource: DataSource
  portaria: Portaria
  registro: Registro
}

/**
 * A company's personal data. Both pages open by GET and change nothing. The export is a form of its page
 * (dados-router); erasing is this action's POST, with the company's name typed as `confirmacao`.
 */
export const criarAcoesDaEmpresa = ({ dataSource, portaria, registro }: Dependencias) => {
  const acao = (nome: 'exportarDados' | 'apagarDados', icon: string) => {
    const permitida = ({ currentAdmin }: Pick<ActionContext, 'currentAdmin'>) =>
      portaria.permite(currentAdmin, 'Empresa', nome)
    return {
      actionType: 'record' as const,
      component: 'DadosDaEmpresa',
      showInDrawer: false,
      // The page has a heading of its own.
      hideActionHeader: true,
      icon,
      isAccessible: permitida,
      async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
        const { record, currentAdmin } = contexto
        if (!record || !permitida(contexto)) throw new ForbiddenError('semPermissao')
        const notice =
          request.method === 'post' && nome === 'apagarDados' ? await apagar(request, contexto) : undefined
        return { record: record.toJSON(currentAdmin), notice }
      },
    }
  }

  const apagar = async ({ payload }: ActionRequest, contexto: ActionContext) => {
    const { autor, papel, endereco } = portaria.exigir(contexto)
    if (payload?.confirmacao !== contexto.record?.params.nome) return aviso('erros.dados_invalidos')
    const id = Number(contexto.record?.id())
    try {
      await apagarDados(dataSource, id, { autor, papel, endereco })
      return { message: 'feito.apagarDados', type: 'success' as const }
    } catch (erro) {
      registro.error({ err: erro, empresaId: id }, 'dados não foram apagados')
      return aviso('erros.inesperado')
    }
  }

  return {
    exportarDados: acao('exportarDados', 'Download'),
    apagarDados: { ...acao('apagarDados', 'Trash'), variant: 'danger' as const },
  }
}

const aviso = (message: string) => ({ message, type: 'error' as const })
