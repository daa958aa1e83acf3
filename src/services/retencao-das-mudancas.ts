import type { DataSource } from 'typeorm'

const DIAS = 90

/**
 * Cuts the history of statuses, a step at a time. Nodes that meet share the rows: each leaves alone what the other holds.
 * @param aberto asked before every step
 */
export const cortarMudancas = async (
  dataSource: DataSource,
  { porPasso, aberto }: { porPasso: number; aberto: () => boolean },
): Promise<void> => {
  for (let cortadas = porPasso; cortadas === porPasso && aberto(); ) {
    // TypeORM returns [rows, count] for a DELETE.
    ;[, cortadas] = (await dataSource.query(
      `DELETE FROM mudanca_de_status WHERE id IN (
         SELECT id FROM mudanca_de_status WHERE em < now() - interval '${DIAS} days'
         ORDER BY em LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [porPasso],
    )) as [unknown, number]
  }
}

/** Tasks in bulk are as many as people start them: one statement is a small one. */
export const cortarTarefas = async (dataSource: DataSource): Promise<void> => {
  await dataSource.query(`DELETE FROM tarefa_em_massa WHERE criada_em < now() - interval '${DIAS} days'`)
}
