import type { Funcao } from './funcao.js'

/** Trigger of `configuracao_whatsapp`: its messages, conversations and contacts go with it; they have no foreign key to it. */
export const apagarMensagensDaConfiguracao: Funcao = {
  assinatura: 'whatsapp.apagar_mensagens_da_configuracao()',
  sql: `
    CREATE FUNCTION whatsapp.apagar_mensagens_da_configuracao() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM whatsapp.mensagem WHERE configuracao_id = OLD.id;
      DELETE FROM whatsapp.conversa WHERE configuracao_id = OLD.id;
      DELETE FROM whatsapp.contato WHERE configuracao_id = OLD.id;
      RETURN NULL;
    END $$`,
}
