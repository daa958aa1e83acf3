import type { DataSource } from 'typeorm'
import { avisar } from '../../pubsub/avisos.js'
import { CLASSE_DA_TRAVA } from './conversas.js'
import { DADO } from './nomes.js'

/** How the contact calls itself is kept where contacts are, for when the company's name is taken back. */
const GUARDAR = `
  INSERT INTO whatsapp.contato AS k (configuracao_id, jid, nome, nome_em)
  SELECT configuracao_id, jid, nome, nome_em FROM whatsapp.conversa
  WHERE id = $1 AND nome IS NOT NULL AND nome_em < ${DADO}
  ON CONFLICT (configuracao_id, jid) DO UPDATE SET nome = excluded.nome, nome_em = excluded.nome_em
  WHERE (excluded.nome_em, excluded.nome COLLATE "C") > (coalesce(k.nome_em, '-infinity'), coalesce(k.nome, '') COLLATE "C")`
const DAR = `UPDATE whatsapp.conversa SET nome = $2, nome_em = ${DADO} WHERE id = $1`
/** To name the address is to have it looked up: see `nomear_conversa`. */
const TIRAR = `UPDATE whatsapp.conversa SET nome = NULL, nome_em = NULL, jid = jid WHERE id = $1 AND nome_em = ${DADO}`

/**
 * Calls a conversation as the company wants it called, whatever its contact calls itself from then on.
 * @param nome null: as the contact calls itself
 */
export const darNome = (
  dataSource: DataSource,
  { conversaId, nome }: { conversaId: string; nome: string | null },
): Promise<void> =>
  dataSource.transaction(async (manager) => {
    const [dona]: { configuracaoId: number; empresaId: number }[] = await manager.query(
      `SELECT v.configuracao_id AS "configuracaoId", c.empresa_id AS "empresaId"
       FROM whatsapp.conversa v JOIN whatsapp.configuracao_whatsapp c ON c.id = v.configuracao_id WHERE v.id = $1`,
      [conversaId],
    )
    if (!dona) return
    // As whoever writes what WhatsApp tells: before any row.
    await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [CLASSE_DA_TRAVA, dona.configuracaoId])
    if (nome === null) await manager.query(TIRAR, [conversaId])
    else {
      await manager.query(GUARDAR, [conversaId])
      await manager.query(DAR, [conversaId, nome])
    }
    await avisar(manager, [dona])
  })
