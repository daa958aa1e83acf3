import type { DataSource } from 'typeorm'
import {
  type AcaoEmMassa,
  type ItemDaTarefa,
  SITUACOES,
  type Situacao,
  type TarefaEmMassa,
} from '../../resources/configuracao-whatsapp/em-massa.js'

const ITENS = 200
/** What somebody must look at comes first, then what is under way. */
const ORDEM: readonly Situacao[] = ['falhou', 'fazendo', 'ok', 'cancelado', 'pendente']

interface Cabeca {
  id: number
  acao: AcaoEmMassa
  autor: string
  criada_em: Date
  cancelada: boolean
}

/** Null: there is none, or it is too old to be kept. */
export const lerTarefa = async (dataSource: DataSource, id: number): Promise<TarefaEmMassa | null> => {
  const [cabeca]: Cabeca[] = await dataSource.query(
    `SELECT id, acao, autor, criada_em, cancelada_em IS NOT NULL AS cancelada FROM tarefa_em_massa WHERE id = $1`,
    [id],
  )
  if (!cabeca) return null
  const contagem: { situacao: Situacao; total: number }[] = await dataSource.query(
    'SELECT situacao, count(*)::int AS total FROM tarefa_item WHERE tarefa_id = $1 GROUP BY situacao',
    [id],
  )
  const itens: ItemDaTarefa[] = await dataSource.query(
    `SELECT c.id, e.nome AS empresa, i.situacao, i.codigo, i.dados
     FROM tarefa_item i JOIN configuracao_whatsapp c ON c.id = i.configuracao_id JOIN empresa e ON e.id = c.empresa_id
     WHERE i.tarefa_id = $1
     ORDER BY array_position($2::text[], i.situacao), i.terminado_em DESC NULLS LAST, c.id LIMIT ${ITENS}`,
    [id, ORDEM],
  )
  const { acao, autor, criada_em, cancelada } = cabeca
  const porSituacao = Object.fromEntries(SITUACOES.map((s) => [s, 0])) as Record<Situacao, number>
  for (const { situacao, total } of contagem) porSituacao[situacao] = total
  const total = contagem.reduce((soma, linha) => soma + linha.total, 0)
  return { id, acao, autor, criadaEm: criada_em.toISOString(), cancelada, total, porSituacao, itens }
}

/** The latest, to be found again. */
export const lerTarefasRecentes = (
  dataSource: DataSource,
): Promise<
  { id: number; acao: AcaoEmMassa; autor: string; criadaEm: string; total: number; faltam: number }[]
> =>
  dataSource.query(
    `SELECT t.id, t.acao, t.autor, t.criada_em AS "criadaEm", count(i.*)::int AS total,
            count(*) FILTER (WHERE i.situacao IN ('pendente', 'fazendo'))::int AS faltam
     FROM (SELECT * FROM tarefa_em_massa ORDER BY id DESC LIMIT 5) t LEFT JOIN tarefa_item i ON i.tarefa_id = t.id
     GROUP BY t.id, t.acao, t.autor, t.criada_em ORDER BY t.id DESC`,
  )
