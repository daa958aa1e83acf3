import { setTimeout as pausar } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { alterar } from '../consultar.js'
import { apagarVazias } from '../mensagens/apagar-vazias.js'

const POR_PASSO = 1000
/** Between two steps, so that deliveries and sends get their turn. */
const PAUSA_MS = 20

/**
 * Deletes the messages of a configuration, files with them, what was told of messages that never came in, then its
 * conversations as far as they are empty. One that is being sent at this moment stays until its answer is there: the
 * next call finds it. In steps of 1,000.
 */
export const apagarMensagens = async (dataSource: DataSource, configuracaoId: number): Promise<number> => {
  let mensagens = 0
  for (;;) {
    const linhas = await alterar(
      dataSource,
      `DELETE FROM mensagem WHERE id IN (
         SELECT id FROM mensagem WHERE configuracao_id = $1 AND status <> 'enviando'
         ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id`,
      [configuracaoId, POR_PASSO],
    )
    mensagens += linhas.length
    if (linhas.length === 0) break
    await pausar(PAUSA_MS)
  }
  await dataSource.query('DELETE FROM mensagem_adiantada WHERE configuracao_id = $1', [configuracaoId])
  for (let apagadas = POR_PASSO; apagadas === POR_PASSO; ) {
    apagadas = await apagarVazias(dataSource, { configuracaoId, antesDe: 'infinity', quantas: POR_PASSO })
    await pausar(PAUSA_MS)
  }
  return mensagens
}
