import { type ActionContext, type ActionRequest, type BaseRecord, ForbiddenError } from 'adminjs'
import type { DataSource } from 'typeorm'
import {
  type Diagnostico,
  PAPEIS_DO_REPARO,
  REPAROS,
  type Reparo,
} from '../resources/configuracao-whatsapp/diagnostico.js'
import type { Acesso } from '../resources/papel.js'
import type { EvolutionAPIService } from '../services/evolution-api-service.js'
import type { Registro } from '../services/registro.js'
import type { Portaria } from './acesso.js'
import { lerEstado } from './ler-estado.js'
import { realizarNaConfiguracao, recadoDe } from './realizar-na-configuracao.js'

interface Dependencias {
  dataSource: DataSource
  servico: EvolutionAPIService
  portaria: Portaria
  registro: Registro
}

/**
 * The page of the diagnosis. By GET it opens; by POST it looks, after the repair that was asked for, if any. Looking
 * is for everyone who sees the record; repairing is not, and each repair is held to its own roles here.
 */
export const criarAcaoDeDiagnostico = ({ dataSource, servico, portaria, registro }: Dependencias) => {
  const permitida = (usuario: ActionContext['currentAdmin']) =>
    portaria.permite(usuario, 'ConfiguracaoWhatsApp', 'diagnosticar')
  return {
    actionType: 'record' as const,
    component: 'Diagnostico',
    icon: 'Activity',
    showInDrawer: false,
    hideActionHeader: true,
    isAccessible: ({ currentAdmin }: ActionContext) => permitida(currentAdmin),
    async handler({ method, payload }: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const ator = portaria.exigir(contexto)
      const { record } = contexto
      if (!record || !permitida(contexto.currentAdmin)) throw new ForbiddenError('semPermissao')
      const id = Number(record.id())
      if (method !== 'post') {
        const empresa = (await lerEstado(dataSource, { id }, ator))?.empresaNome ?? null
        return { record: await atual(record, contexto), empresa, diagnostico: null }
      }

      const reparo = lerReparo(payload, ator)
      let diagnostico: Diagnostico | null = null
      const olhar = async (pedido?: { provar: boolean }) => {
        diagnostico = paraOPapel(await servico.diagnosticar(id, pedido), ator)
      }
      const feito = { acao: reparo ?? 'diagnosticar', id, ator }
      const desfecho = await realizarNaConfiguracao({ dataSource, registro }, feito, () =>
        reparo && reparo !== 'provarEntrega'
          ? reparar(servico, id, reparo)
          : olhar({ provar: reparo === 'provarEntrega' }),
      )
      if (!diagnostico && desfecho.codigo !== 'configuracao_inexistente') await olhar()
      // The lines speak for themselves; a repair is also told of.
      const notice = reparo === null && !desfecho.codigo ? undefined : recadoDe(feito.acao, desfecho)
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

const reparar = (
  servico: EvolutionAPIService,
  id: number,
  reparo: Exclude<Reparo, 'provarEntrega'>,
): Promise<unknown> => {
  switch (reparo) {
    case 'conectar':
      return servico.criarInstancia(id)
    case 'verQrcode':
      return servico.obterQrcode(id)
    case 'verificarStatus':
      return servico.obterStatusConexao(id)
    case 'registrarWebhook':
      return servico.registrarWebhook(id)
  }
}

/** Without the buttons that are not for this role. */
const paraOPapel = ({ linhas, ...resto }: Diagnostico, { papel }: Acesso): Diagnostico => ({
  ...resto,
  linhas: linhas.map((linha) =>
    linha.reparo && PAPEIS_DO_REPARO[linha.reparo].includes(papel) ? linha : { ...linha, reparo: null },
  ),
})

/** The record as the repair left it. */
const atual = async (record: BaseRecord, contexto: ActionContext) => {
  const relido = await contexto.resource.findOne(String(record.id()), contexto)
  return (relido ?? record).toJSON(contexto.currentAdmin)
}
