import type { Funcao } from './funcao.js'

/**
 * Trigger of `auditoria`: gives a new row its number, its time and its hash, and moves the end on. Writers wait for the end's one
 * row, which makes the order certain.
 */
export const encadearAuditoria: Funcao = {
  assinatura: 'whatsapp.encadear_auditoria()',
  sql: `
    CREATE FUNCTION whatsapp.encadear_auditoria() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      anterior bytea;
    BEGIN
      SELECT id + 1, hash INTO STRICT NEW.id, anterior FROM whatsapp.auditoria_ponta FOR UPDATE;
      -- In the order of the chain, which the start of a transaction is not.
      NEW.em := clock_timestamp();
      NEW.hash := whatsapp.hash_da_auditoria(anterior, NEW);
      UPDATE whatsapp.auditoria_ponta SET id = NEW.id, hash = NEW.hash;
      RETURN NEW;
    END $$`,
}
