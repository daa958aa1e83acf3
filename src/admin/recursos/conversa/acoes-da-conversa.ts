import type { ActionContext, ActionRequest, BaseRecord } from 'adminjs'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { painelConversa } from '../../../resources/conversa/painel.js'
import type { TipoDeMudanca } from '../../../resources/mensagem/mudancas.js'
import type { Ator } from '../../../resources/papel.js'
import { auditar, quem } from '../../../services/auditoria/auditar.js'
import { ErroWhatsApp } from '../../../services/erros.js'
import { versaoDaFoto } from '../../../services/fotos/endereco-da-foto.js'
import { lerConversa } from '../../../services/mensagens/conversas/ler-conversa.js'
import type { EnvioDoPainel } from '../../../services/mensagens/outbox/envio-do-painel.js'
import { DadosInvalidos } from '../../../services/operacoes/erros-da-operacao.js'
import type { Registro } from '../../../services/registro/registro.js'
import { type ControleDeAcesso, empresaDoAcesso } from '../../acesso/controle-de-acesso.js'
import { pode } from '../../acesso/permissoes.js'
import { criarAnotadorDeLeituras } from '../../recurso/anotar-leitura.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'
import { leConteudo } from './le-conteudo.js'

const RECURSO = 'Conversa'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  registro: Registro
  envio: EnvioDoPainel
  suporteLeMensagens: boolean
  /** Where pictures come from beside WhatsApp, while somebody develops. */
  simulador: string | null
}

const identificador = z.string().regex(/^[1-9]\d{0,17}$/)
const qualPagina = z.object({
  antesDe: identificador.nullish().catch(null),
  emVoltaDe: identificador.nullish().catch(null),
})
const pedido = z.discriminatedUnion('fazer', [
  z.object({
    fazer: z.literal('enviar'),
    texto: z.string().trim().min(1).max(4096),
    /** Made by the page once per message: pressed twice, it goes once. */
    chave: z.uuid(),
    respondeA: identificador.nullish().transform((id) => id ?? undefined),
  }),
  z.object({ fazer: z.literal('reagir'), mensagem: identificador, emoji: z.string().max(40) }),
  z.object({ fazer: z.literal('editar'), mensagem: identificador, texto: z.string().max(10_000) }),
  z.object({ fazer: z.literal('apagar'), mensagem: identificador }),
  z.object({ fazer: z.literal('reenviar'), mensagem: identificador }),
  z.object({ fazer: z.literal('cancelar'), mensagem: identificador }),
])

/** As the trail calls what is more than an answer. */
const NA_TRILHA: ReadonlyMap<unknown, string> = new Map([
  ['reagir', 'reagir'],
  ['editar', 'editarMensagem'],
  ['apagar', 'apagarMensagem'],
])
const oQueFez = (payload: unknown): string =>
  NA_TRILHA.get((payload as { fazer?: unknown } | undefined)?.fazer) ?? 'responder'

/**
 * A conversation's page, and what is done in it by POST. That somebody of the back office looked into a
 * company's conversation is written down.
 */
export const criarAcoesDaConversa = ({
  dataSource,
  controleDeAcesso,
  registro,
  envio,
  suporteLeMensagens,
  simulador,
}: Dependencias) => {
  const anotarLeitura = criarAnotadorDeLeituras(dataSource, { recurso: RECURSO, acao: 'verConversa' })
  const ver = guardarAcao(painelConversa, 'show', controleDeAcesso)
  const escrever = guardarAcao(painelConversa, 'responder', controleDeAcesso)

  const anotar = (ator: Ator, record: BaseRecord, acao: string, detalhe: string | null = null) =>
    auditar(dataSource, {
      ...quem(ator),
      empresaId: record.params.empresaId,
      recurso: RECURSO,
      registroId: String(record.id()),
      acao,
      resultado: detalhe ? 'falhou' : 'ok',
      detalhe,
    })

  const ler = async (record: BaseRecord, ator: Ator, pagina: z.output<typeof qualPagina> = {}) => {
    const conversa = await lerConversa(dataSource, {
      id: String(record.id()),
      antesDe: pagina.antesDe ?? null,
      emVoltaDe: pagina.emVoltaDe ?? null,
      comConteudo: leConteudo(ator, suporteLeMensagens),
      variasEmpresas: empresaDoAcesso(ator) === null,
      podeResponder: pode(ator.papel, RECURSO, 'responder'),
      podeRenomear: pode(ator.papel, RECURSO, 'renomear'),
      podeMarcarLida: pode(ator.papel, RECURSO, 'marcarLida'),
    })
    // The picture came with a delivery: it may be anything.
    return conversa && { ...conversa, foto: versaoDaFoto(conversa.foto, simulador) }
  }

  const realizar = async (ator: Ator, record: BaseRecord, payload: unknown) => {
    const lido = pedido.safeParse(payload)
    if (!lido.success) throw new DadosInvalidos('texto', 'Escreva a mensagem antes de enviar.')
    const comum = {
      conversaId: String(record.id()),
      empresaId: Number(record.params.empresaId),
      autor: ator.autor,
      autorNome: ator.nome,
    }
    const mudar = (tipo: TipoDeMudanca, mensagemId: string, texto: string | null) =>
      envio.mudar({ conversaId: comum.conversaId, autor: ator.autor, mensagemId, tipo, texto })
    switch (lido.data.fazer) {
      case 'enviar': {
        const { texto, chave, respondeA } = lido.data
        return envio.enviar({ ...comum, texto, chave, respondeA })
      }
      case 'reagir':
        return mudar('reacao', lido.data.mensagem, lido.data.emoji || null)
      case 'editar':
        return mudar('edicao', lido.data.mensagem, lido.data.texto)
      case 'apagar':
        return mudar('exclusao', lido.data.mensagem, null)
      case 'reenviar':
        return envio.reenviar({ ...comum, mensagemId: lido.data.mensagem })
      case 'cancelar':
        return envio.cancelar({ ...comum, mensagemId: lido.data.mensagem })
    }
  }

  return {
    show: {
      component: 'WhatsAppConversa',
      async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
        const { ator, record } = ver.exigirComRegistro(contexto)
        await anotarLeitura(ator, { empresaId: record.params.empresaId, registroId: String(record.id()) })
        return {
          record: record.toJSON(contexto.currentAdmin),
          conversa: await ler(record, ator, qualPagina.parse(request.query ?? {})),
        }
      },
    },
    responder: {
      ...escrever.opcoes,
      component: 'WhatsAppConversa',
      // Not a page of its own: the box below a conversation.
      isVisible: false,
      async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
        const { ator, record } = escrever.exigirComRegistro(contexto)
        const falha =
          request.method === 'post'
            ? await realizar(ator, record, request.payload).then(
                () => null,
                (erro: unknown) => ({
                  codigo: erro instanceof ErroWhatsApp ? erro.codigo : 'inesperado',
                  erro,
                }),
              )
            : null
        if (falha?.codigo === 'inesperado')
          registro.error({ acao: 'responder', conversa: String(record.id()), err: falha.erro }, 'ação falhou')
        if (request.method === 'post')
          await anotar(ator, record, oQueFez(request.payload), falha?.codigo ?? null)
        return {
          record: record.toJSON(contexto.currentAdmin),
          conversa: await ler(record, ator),
          ...(falha && { notice: { message: `erros.${falha.codigo}`, type: 'error' as const } }),
        }
      },
    },
  }
}
