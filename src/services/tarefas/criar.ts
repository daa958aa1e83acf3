import type { DataSource } from 'typeorm'
import type { AcaoEmMassa } from '../../resources/configuracao-whatsapp/em-massa.js'
import type { Ator } from '../../resources/papel.js'

/** A task for these configurations, each once. @returns its id */
export const criarTarefa = (
  dataSource: DataSource,
  { acao, ator, ids }: { acao: AcaoEmMassa; ator: Ator; ids: readonly number[] },
): Promise<number> =>
  dataSource.transaction(async (manager) => {
    const [{ id }]: [{ id: number }] = await manager.query(
      'INSERT INTO tarefa_em_massa (acao, autor, papel, endereco) VALUES ($1, $2, $3, $4) RETURNING id',
      [acao, ator.autor, ator.papel, ator.endereco],
    )
    await manager.query(
      `INSERT INTO tarefa_item (tarefa_id, configuracao_id, servidor)
       SELECT $1, c.id, coalesce(c.evolution_api_url, '') FROM configuracao_whatsapp c WHERE c.id = ANY($2::int[])`,
      [id, ids],
    )
    return id
  })

/** What has not begun does not begin any more; what runs is finished. */
export const cancelarTarefa = (dataSource: DataSource, id: number): Promise<void> =>
  dataSource.transaction(async (manager) => {
    await manager.query(
      'UPDATE tarefa_em_massa SET cancelada_em = now() WHERE id = $1 AND cancelada_em IS NULL',
      [id],
    )
    await manager.query(
      `UPDATE tarefa_item SET situacao = 'cancelado', terminado_em = now()
       WHERE tarefa_id = $1 AND situacao = 'pendente'`,
      [id],
    )
  })
