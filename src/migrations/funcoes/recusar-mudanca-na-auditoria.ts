import type { Funcao } from './funcao.js'

/** Trigger of the trail's tables: refuses what is no new row. */
export const recusarMudancaNaAuditoria: Funcao = {
  assinatura: 'whatsapp.recusar_mudanca_na_auditoria()',
  sql: `
    CREATE FUNCTION whatsapp.recusar_mudanca_na_auditoria() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'a auditoria só recebe linhas novas' USING ERRCODE = 'insufficient_privilege';
    END $$`,
}
