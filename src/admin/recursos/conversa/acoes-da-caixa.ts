import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { FILTROS_DA_CAIXA } from '../../../resources/conversa/caixa.js'
import { painelConversa } from '../../../resources/conversa/painel.js'
import type { Ator } from '../../../resources/papel.js'
import { auditar, quem } from '../../../services/auditoria/auditar.js'
import { configuracaoDaEmpresa } from '../../../services/empresas/configuracao-da-empresa.js'
import { versaoDaFoto } from '../../../services/fotos/endereco-da-foto.js'
import { lerCaixa } from '../../../services/mensagens/conversas/ler-caixa.js'
import { type Leitura, marcarLida } from '../../../services/mensagens/conversas/marcar-lida.js'
import { type ControleDeAcesso, empresaDoAcesso } from '../../acesso/controle-de-acesso.js'
import { pode } from '../../acesso/permissoes.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'
import { criarLeiturasRecentes } from '../../recurso/leituras-recentes.js'
import { leConteudo } from './le-conteudo.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  suporteLeMensagens: boolean
  confirmarLeitura: (leitura: Leitura) => Promise<void>
  /** Where pictures come from beside WhatsApp, while somebody develops. */
  simulador: string | null
}

const pergunta = z.object({
  filtro: z.enum(FILTROS_DA_CAIXA).nullish().catch(null),
  busca: z.string().max(200).catch(''),
  depoisDe: z.string().max(80).nullish().catch(null),
})
const identificador = z.string().regex(/^[1-9]\d{0,17}$/)
const lida = z.object({ ate: identificador })

/** The list of conversations as people read it, and that somebody has read one. */
export const criarAcoesDaCaixa = ({
  dataSource,
  controleDeAcesso,
  suporteLeMensagens,
  confirmarLeitura,
  simulador,
}: Dependencias) => {
  const recentes = criarLeiturasRecentes()
  const verCaixa = guardarAcao(painelConversa, 'caixa', controleDeAcesso)
  const marcar = guardarAcao(painelConversa, 'marcarLida', controleDeAcesso)

  /** The list shows what customers wrote: who of the back office reads it stands in each company's trail. */
  const anotar = async (ator: Ator, linhas: readonly { configuracaoId: number }[]): Promise<void> => {
    const novas = [...new Set(linhas.map(({ configuracaoId }) => configuracaoId))].filter((id) =>
      recentes.primeira(`${ator.autor}:${id}`),
    )
    if (novas.length === 0) return
    const empresas: { empresaId: number }[] = await dataSource.query(
      'SELECT empresa_id AS "empresaId" FROM whatsapp.configuracao_whatsapp WHERE id = ANY ($1) ORDER BY 1',
      [novas],
    )
    for (const { empresaId } of empresas)
      await auditar(dataSource, {
        ...quem(ator),
        empresaId,
        recurso: 'Conversa',
        registroId: null,
        acao: 'caixa',
        resultado: 'ok',
      })
  }

  return {
    caixa: {
      ...verCaixa.opcoes,
      // Not a page of its own: what the list's page reads.
      isVisible: false,
      component: 'WhatsAppCaixa',
      async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
        const ator = verCaixa.exigir(contexto)
        const { filtro = null, busca, depoisDe = null } = pergunta.parse(request.query ?? {})
        const empresa = empresaDoAcesso(ator)
        const comConteudo = leConteudo(ator, suporteLeMensagens)
        const caixa = await lerCaixa(dataSource, {
          // 0: of a company that is gone; nothing is its own.
          configuracaoId: empresa === null ? null : ((await configuracaoDaEmpresa(dataSource, empresa)) ?? 0),
          filtro,
          busca,
          depoisDe,
          comConteudo,
        })
        if (empresa === null && comConteudo) await anotar(ator, caixa.records)
        // Pictures came with deliveries: they may be anything.
        const records = caixa.records.map((linha) => ({
          ...linha,
          foto: versaoDaFoto(linha.foto, simulador),
        }))
        return { ...caixa, records, comConteudo, podeComecar: pode(ator.papel, 'Conversa', 'novaConversa') }
      },
    },
    marcarLida: {
      ...marcar.opcoes,
      isVisible: false,
      component: 'WhatsAppCaixa',
      async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
        const { record } = marcar.exigirComRegistro(contexto)
        const lido = request.method === 'post' ? lida.safeParse(request.payload) : null
        if (lido?.success) {
          const leitura = await marcarLida(dataSource, {
            conversaId: String(record.id()),
            ateMensagem: lido.data.ate,
          })
          if (leitura) void confirmarLeitura(leitura)
        }
        return { record: record.toJSON(contexto.currentAdmin) }
      },
    },
  }
}
