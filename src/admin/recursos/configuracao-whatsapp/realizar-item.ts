import type { DataSource } from 'typeorm'
import { CAMPOS_DO_COMPORTAMENTO } from '../../../resources/configuracao-whatsapp/comportamento.js'
import {
  ACOES_DE_FROTA,
  type AcaoDaTarefa,
  type AcaoDeFrota,
} from '../../../resources/configuracao-whatsapp/em-massa.js'
import type { Cifra } from '../../../services/criptografia/cifra.js'
import { realizarDemorada } from '../../../services/empresas/em-tarefa.js'
import type { EvolutionAPIService } from '../../../services/evolution-api-service.js'
import type { Frota } from '../../../services/frota/frota.js'
import type { Registro } from '../../../services/registro/registro.js'
import { abrirParametros } from '../../../services/tarefas/parametros.js'
import type { Desfecho, Realizar } from '../../../services/tarefas/trabalhador.js'
import { executarAcao } from './executar-acao.js'
import { lerMudanca } from './ler-comportamento.js'
import { tentarComportamento } from './realizar-comportamento.js'
import { tentarNaConfiguracao } from './realizar-na-configuracao.js'

interface Dependencias {
  dataSource: DataSource
  servico: EvolutionAPIService
  registro: Registro
  frota: Frota
  cifra: Cifra
}

/** One item of a task: what is done to many, or what takes long. */
export const realizarItem =
  ({ frota, cifra, ...dependencias }: Dependencias): Realizar =>
  ({ acao, ...pedido }) => {
    if (acao === 'apagarDados' || acao === 'removerEmpresa')
      return realizarDemorada(dependencias.dataSource, { acao, ...pedido })
    if (acao === 'comportamento') return comportar({ cifra, ...dependencias }, pedido)
    if (!ehDeFrota(acao))
      return comStatus(dependencias.dataSource, pedido.id, () =>
        tentarNaConfiguracao(dependencias.registro, { acao, id: pedido.id }, () =>
          executarAcao(dependencias, { acao, id: pedido.id, payload: {}, acesso: pedido.ator }),
        ),
      )
    return mover({ frota, cifra, ...dependencias }, { acao, ...pedido })
  }

/** What the task was made with is read as if it were asked for now. */
const comportar = async (
  { cifra, ...dependencias }: Omit<Dependencias, 'frota'>,
  { id, tarefaId, parametros }: Omit<Parameters<Realizar>[0], 'acao'>,
): Promise<Desfecho> => {
  const ler = () =>
    lerMudanca(abrirParametros<Record<string, unknown>>(cifra, tarefaId, parametros), CAMPOS_DO_COMPORTAMENTO)
  const { codigo, dados, naTrilha } = await tentarComportamento(dependencias, { id, ler })
  const mudou = Object.entries(naTrilha.depois ?? {}).flatMap(([chave, valor]) => [
    [`antes.${chave}`, String(naTrilha.antes?.[chave] ?? '')],
    [`depois.${chave}`, String(valor ?? '')],
  ])
  return { codigo, dados: { ...dados, ...Object.fromEntries(mudou) } }
}

/** With what was done to this one. */
const mover = async (
  { frota, registro }: Dependencias,
  { acao, id, tarefaId, parametros }: Parameters<Realizar>[0] & { acao: AcaoDeFrota },
): Promise<Desfecho> => {
  let feito: Desfecho['dados'] = {}
  const desfecho = await tentarNaConfiguracao(registro, { acao, id }, async () => {
    feito = { ...(await frota({ acao, id, tarefaId, parametros })) }
  })
  return desfecho.codigo ? desfecho : { ...desfecho, dados: feito }
}

const ehDeFrota = (acao: AcaoDaTarefa): acao is AcaoDeFrota =>
  (ACOES_DE_FROTA as readonly AcaoDaTarefa[]).includes(acao)

/** What was found: the status before, and after. */
const comStatus = async (
  dataSource: DataSource,
  id: number,
  fazer: () => Promise<Desfecho>,
): Promise<Desfecho> => {
  const antes = await statusDe(dataSource, id)
  const { codigo, dados } = await fazer()
  const depois = await statusDe(dataSource, id)
  return { codigo, dados: { ...dados, ...(antes && depois && { antes, depois }) } }
}

const statusDe = async (dataSource: DataSource, id: number): Promise<string | null> => {
  const [linha]: { status: string }[] = await dataSource.query(
    'SELECT status FROM whatsapp.configuracao_whatsapp WHERE id = $1',
    [id],
  )
  return linha?.status ?? null
}
