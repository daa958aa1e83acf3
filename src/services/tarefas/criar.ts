import type { DataSource } from 'typeorm'
import { ACOES_DEMORADAS, type AcaoDaTarefa } from '../../resources/configuracao-whatsapp/em-massa.js'
import type { Ator } from '../../resources/papel.js'
import { encerrarTarefas } from './encerrar.js'

const DEMORADAS: readonly AcaoDaTarefa[] = ACOES_DEMORADAS
/** They need no server, and take none's place. */
const LUGAR_DAS_DEMORADAS = 'banco'

interface TarefaNova {
  acao: AcaoDaTarefa
  ator: Ator
  ids: readonly number[]
  /** Whose place each takes while it is done; absent: that of the company's server. */
  servidor?: string | undefined
  /** Seals what it is to be done with, for the task of this id. */
  parametros?: (id: number) => string
}

/** A task for these configurations, each once. @returns its id */
export const criarTarefa = (
  dataSource: DataSource,
  { acao, ator, ids, servidor, parametros }: TarefaNova,
): Promise<number> =>
  dataSource.transaction(async (manager) => {
    const [{ id }]: [{ id: number }] = await manager.query(
      'INSERT INTO whatsapp.tarefa_em_massa (acao, autor, papel, endereco) VALUES ($1, $2, $3, $4) RETURNING id',
      [acao, ator.autor, ator.papel, ator.endereco],
    )
    await manager.query(
      `INSERT INTO whatsapp.tarefa_item (tarefa_id, configuracao_id, empresa, servidor)
       SELECT $1, c.id, e.nome, coalesce($3, c.evolution_api_url, '')
       FROM whatsapp.configuracao_whatsapp c JOIN whatsapp.empresa e ON e.id = c.empresa_id WHERE c.id = ANY($2::int[])`,
      [id, ids, DEMORADAS.includes(acao) ? LUGAR_DAS_DEMORADAS : (servidor ?? null)],
    )
    if (parametros)
      await manager.query('UPDATE whatsapp.tarefa_em_massa SET parametros = $2 WHERE id = $1', [
        id,
        parametros(id),
      ])
    return id
  })

/** What has not begun does not begin any more; what runs is finished. */
export const cancelarTarefa = async (dataSource: DataSource, id: number): Promise<void> => {
  await dataSource.transaction(async (manager) => {
    await manager.query(
      'UPDATE whatsapp.tarefa_em_massa SET cancelada_em = now() WHERE id = $1 AND cancelada_em IS NULL',
      [id],
    )
    await manager.query(
      `UPDATE whatsapp.tarefa_item SET situacao = 'cancelado', terminado_em = now()
       WHERE tarefa_id = $1 AND situacao = 'pendente'`,
      [id],
    )
  })
  await encerrarTarefas(dataSource, id)
}
