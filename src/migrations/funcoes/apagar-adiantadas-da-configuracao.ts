import type { Funcao } from './funcao.js'

/** Trigger of `configuracao_whatsapp`: what was told early of its messages goes with it. */
export const apagarAdiantadasDaConfiguracao: Funcao = {
  assinatura: 'whatsapp.apagar_adiantadas_da_configuracao()',
  sql: `
    CREATE FUNCTION whatsapp.apagar_adiantadas_da_configuracao() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM whatsapp.mensagem_adiantada WHERE configuracao_id = OLD.id;
      RETURN NULL;
    END $$`,
}
