import type { DataSource } from 'typeorm'
import {
  type AcaoDaTarefa,
  type ItemDaTarefa,
  SITUACOES,
  type Situacao,
  type TarefaEmMassa,
} from '../../resources/configuracao-whatsapp/em-massa.js'
import { DESFAZIVEIS } from '../../resources/configuracao-whatsapp/feitos.js'

const ITENS = 200
/** What somebody must look at comes first, then what is under way. */
const ORDEM: readonly Situacao[] = ['falhou', 'fazendo', 'ok', 'cancelado', 'pendente']

interface Cabeca {
  id: number
  acao: AcaoDaTarefa
  autor: string
  criada_em: Date
  cancelada: boolean
}

/** Done in the last two minutes, by the minute, and so of a task that has only begun. */
const RITMO = `
  SELECT (count(*) FILTER (WHERE terminado_em > now() - interval '2 minutes'))
           / greatest(extract(epoch FROM now() - greatest(now() - interval '2 minutes', min(terminado_em))) / 60, 1.0 / 12)::float8 AS por_minuto,
         (count(*) FILTER (WHERE situacao = 'ok' AND dados->>'feito' = ANY ($2) AND dados->>'de' IS NOT NULL))::int AS desfaziveis
  FROM whatsapp.tarefa_item WHERE tarefa_id = $1 AND situacao IN ('ok', 'falhou')`

/** Null: there is none, or it is too old to be kept. */
export const lerTarefa = async (dataSource: DataSource, id: number): Promise<TarefaEmMassa | null> => {
  const [cabeca]: Cabeca[] = await dataSource.query(
    `SELECT id, acao, autor, criada_em, cancelada_em IS NOT NULL AS cancelada FROM whatsapp.tarefa_em_massa WHERE id = $1`,
    [id],
  )
  if (!cabeca) return null
  const contagem: { situacao: Situacao; total: number }[] = await dataSource.query(
    'SELECT situacao, count(*)::int AS total FROM whatsapp.tarefa_item WHERE tarefa_id = $1 GROUP BY situacao',
    [id],
  )
  const itens: ItemDaTarefa[] = await dataSource.query(
    `SELECT i.configuracao_id AS id, coalesce(e.nome, i.empresa, '') AS empresa, i.situacao, i.codigo, i.dados
     FROM whatsapp.tarefa_item i LEFT JOIN whatsapp.configuracao_whatsapp c ON c.id = i.configuracao_id
       LEFT JOIN whatsapp.empresa e ON e.id = c.empresa_id
     WHERE i.tarefa_id = $1
     ORDER BY array_position($2::text[], i.situacao), i.terminado_em DESC NULLS LAST, i.configuracao_id LIMIT ${ITENS}`,
    [id, ORDEM],
  )
  const [{ por_minuto: porMinuto, desfaziveis }]: [{ por_minuto: number; desfaziveis: number }] =
    await dataSource.query(RITMO, [id, DESFAZIVEIS])
  const { acao, autor, criada_em, cancelada } = cabeca
  const porSituacao = Object.fromEntries(SITUACOES.map((s) => [s, 0])) as Record<Situacao, number>
  for (const { situacao, total } of contagem) porSituacao[situacao] = total
  const total = contagem.reduce((soma, linha) => soma + linha.total, 0)
  const faltam = porSituacao.pendente + porSituacao.fazendo
  const restamS = faltam > 0 && porMinuto > 0 ? Math.ceil((faltam / porMinuto) * 60) : null
  return {
    ...{ id, acao, autor, criadaEm: criada_em.toISOString(), cancelada },
    ...{ total, porSituacao, restamS, desfaziveis, itens },
  }
}

/** The latest, to be found again. */
export const lerTarefasRecentes = (
  dataSource: DataSource,
): Promise<
  { id: number; acao: AcaoDaTarefa; autor: string; criadaEm: string; total: number; faltam: number }[]
> =>
  dataSource.query(
    `SELECT t.id, t.acao, t.autor, t.criada_em AS "criadaEm", count(i.*)::int AS total,
            count(*) FILTER (WHERE i.situacao IN ('pendente', 'fazendo'))::int AS faltam
     FROM (SELECT * FROM whatsapp.tarefa_em_massa ORDER BY id DESC LIMIT 5) t LEFT JOIN whatsapp.tarefa_item i ON i.tarefa_id = t.id
     GROUP BY t.id, t.acao, t.autor, t.criada_em ORDER BY t.id DESC`,
  )

/** Those to whom a task did something that can be taken back. */
export const lerDesfaziveis = async (dataSource: DataSource, id: number): Promise<number[]> => {
  const linhas: { configuracao_id: number }[] = await dataSource.query(
    `SELECT configuracao_id FROM whatsapp.tarefa_item
     WHERE tarefa_id = $1 AND situacao = 'ok' AND dados->>'feito' = ANY ($2) AND dados->>'de' IS NOT NULL ORDER BY 1`,
    [id, DESFAZIVEIS],
  )
  return linhas.map(({ configuracao_id }) => configuracao_id)
}
