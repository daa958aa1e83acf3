import { TABELAS_DAS_ENTREGAS } from '../entregas-recentes.js'
import type { Funcao } from './funcao.js'

/** Trigger of `configuracao_whatsapp`: its events, and what they are known by, go with it; the journal has no foreign key (see the migration). */
export const apagarEventosDaConfiguracao: Funcao = {
  assinatura: 'whatsapp.apagar_eventos_da_configuracao()',
  sql: `
    CREATE FUNCTION whatsapp.apagar_eventos_da_configuracao() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM whatsapp.evento_webhook WHERE configuracao_id = OLD.id;
${TABELAS_DAS_ENTREGAS.map((tabela) => `      DELETE FROM ${tabela} WHERE configuracao_id = OLD.id;`).join('\n')}
      RETURN NULL;
    END $$`,
}
