import { type ActionContext, type ActionRequest, type BaseRecord, Filter, ForbiddenError } from 'adminjs'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { ACOES_DA_CONFIGURACAO } from '../../../resources/configuracao-whatsapp/acoes.js'
import {
  ACOES_EM_MASSA,
  type AcaoDaTarefa,
  type AcaoEmMassa,
  serveEmMassa,
  type TarefaEmMassa,
} from '../../../resources/configuracao-whatsapp/em-massa.js'
import { painelConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/painel.js'
import type { Motivo, Status } from '../../../resources/configuracao-whatsapp/status.js'
import type { Papel } from '../../../resources/papel.js'
import type { Cifra } from '../../../services/criptografia/cifra.js'
import { cancelarTarefa, criarTarefa } from '../../../services/tarefas/criar.js'
import { lerDesfaziveis, lerTarefa, lerTarefasRecentes } from '../../../services/tarefas/ler.js'
import { selarParametros } from '../../../services/tarefas/parametros.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'
import { RecursoEscopado } from '../../recurso/recurso-escopado.js'
import { pedidoEmMassa } from './ler-comportamento.js'

/** Of one task. */
export const NO_MAXIMO = 10_000

interface Dependencias {
  dataSource: DataSource
  cifra: Cifra
  controleDeAcesso: ControleDeAcesso
  aoCriarTarefa: () => void
}

interface Nova {
  acao: AcaoDaTarefa
  ids: readonly number[]
  servidor?: string | undefined
  parametros?: object
}

/** What the page of bulk actions shows. */
export interface RespostaEmMassa {
  /** The one asked for or just made. */
  tarefa?: TarefaEmMassa | null
  recentes?: Awaited<ReturnType<typeof lerTarefasRecentes>>
  /** What whoever asks may not do. */
  menos?: readonly AcaoEmMassa[]
  /** How many the filter finds. */
  total?: number
  /** For how many of them each action can do something. */
  serve?: Record<AcaoEmMassa, number>
  notice?: { message: string; type: 'success' | 'error' }
}

const id = z.coerce.number().int().positive().max(2_147_483_647)
const filtros = z.record(z.string(), z.string().max(200))
const destino = z.union([
  z.object({ modo: z.literal('padrao') }),
  z.object({
    modo: z.literal('proprio'),
    url: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .optional(),
    apiKey: z.string().trim().min(8).max(300),
  }),
])
const pedido = z.union([
  z.object({ cancelar: id }),
  z.object({ desfazer: id }),
  z.object({
    acao: z.literal('mudarDeServidor'),
    filtros: z.preprocess(comoObjeto, filtros).optional(),
    destino: z.preprocess(comoObjeto, destino),
  }),
  z.object({
    acao: z.literal('comportamento'),
    filtros: z.preprocess(comoObjeto, filtros).optional(),
    ajustes: z.preprocess(comoObjeto, pedidoEmMassa),
  }),
  z.object({
    acao: z.enum(ACOES_EM_MASSA).exclude(['mudarDeServidor', 'comportamento']),
    filtros: z.preprocess(comoObjeto, filtros).optional(),
  }),
])
type Pedido = z.output<typeof pedido>

/** Forms and addresses carry it as text. */
function comoObjeto(valor: unknown): unknown {
  if (typeof valor !== 'string') return valor
  try {
    return JSON.parse(valor)
  } catch {
    return null
  }
}

/**
 * One action on all that a filter finds, or on those ticked in the list. A GET tells how a task is getting on, and
 * changes nothing; a POST makes one, or cancels it. The work itself is done later, on whichever node.
 */
export const criarAcoesEmMassa = (dependencias: Dependencias) => ({
  emMassa: criarAcao(dependencias, 'emMassa'),
  emMassaEscolhidas: criarAcao(dependencias, 'emMassaEscolhidas'),
})

const criarAcao = (
  { dataSource, cifra, controleDeAcesso, aoCriarTarefa }: Dependencias,
  nome: 'emMassa' | 'emMassaEscolhidas',
) => {
  const { opcoes, exigir } = guardarAcao(painelConfiguracaoWhatsApp, nome, controleDeAcesso)
  return {
    ...opcoes,
    component: 'WhatsAppEmMassa',
    async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      exigir(contexto)
      const records = contexto.records?.map((registro) => registro.toJSON(contexto.currentAdmin))
      const resposta =
        request.method === 'post' ? await fazer(request, contexto) : await ler(request, contexto)
      return { ...(records && { records }), ...resposta }
    },
  }

  async function ler({ query = {} }: ActionRequest, contexto: ActionContext): Promise<RespostaEmMassa> {
    const daTarefa = id.safeParse(query.tarefa)
    if (daTarefa.success) return { tarefa: await lerTarefa(dataSource, daTarefa.data) }
    const lidos = z.preprocess(comoObjeto, filtros).safeParse(query.filtros ?? {})
    const filtro = new Filter(lidos.success ? lidos.data : {}, recursoDe(contexto))
    const total = contexto.records?.length ?? (await recursoDe(contexto).count(filtro, contexto))
    const menos = ACOES_EM_MASSA.filter((acao) => !permitida(acao, contexto))
    // More than one task may have needs a filter first, whatever would be done.
    const achadas =
      contexto.records ?? (total > NO_MAXIMO ? [] : await achar(lidos.success ? lidos.data : {}, contexto))
    return { recentes: await lerTarefasRecentes(dataSource), total, menos, serve: paraQuantas(achadas) }
  }

  async function fazer({ payload }: ActionRequest, contexto: ActionContext): Promise<RespostaEmMassa> {
    const lido = pedido.safeParse(payload ?? {})
    if (!lido.success) return { notice: { message: 'erros.dados_invalidos', type: 'error' } }
    if ('cancelar' in lido.data) {
      await cancelarTarefa(dataSource, lido.data.cancelar)
      return { tarefa: await lerTarefa(dataSource, lido.data.cancelar) }
    }
    if ('desfazer' in lido.data) return desfazer(lido.data.desfazer, contexto)
    return criar(lido.data, contexto)
  }

  /** What moves a company elsewhere is for whoever may choose its server. */
  function permitida(acao: AcaoDaTarefa, contexto: ActionContext): boolean {
    const { papel } = controleDeAcesso.exigir(contexto)
    const { papeis }: { papeis: readonly Papel[] } = ACOES_DA_CONFIGURACAO.configurarServidor
    return acao !== 'mudarDeServidor' || papeis.includes(papel)
  }
  function exigirQuePossa(acao: AcaoDaTarefa, contexto: ActionContext): void {
    if (!permitida(acao, contexto)) throw new ForbiddenError('semPermissao')
  }

  async function desfazer(tarefa: number, contexto: ActionContext): Promise<RespostaEmMassa> {
    const feita = await lerTarefa(dataSource, tarefa)
    if (!feita) return { notice: { message: 'tarefaVazia', type: 'error' } }
    exigirQuePossa(feita.acao, contexto)
    const ids = await lerDesfaziveis(dataSource, tarefa)
    return comecar({ acao: 'desfazer', ids, parametros: { tarefa } }, contexto)
  }

  async function criar(
    novo: Extract<Pedido, { acao: unknown }>,
    contexto: ActionContext,
  ): Promise<RespostaEmMassa> {
    const { acao, filtros: porFiltros = {} } = novo
    exigirQuePossa(acao, contexto)
    const achadas = contexto.records ?? (await achar(porFiltros, contexto))
    if (achadas.length > NO_MAXIMO) return { notice: { message: 'tarefaGrandeDemais', type: 'error' } }
    const ids = achadas.filter((uma) => serve(acao, uma)).map((registro) => Number(registro.id()))
    if ('ajustes' in novo) return comecar({ acao, ids, parametros: novo.ajustes }, contexto)
    if (!('destino' in novo)) return comecar({ acao, ids }, contexto)
    const { destino } = novo
    const servidor = destino.modo === 'padrao' ? '' : destino.url
    return comecar({ acao, ids, servidor, parametros: destino }, contexto)
  }

  async function comecar(
    { parametros, ids, ...nova }: Nova,
    contexto: ActionContext,
  ): Promise<RespostaEmMassa> {
    if (ids.length > NO_MAXIMO) return { notice: { message: 'tarefaGrandeDemais', type: 'error' } }
    if (ids.length === 0) return { notice: { message: 'tarefaVazia', type: 'error' } }
    const id = await criarTarefa(dataSource, {
      ...nova,
      ids,
      ator: controleDeAcesso.exigir(contexto),
      ...(parametros && { parametros: (tarefaId) => selarParametros(cifra, tarefaId, parametros) }),
    })
    aoCriarTarefa()
    return { tarefa: await lerTarefa(dataSource, id) }
  }
}

const serve = (acao: AcaoEmMassa, { params }: BaseRecord): boolean => {
  const {
    status,
    motivo = null,
    ativo,
  } = params as {
    status: Status
    motivo?: Motivo | null
    ativo: boolean
  }
  return serveEmMassa(acao, { status, motivo, ativo })
}

const paraQuantas = (achadas: readonly BaseRecord[]): Record<AcaoEmMassa, number> =>
  Object.fromEntries(
    ACOES_EM_MASSA.map((acao) => [acao, achadas.filter((uma) => serve(acao, uma)).length]),
  ) as Record<AcaoEmMassa, number>

const achar = async (porFiltros: Record<string, string>, contexto: ActionContext) => {
  const recurso = recursoDe(contexto)
  const achados: BaseRecord[] = []
  const filtro = new Filter(porFiltros, recurso)
  for await (const pagina of recurso.paginas(filtro, { ate: NO_MAXIMO + 1 }, contexto))
    achados.push(...pagina)
  return achados
}

const recursoDe = ({ resource }: ActionContext): RecursoEscopado<object> => {
  if (!(resource instanceof RecursoEscopado)) throw new ForbiddenError('semPermissao')
  return resource
}
