import type { DataSource } from 'typeorm'
import { alterar } from '../banco/consultar.js'

/** Longer than anybody looks for a telephone. */
const DESISTIU_APOS_MIN = 15
const DIAS = 90
const POR_PASSO = 1_000

/** Ends attempts that nobody went on with, where they stood. @returns how many */
export const encerrarAbandonadas = async (dataSource: DataSource): Promise<number> => {
  const encerradas = await alterar(
    dataSource,
    `UPDATE whatsapp.tentativa_de_conexao t SET encerrada_em = now(), fim = CASE
         WHEN lida_em IS NOT NULL THEN 'desistiu_depois_do_qr' WHEN qr_em IS NOT NULL THEN 'desistiu_no_qr'
         ELSE 'desistiu_antes_do_qr' END
     WHERE id IN (SELECT a.id FROM whatsapp.tentativa_de_conexao a
       JOIN whatsapp.configuracao_whatsapp c ON c.id = a.configuracao_id
       WHERE a.encerrada_em IS NULL AND a.vista_em < now() - interval '${DESISTIU_APOS_MIN} minutes'
         AND coalesce(c.qr_code_expira_em < now(), true) AND coalesce(c.operacao_ate < now(), true)
       ORDER BY a.vista_em LIMIT ${POR_PASSO} FOR UPDATE OF a SKIP LOCKED)
     RETURNING id`,
    [],
  )
  return encerradas.length
}

/** As long as changes of status are kept. */
export const cortarTentativas = async (dataSource: DataSource): Promise<void> => {
  await dataSource.query(
    `DELETE FROM whatsapp.tentativa_de_conexao WHERE pedida_em < now() - interval '${DIAS} days'`,
  )
}
