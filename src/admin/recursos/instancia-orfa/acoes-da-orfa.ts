import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { ConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import type { AcaoDaOrfa } from '../../../resources/instancia-orfa/acoes.js'
import { InstanciaOrfa } from '../../../resources/instancia-orfa/instancia-orfa.js'
import { painelInstanciaOrfa } from '../../../resources/instancia-orfa/painel.js'
import type { Ator } from '../../../resources/papel.js'
import { auditar, quem } from '../../../services/auditoria/auditar.js'
import { mudancaDe } from '../../../services/auditoria/mudanca.js'
import { ErroWhatsApp } from '../../../services/erros.js'
import { DadosInvalidos } from '../../../services/operacoes/erros-da-operacao.js'
import type { Candidatas } from '../../../services/orfas/listar-candidatas.js'
import type { ServicoDeOrfas } from '../../../services/orfas/servico-de-orfas.js'
import type { Registro } from '../../../services/registro/registro.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { textoDe } from '../../recurso/filtros.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'

const RECURSO = 'InstanciaOrfa'

interface Dependencias {
  dataSource: DataSource
  orfas: ServicoDeOrfas
  controleDeAcesso: ControleDeAcesso
  registro: Registro
}

/** What the page of an orphan's action is answered, beside the record. */
export interface RespostaDaOrfa extends Partial<Candidatas> {
  notice?: { message: string; type: 'success' | 'error'; options?: object }
}

const pedidoDeAdocao = z.object({ configuracaoId: z.coerce.number().int().positive() })

/** A GET only shows what could be done; a POST does it, and is written down. */
export const criarAcoesDaOrfa = (dependencias: Dependencias) => ({
  adotar: criarAcao(dependencias, 'adotar'),
  excluirOrfa: criarAcao(dependencias, 'excluirOrfa'),
})

const criarAcao = ({ dataSource, orfas, controleDeAcesso, registro }: Dependencias, acao: AcaoDaOrfa) => {
  const { opcoes, exigirComRegistro } = guardarAcao(painelInstanciaOrfa, acao, controleDeAcesso)
  return {
    ...opcoes,
    component: 'WhatsAppAcaoDaOrfa',
    // The page has a heading of its own.
    hideActionHeader: true,
    async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const { ator, record } = exigirComRegistro(contexto)
      const id = Number(record.id())
      const resposta: RespostaDaOrfa =
        request.method === 'post'
          ? { notice: await realizar(id, ator, request.payload ?? {}) }
          : acao === 'adotar'
            ? await candidatas(id, textoDe(request.query?.busca ?? ''))
            : {}
      return { record: record.toJSON(contexto.currentAdmin), ...resposta }
    },
  }

  /** One that has just gone has nobody to go to. */
  async function candidatas(id: number, busca: string): Promise<Candidatas> {
    return orfas.candidatas(id, busca).catch((erro: unknown) => {
      if (erro instanceof ErroWhatsApp) return { candidatas: [], total: 0 }
      throw erro
    })
  }

  async function realizar(id: number, ator: Ator, payload: Record<string, unknown>) {
    const orfa = await dataSource.manager.findOneBy(InstanciaOrfa, { id })
    const configuracaoId =
      acao === 'adotar' ? (pedidoDeAdocao.safeParse(payload).data?.configuracaoId ?? null) : null
    const configuracao =
      configuracaoId === null
        ? null
        : await dataSource.manager.findOneBy(ConfiguracaoWhatsApp, { id: configuracaoId })
    const falha = await executar(id, { orfa, configuracaoId, confirmacao: payload.confirmacao }).then(
      () => null,
      (erro: unknown) => ({ codigo: erro instanceof ErroWhatsApp ? erro.codigo : 'inesperado', erro }),
    )
    if (falha?.codigo === 'inesperado') registro.error({ acao, orfaId: id, err: falha.erro }, 'ação falhou')
    await auditar(dataSource, {
      ...quem(ator),
      empresaId: configuracao?.empresaId ?? null,
      recurso: RECURSO,
      registroId: String(id),
      acao,
      resultado: falha ? 'falhou' : 'ok',
      detalhe: falha?.codigo ?? null,
      ...(!falha && mudanca(orfa, configuracao)),
    })
    if (!falha) return { message: `feito.${acao}`, type: 'success' as const }
    return {
      message: `erros.${falha.codigo}`,
      type: 'error' as const,
      options: falha.erro instanceof ErroWhatsApp ? falha.erro.dados : {},
    }
  }

  async function executar(
    id: number,
    {
      orfa,
      configuracaoId,
      confirmacao,
    }: { orfa: InstanciaOrfa | null; configuracaoId: number | null; confirmacao: unknown },
  ): Promise<void> {
    if (acao === 'excluirOrfa') {
      if (orfa && confirmacao !== orfa.instanceName)
        throw new DadosInvalidos('confirmacao', 'Digite o nome da instância para confirmar a exclusão.')
      return orfas.excluir(id)
    }
    if (configuracaoId === null)
      throw new DadosInvalidos('configuracaoId', 'Escolha a empresa que fica com esta instância.')
    await orfas.adotar(id, configuracaoId)
  }
}

/** Adopted: the name that the company's instance goes by. Deleted: what there was. */
const mudanca = (orfa: InstanciaOrfa | null, configuracao: ConfiguracaoWhatsApp | null) => {
  if (!orfa) return {}
  const { instanceName, servidor } = orfa
  return configuracao
    ? mudancaDe(['instanceName'], { instanceName: configuracao.instanceName }, { instanceName })
    : mudancaDe(['instanceName', 'servidor'], { instanceName, servidor }, null)
}
