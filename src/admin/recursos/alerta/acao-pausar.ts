import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import { painelAlerta } from '../../../resources/alerta/painel.js'
import { PAUSAS } from '../../../resources/alerta/pausas.js'
import type { AlertasPeloPainel } from '../../../services/alertas/pelo-painel.js'
import { auditar, quem } from '../../../services/auditoria/auditar.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { recusar } from '../../recurso/escrita.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  alertas: AlertasPeloPainel
}

/** A GET only shows the page; a POST has nobody told of an alert for so many hours, or again from now on. */
export const criarAcaoPausar = ({ dataSource, controleDeAcesso, alertas }: Dependencias) => {
  const { opcoes, exigirComRegistro } = guardarAcao(painelAlerta, 'pausar', controleDeAcesso)
  return {
    ...opcoes,
    component: 'WhatsAppPausarAlerta',
    hideActionHeader: true,
    async handler({ method, payload }: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const { ator, record } = exigirComRegistro(contexto)
      if (method !== 'post') return { record: record.toJSON(contexto.currentAdmin) }
      const horas = payload?.horas === undefined ? PAUSAS[0] : Number(payload.horas)
      if (horas !== 0 && !(PAUSAS as readonly number[]).includes(horas))
        throw recusar('horas', 'valorInvalido')
      const id = String(record.id())
      await alertas.pausar(id, horas)
      await auditar(dataSource, {
        ...quem(ator),
        empresaId: record.params.empresaId ?? null,
        recurso: 'Alerta',
        registroId: id,
        acao: 'pausar',
        resultado: 'ok',
        depois: { horas },
      })
      return {
        record: record.toJSON(contexto.currentAdmin),
        notice: { message: horas === 0 ? 'feito.retomarAlerta' : 'feito.pausar', type: 'success' },
      }
    },
  }
}
