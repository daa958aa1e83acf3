import { setTimeout as pausar } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { alterar } from '../consultar.js'

/** Between two steps, so that deliveries and sends get their turn. */
const PAUSA_MS = 20

/**
 * Deletes the messages of a configuration, files with them, then its conversations as far as they are empty. One that
 * is being sent at this moment stays until its answer is there: the next call finds it. In steps of 1,000.
 */
export const apagarMensagens = async (dataSource: DataSource, configuracaoId: number): Promise<number> => {
  let mensagens = 0
  for (;;) {
    const linhas = await alterar(
      dataSource,
      `DELETE FROM mensagem WHERE id IN (
         SELECT id FROM mensagem WHERE configuracao_id = $1 AND status <> 'enviando'
         ORDER BY id LIMIT 1000 FOR UPDATE SKIP LOCKED) RETURNING id`,
      [configuracaoId],
    )
    mensagens += linhas.length
    if (linhas.length === 0) break
    await pausar(PAUSA_MS)
  }
  await dataSource.query(
    `DELETE FROM conversa c WHERE configuracao_id = $1
       AND NOT EXISTS (SELECT FROM mensagem m WHERE m.conversa_id = c.id)`,
    [configuracaoId],
  )
  return mensagens
}
