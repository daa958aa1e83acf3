import { type ActionContext, type ActionRequest, type BaseRecord, Filter, ForbiddenError } from 'adminjs'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import {
  ACOES_EM_MASSA,
  type AcaoEmMassa,
  type TarefaEmMassa,
} from '../resources/configuracao-whatsapp/em-massa.js'
import { cancelarTarefa, criarTarefa } from '../services/tarefas/criar.js'
import { lerTarefa, lerTarefasRecentes } from '../services/tarefas/ler.js'
import type { Portaria } from './acesso.js'
import { RecursoEscopado } from './recurso-escopado.js'

const RECURSO = 'ConfiguracaoWhatsApp'
/** Of one task. */
export const NO_MAXIMO = 10_000

interface Dependencias {
  dataSource: DataSource
  portaria: Portaria
  aoCriarTarefa: () => void
}

/** What the page of bulk actions shows. */
export interface RespostaEmMassa {
  /** The one asked for or just made. */
  tarefa?: TarefaEmMassa | null
  recentes?: Awaited<ReturnType<typeof lerTarefasRecentes>>
  /** How many the filter finds. */
  total?: number
  notice?: { message: string; type: 'success' | 'error' }
}

const id = z.coerce.number().int().positive().max(2_147_483_647)
const filtros = z.record(z.string(), z.string().max(200))
const pedido = z.union([
  z.object({ cancelar: id }),
  z.object({ acao: z.enum(ACOES_EM_MASSA), filtros: z.preprocess(comoObjeto, filtros).optional() }),
])

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
  emMassa: criarAcao(dependencias, 'emMassa', 'resource'),
  emMassaEscolhidas: criarAcao(dependencias, 'emMassaEscolhidas', 'bulk'),
})

const criarAcao = <T extends 'resource' | 'bulk'>(
  { dataSource, portaria, aoCriarTarefa }: Dependencias,
  nome: 'emMassa' | 'emMassaEscolhidas',
  tipo: T,
) => {
  const permitida = (usuario: ActionContext['currentAdmin']) => portaria.permite(usuario, RECURSO, nome)
  return {
    actionType: tipo,
    component: 'EmMassa',
    showInDrawer: false,
    icon: 'Layers',
    isAccessible: ({ currentAdmin }: ActionContext) => permitida(currentAdmin),
    async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      portaria.exigir(contexto)
      if (!permitida(contexto.currentAdmin)) throw new ForbiddenError('semPermissao')
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
    return { recentes: await lerTarefasRecentes(dataSource), total }
  }

  async function fazer({ payload }: ActionRequest, contexto: ActionContext): Promise<RespostaEmMassa> {
    const lido = pedido.safeParse(payload ?? {})
    if (!lido.success) return { notice: { message: 'erros.dados_invalidos', type: 'error' } }
    if ('cancelar' in lido.data) {
      await cancelarTarefa(dataSource, lido.data.cancelar)
      return { tarefa: await lerTarefa(dataSource, lido.data.cancelar) }
    }
    return criar(lido.data.acao, lido.data.filtros ?? {}, contexto)
  }

  async function criar(
    acao: AcaoEmMassa,
    porFiltros: Record<string, string>,
    contexto: ActionContext,
  ): Promise<RespostaEmMassa> {
    const ids = (contexto.records ?? (await achar(porFiltros, contexto))).map((registro) =>
      Number(registro.id()),
    )
    if (ids.length > NO_MAXIMO) return { notice: { message: 'tarefaGrandeDemais', type: 'error' } }
    if (ids.length === 0) return { notice: { message: 'tarefaVazia', type: 'error' } }
    const nova = await criarTarefa(dataSource, { acao, ator: portaria.exigir(contexto), ids })
    aoCriarTarefa()
    return { tarefa: await lerTarefa(dataSource, nova) }
  }
}

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
