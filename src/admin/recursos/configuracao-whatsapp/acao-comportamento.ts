import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import type {
  CampoDoComportamento,
  ComportamentoVisto,
} from '../../../resources/configuracao-whatsapp/comportamento.js'
import { painelConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/painel.js'
import type { Ator } from '../../../resources/papel.js'
import { ErroWhatsApp } from '../../../services/erros.js'
import type { EvolutionAPIService } from '../../../services/evolution-api-service.js'
import type { Registro } from '../../../services/registro/registro.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'
import { camposDo, lerMudanca } from './ler-comportamento.js'
import { lerEstado } from './ler-estado.js'
import { realizarComportamento } from './realizar-comportamento.js'
import { type Notificacao, notificacaoDe } from './realizar-na-configuracao.js'

interface Dependencias {
  dataSource: DataSource
  servico: EvolutionAPIService
  controleDeAcesso: ControleDeAcesso
  registro: Registro
  comportamentoDaEmpresa: readonly CampoDoComportamento[]
}

interface RespostaDoComportamento {
  comportamento: ComportamentoVisto | null
  notice?: Notificacao
}

/**
 * How an instance behaves, and its proxy. By GET as it is; by POST what is named is changed. A company's users may change
 * what the host leaves to them, and of the proxy see only what they may change.
 */
export const criarAcaoComportamento = (dependencias: Dependencias) => {
  const { controleDeAcesso, dataSource, servico, comportamentoDaEmpresa } = dependencias
  const { opcoes, exigirComRegistro } = guardarAcao(
    painelConfiguracaoWhatsApp,
    'comportamento',
    controleDeAcesso,
  )

  /** What cannot be read says why. */
  const ver = async (id: number, ator: Ator): Promise<RespostaDoComportamento> => {
    try {
      return { comportamento: await olhar(id, ator) }
    } catch (erro) {
      if (!(erro instanceof ErroWhatsApp)) throw erro
      const notice = { message: `erros.${erro.codigo}`, type: 'error' as const, options: erro.dados }
      return { comportamento: null, notice }
    }
  }

  const olhar = async (id: number, ator: Ator): Promise<ComportamentoVisto | null> => {
    if (!(await lerEstado(dataSource, { id }, ator))) return null
    const pode = camposDo(ator.papel, comportamentoDaEmpresa)
    const { ajustes, proxy, situacao, erro, senhaDefinida } = await servico.verComportamento(id)
    return {
      ajustes,
      proxy: proxy && pode.includes('proxy') ? { ...proxy, senhaDefinida } : null,
      pode,
      situacao,
      erro,
    }
  }

  return {
    ...opcoes,
    component: 'WhatsAppPaginaDaEmpresa',
    hideActionHeader: true,
    async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const { ator, record } = exigirComRegistro(contexto)
      const id = Number(record.id())
      const resposta = { record: record.toJSON(contexto.currentAdmin) }
      if (request.method !== 'post') return { ...resposta, ...(await ver(id, ator)) }
      const pode = camposDo(ator.papel, comportamentoDaEmpresa)
      const desfecho = await realizarComportamento(dependencias, {
        id,
        ator,
        ler: () => lerMudanca(request.payload ?? {}, pode),
      })
      const situacao = desfecho.depois?.situacao
      const notice =
        situacao === 'pendente' || situacao === 'semInstancia'
          ? { message: `feito.comportamento_${situacao}`, type: 'success' as const }
          : notificacaoDe('comportamento', desfecho)
      return { ...resposta, ...(await ver(id, ator)), notice }
    },
  }
}
