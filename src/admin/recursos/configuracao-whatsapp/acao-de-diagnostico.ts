import { type ActionContext, type ActionRequest, type BaseRecord, ForbiddenError } from 'adminjs'
import type { DataSource } from 'typeorm'
import {
  type Diagnostico,
  diagnosticoPara,
  type MotivoDaLinha,
  PAPEIS_DO_REPARO,
  REPAROS,
  type Reparo,
} from '../../../resources/configuracao-whatsapp/diagnostico.js'
import { painelConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/painel.js'
import type { Acesso } from '../../../resources/papel.js'
import type { EvolutionAPIService } from '../../../services/evolution-api-service.js'
import { ConfiguracaoInativa, ProvaNaoFeita } from '../../../services/operacoes/erros-da-operacao.js'
import type { Registro } from '../../../services/registro/registro.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'
import { executarAcao } from './executar-acao.js'
import { lerEstado } from './ler-estado.js'
import { notificacaoDe, realizarNaConfiguracao } from './realizar-na-configuracao.js'

interface Dependencias {
  dataSource: DataSource
  servico: EvolutionAPIService
  controleDeAcesso: ControleDeAcesso
  registro: Registro
}

/**
 * The page of the diagnosis. By GET it opens; by POST it looks, after the repair that was asked for, if any. Looking
 * is for everyone who sees the record; repairing is not, and each repair is held to its own roles here.
 */
export const criarAcaoDeDiagnostico = ({ dataSource, servico, controleDeAcesso, registro }: Dependencias) => {
  const { opcoes, exigirComRegistro } = guardarAcao(
    painelConfiguracaoWhatsApp,
    'diagnosticar',
    controleDeAcesso,
  )
  return {
    ...opcoes,
    component: 'WhatsAppPaginaDaEmpresa',
    hideActionHeader: true,
    async handler({ method, payload }: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const { ator, record } = exigirComRegistro(contexto)
      const id = Number(record.id())
      if (method !== 'post') {
        const empresa = (await lerEstado(dataSource, { id }, ator))?.empresaNome ?? null
        return { record: await atual(record, contexto), empresa, diagnostico: null }
      }

      const reparo = lerReparo(payload, ator)
      let diagnostico: Diagnostico | null = null
      const olhar = async (pedido?: { provar: boolean }) => {
        const feito = await servico.diagnosticar(id, pedido)
        diagnostico = diagnosticoPara(ator.papel, feito)
        if (pedido?.provar) exigirProva(feito)
      }
      const consertar = async (qual: Reparo) => {
        if (!(await lerEstado(dataSource, { id }, ator))?.ativo) throw new ConfiguracaoInativa()
        if (qual === 'provarEntrega') return olhar({ provar: true })
        await executarAcao({ servico, dataSource }, { acao: qual, id, payload: {}, acesso: ator })
      }
      const feito = { acao: reparo ?? 'diagnosticar', id, ator }
      const desfecho = await realizarNaConfiguracao({ dataSource, registro }, feito, () =>
        reparo ? consertar(reparo) : olhar(),
      )
      if (!diagnostico && desfecho.codigo !== 'configuracao_inexistente') await olhar()
      // The lines speak for themselves; a repair is also told of.
      const notice = reparo === null && !desfecho.codigo ? undefined : notificacaoDe(feito.acao, desfecho)
      return { record: await atual(record, contexto), diagnostico, notice }
    },
  }
}

/** @throws ForbiddenError for what is no repair, or not for this role */
const lerReparo = (payload: Record<string, unknown> | undefined, { papel }: Acesso): Reparo | null => {
  const pedido = payload?.reparo
  if (pedido === undefined) return null
  const reparo = REPAROS.find((nome) => nome === pedido)
  if (!reparo || !PAPEIS_DO_REPARO[reparo].includes(papel)) throw new ForbiddenError('semPermissao')
  return reparo
}

/** What a message of proof that was sent leads to; anything else, and none was. */
const PROVADAS: readonly MotivoDaLinha[] = ['entrega_provada', 'entrega_provada_em_vao']

/** @throws ProvaNaoFeita so that nobody writes down as done what was not */
const exigirProva = ({ linhas }: Diagnostico): void => {
  if (!linhas.some(({ motivo }) => PROVADAS.includes(motivo))) throw new ProvaNaoFeita()
}

/** The record as the repair left it. */
const atual = async (record: BaseRecord, contexto: ActionContext) => {
  const relido = await contexto.resource.findOne(String(record.id()), contexto)
  return (relido ?? record).toJSON(contexto.currentAdmin)
}
