-- Days of the journal that are past, as the retention would have made them in their time: {dias} of them before today.
-- Yesterday is there already where the database was made before midnight.
DO $$
DECLARE
  hoje date := (now() AT TIME ZONE 'UTC')::date;
  dia date;
BEGIN
  ALTER TABLE whatsapp.evento_webhook DETACH PARTITION whatsapp.evento_webhook_antes;
  FOR n IN 1..{dias} LOOP
    dia := hoje - n;
    EXECUTE format('CREATE TABLE IF NOT EXISTS whatsapp.%I PARTITION OF whatsapp.evento_webhook FOR VALUES FROM (%s) TO (%s)',
      'evento_webhook_' || to_char(dia, 'YYYYMMDD'), whatsapp.primeiro_evento_de(dia), whatsapp.primeiro_evento_de(dia + 1));
  END LOOP;
  EXECUTE format('ALTER TABLE whatsapp.evento_webhook ATTACH PARTITION whatsapp.evento_webhook_antes
    FOR VALUES FROM (MINVALUE) TO (%s)', whatsapp.primeiro_evento_de(hoje - {dias}));
END $$
