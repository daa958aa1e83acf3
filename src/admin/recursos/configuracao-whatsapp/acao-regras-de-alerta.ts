import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import { type RegraVista, TIPOS_COM_REGRA } from '../../../resources/alerta/regras-da-empresa.js'
import { painelConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/painel.js'
import type { Ator } from '../../../resources/papel.js'
import type { RegrasDosAlertas } from '../../../services/alertas/regras.js'
import {
  lerRegrasDaEmpresa,
  limitePadrao,
  mudarRegrasDaEmpresa,
  type RegrasDaEmpresa,
} from '../../../services/alertas/regras-da-empresa.js'
import { auditar, quem } from '../../../services/auditoria/auditar.js'
import { mudancaDe } from '../../../services/auditoria/mudanca.js'
import { ErroWhatsApp } from '../../../services/erros.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'
import { lerMudancaDasRegras, podeMudarRegra } from './ler-regras.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  regrasDosAlertas: RegrasDosAlertas
}

const NOME = 'regrasDeAlerta'

/** What the trail shows: false: off; true: on, as everybody's; a number: from there on. */
const retratar = (regras: RegrasDaEmpresa) =>
  Object.fromEntries(
    TIPOS_COM_REGRA.map((tipo) => [tipo, regras[tipo].ligada && (regras[tipo].limite ?? true)]),
  ) as Record<keyof RegrasDaEmpresa, boolean | number>

/** From when on one company's troubles are worth an alert. By GET as it is; by POST what is named is changed. */
export const criarAcaoRegrasDeAlerta = ({ dataSource, controleDeAcesso, regrasDosAlertas }: Dependencias) => {
  const { opcoes, exigirComRegistro } = guardarAcao(painelConfiguracaoWhatsApp, NOME, controleDeAcesso)

  const ver = async (id: number, { papel }: Ator): Promise<RegraVista[]> => {
    const regras = await lerRegrasDaEmpresa(dataSource, id)
    return TIPOS_COM_REGRA.filter((tipo) => podeMudarRegra(papel, tipo)).map((tipo) => ({
      tipo,
      ...regras[tipo],
      padrao: limitePadrao(regrasDosAlertas, tipo),
    }))
  }

  const mudar = async (id: number, ator: Ator, fato: { empresaId: number | null; payload: unknown }) => {
    const { empresaId, payload } = fato
    const naTrilha = {
      ...quem(ator),
      empresaId,
      recurso: 'ConfiguracaoWhatsApp',
      registroId: String(id),
      acao: NOME,
    }
    try {
      const mudanca = lerMudancaDasRegras(payload, ator.papel)
      const { antes, depois } = await mudarRegrasDaEmpresa(dataSource, id, {
        mudanca,
        padroes: regrasDosAlertas,
      })
      const mudou = mudancaDe(TIPOS_COM_REGRA, retratar(antes), retratar(depois))
      await auditar(dataSource, { ...naTrilha, resultado: 'ok', ...mudou })
      return { message: `feito.${NOME}`, type: 'success' as const }
    } catch (erro) {
      const conhecido = erro instanceof ErroWhatsApp
      await auditar(dataSource, {
        ...naTrilha,
        resultado: 'falhou',
        detalhe: conhecido ? erro.codigo : 'inesperado',
      })
      if (!conhecido) throw erro
      return { message: `erros.${erro.codigo}`, type: 'error' as const, options: erro.dados }
    }
  }

  return {
    ...opcoes,
    // The form stands below the company's alerts.
    component: 'WhatsAppPaginaDaEmpresa',
    hideActionHeader: true,
    async handler({ method, payload }: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const { ator, record } = exigirComRegistro(contexto)
      const id = Number(record.id())
      const empresaId = record.params.empresaId ?? null
      const notice =
        method === 'post' ? await mudar(id, ator, { empresaId, payload: payload ?? {} }) : undefined
      return { record: record.toJSON(contexto.currentAdmin), regras: await ver(id, ator), notice }
    },
  }
}
