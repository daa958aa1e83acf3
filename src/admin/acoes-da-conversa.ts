import { type ActionContext, type ActionRequest, type BaseRecord, ForbiddenError } from 'adminjs'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import type { Acesso, Ator } from '../resources/papel.js'
import { auditar } from '../services/auditoria.js'
import { ErroWhatsApp } from '../services/erros.js'
import { DadosInvalidos } from '../services/erros-da-operacao.js'
import type { EnvioDoPainel } from '../services/mensagens/envio-do-painel.js'
import { lerConversa } from '../services/mensagens/ler-conversa.js'
import type { Registro } from '../services/registro.js'
import { empresaDoAcesso, type Portaria } from './acesso.js'
import { pode } from './permissoes.js'
import { criarVistas } from './vistas.js'

const RECURSO = 'Conversa'

interface Dependencias {
  dataSource: DataSource
  portaria: Portaria
  registro: Registro
  envio: EnvioDoPainel
  suporteLeMensagens: boolean
}

const identificador = z.string().regex(/^[1-9]\d{0,17}$/)
const pagina = z.object({ antesDe: identificador.nullish().catch(null) })
const pedido = z.discriminatedUnion('fazer', [
  z.object({
    fazer: z.literal('enviar'),
    texto: z.string().trim().min(1).max(4096),
    /** Made by the page once per message: pressed twice, it goes once. */
    chave: z.uuid(),
  }),
  z.object({
    fazer: z.literal('enviarImagem'),
    imagem: z.string().min(1),
    legenda: z.string().trim().max(1024).optional(),
    chave: z.uuid(),
  }),
  z.object({ fazer: z.literal('reenviar'), mensagem: identificador }),
  z.object({ fazer: z.literal('cancelar'), mensagem: identificador }),
])

/** Who may read what messages say. */
export const leConteudo = ({ papel }: Acesso, suporteLeMensagens: boolean): boolean =>
  papel !== 'suporte' || suporteLeMensagens

/**
 * A conversation's page, and what is done in it by POST. That somebody of the back office looked into a
 * company's conversation is written down.
 */
export const criarAcoesDaConversa = ({
  dataSource,
  portaria,
  registro,
  envio,
  suporteLeMensagens,
}: Dependencias) => {
  const vistas = criarVistas()

  const permitida = (acao: string, { currentAdmin }: Pick<ActionContext, 'currentAdmin'>) =>
    portaria.permite(currentAdmin, RECURSO, acao)
  const exigir = (acao: string, contexto: ActionContext): { ator: Ator; record: BaseRecord } => {
    const ator = portaria.exigir(contexto)
    if (!contexto.record || !permitida(acao, contexto)) throw new ForbiddenError('semPermissao')
    return { ator, record: contexto.record }
  }

  const anotar = (ator: Ator, record: BaseRecord, acao: string, detalhe: string | null = null) =>
    auditar(dataSource, {
      autor: ator.autor,
      papel: ator.papel,
      endereco: ator.endereco,
      empresaId: record.params.empresaId,
      recurso: RECURSO,
      registroId: String(record.id()),
      acao,
      resultado: detalhe ? 'falhou' : 'ok',
      detalhe,
    })

  const ler = (record: BaseRecord, ator: Ator, antesDe: string | null) =>
    lerConversa(dataSource, {
      id: String(record.id()),
      antesDe,
      comConteudo: leConteudo(ator, suporteLeMensagens),
      podeResponder: pode(ator.papel, RECURSO, 'responder'),
    })

  const realizar = async (ator: Ator, record: BaseRecord, payload: unknown) => {
    const lido = pedido.safeParse(payload)
    if (!lido.success) throw new DadosInvalidos('texto', 'Escreva a mensagem antes de enviar.')
    const comum = {
      conversaId: String(record.id()),
      empresaId: Number(record.params.empresaId),
      autor: ator.autor,
    }
    switch (lido.data.fazer) {
      case 'enviar':
        return envio.enviar({ ...comum, texto: lido.data.texto, chave: lido.data.chave })
      case 'enviarImagem': {
        const { imagem, legenda, chave } = lido.data
        return envio.enviarImagem({ ...comum, imagem, legenda, chave })
      }
      case 'reenviar':
        return envio.reenviar({ ...comum, mensagemId: lido.data.mensagem })
      case 'cancelar':
        return envio.cancelar({ ...comum, mensagemId: lido.data.mensagem })
    }
  }

  return {
    show: {
      component: 'Conversa',
      showInDrawer: false,
      isAccessible: (contexto: ActionContext) => permitida('show', contexto),
      hideActionHeader: true,
      async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
        const { ator, record } = exigir('show', contexto)
        const { antesDe = null } = pagina.parse(request.query ?? {})
        const daCasa = empresaDoAcesso(ator) === null
        if (daCasa && vistas.primeira(`${ator.autor}:${record.id()}`))
          await anotar(ator, record, 'verConversa')
        return {
          record: record.toJSON(contexto.currentAdmin),
          conversa: await ler(record, ator, antesDe),
        }
      },
    },
    responder: {
      actionType: 'record' as const,
      component: 'Conversa',
      showInDrawer: false,
      // Not a page of its own: the box below a conversation.
      isVisible: false,
      isAccessible: (contexto: ActionContext) => permitida('responder', contexto),
      async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
        const { ator, record } = exigir('responder', contexto)
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
        if (request.method === 'post') await anotar(ator, record, 'responder', falha?.codigo ?? null)
        return {
          record: record.toJSON(contexto.currentAdmin),
          conversa: await ler(record, ator, null),
          ...(falha && { notice: { message: `erros.${falha.codigo}`, type: 'error' as const } }),
        }
      },
    },
  }
}
