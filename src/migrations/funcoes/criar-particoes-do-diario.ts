import { LIMPEZA_DE_GRANDE } from '../limpeza.js'
import type { Funcao } from './funcao.js'

/** Of days: whoever may call it, may call it with anything. */
const NO_MAXIMO = 60

/**
 * Makes the journal's partitions that are missing, one a day (in UTC), from today on for `dias` more. @returns how many. Each
 * is made beside the journal and then attached, which waits for nobody who writes. By one transaction at a time, and as the
 * tables' owner: whoever may write a delivery down must be able to.
 */
export const criarParticoesDoDiario: Funcao = {
  assinatura: 'whatsapp.criar_particoes_do_diario(int)',
  sql: `
    CREATE FUNCTION whatsapp.criar_particoes_do_diario(dias int) RETURNS int LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DECLARE
      hoje date := (now() AT TIME ZONE 'UTC')::date;
      dia date;
      nome text;
      criadas int := 0;
    BEGIN
      PERFORM pg_advisory_xact_lock(742902);
      FOR n IN 0..least(dias, ${NO_MAXIMO}) LOOP
        dia := hoje + n;
        nome := 'evento_webhook_' || to_char(dia, 'YYYYMMDD');
        CONTINUE WHEN to_regclass('whatsapp.' || nome) IS NOT NULL;
        EXECUTE format('CREATE TABLE whatsapp.%I (LIKE whatsapp.evento_webhook INCLUDING DEFAULTS INCLUDING CONSTRAINTS)
          WITH (${LIMPEZA_DE_GRANDE})', nome);
        EXECUTE format('ALTER TABLE whatsapp.evento_webhook ATTACH PARTITION whatsapp.%I FOR VALUES FROM (%s) TO (%s)',
          nome, whatsapp.primeiro_evento_de(dia), whatsapp.primeiro_evento_de(dia + 1));
        criadas := criadas + 1;
      END LOOP;
      RETURN criadas;
    END $$`,
}
