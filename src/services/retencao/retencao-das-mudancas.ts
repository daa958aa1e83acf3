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
      `DELETE FROM whatsapp.mudanca_de_status WHERE id IN (
         SELECT id FROM whatsapp.mudanca_de_status WHERE em < now() - interval '${DIAS} days'
         ORDER BY em LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [porPasso],
    )) as [unknown, number]
  }
}

const PERIODOS = ['queda', 'medicao', 'silencio'] as const

/** Of how each connection was, and of alerts and notices, what ended longer ago than anybody is told of. Few, beside what they are of. */
export const cortarPeriodos = async (dataSource: DataSource): Promise<void> => {
  for (const tabela of PERIODOS)
    await dataSource.query(
      `DELETE FROM whatsapp.${tabela} WHERE id IN (
         SELECT id FROM whatsapp.${tabela} WHERE fim < now() - interval '${DIAS + 2} days' ORDER BY fim LIMIT 20000
         FOR UPDATE SKIP LOCKED)`,
    )
  for (const [tabela, fim] of [
    ['aviso_de_alerta', 'criado_em'],
    ['alerta', 'encerrado_em'],
  ])
    await dataSource.query(
      `DELETE FROM whatsapp.${tabela} WHERE id IN (
         SELECT id FROM whatsapp.${tabela} WHERE ${fim} < now() - interval '${DIAS} days' ORDER BY ${fim} LIMIT 5000
         FOR UPDATE SKIP LOCKED)`,
    )
  await dataSource.query(`DELETE FROM whatsapp.alerta_visto WHERE em < now() - interval '${DIAS} days'`)
  await dataSource.query(`DELETE FROM whatsapp.batida WHERE fim < now() - interval '${DIAS + 2} days'`)
}

/** Tasks in bulk are as many as people start them: one statement is a small one. */
export const cortarTarefas = async (dataSource: DataSource): Promise<void> => {
  await dataSource.query(
    `DELETE FROM whatsapp.tarefa_em_massa WHERE criada_em < now() - interval '${DIAS} days'`,
  )
}
