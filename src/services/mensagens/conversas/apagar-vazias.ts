import type { DataSource } from 'typeorm'
import { alterar } from '../../banco/consultar.js'
import { CLASSE_DA_TRAVA } from './conversas.js'

interface Pedido {
  configuracaoId: number
  /** Conversations silent since then; a timestamp of PostgreSQL. */
  antesDe: string
  quantas: number
}

/** Deletes up to `quantas` conversations of a configuration that hold no message. @returns how many */
export const apagarVazias = (
  dataSource: DataSource,
  { configuracaoId, antesDe, quantas }: Pedido,
): Promise<number> =>
  dataSource.transaction(async (manager) => {
    // Whoever looks a conversation up by its address, to write into it, holds this until it has.
    await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [CLASSE_DA_TRAVA, configuracaoId])
    const vazias: { id: string }[] = await manager.query(
      `SELECT v.id FROM whatsapp.conversa v WHERE v.configuracao_id = $1 AND v.ultima_em < $2::timestamptz
         AND NOT EXISTS (SELECT FROM whatsapp.mensagem m WHERE m.conversa_id = v.id)
       ORDER BY v.ultima_em LIMIT $3 FOR UPDATE OF v SKIP LOCKED`,
      [configuracaoId, antesDe, quantas],
    )
    // A statement of its own sees what came into them until they were locked; nothing does after that.
    const apagadas = await alterar(
      manager,
      `DELETE FROM whatsapp.conversa v WHERE id = ANY ($1::bigint[])
         AND NOT EXISTS (SELECT FROM whatsapp.mensagem m WHERE m.conversa_id = v.id) RETURNING id`,
      [vazias.map(({ id }) => id)],
    )
    return apagadas.length
  })
