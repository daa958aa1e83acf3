import type { Funcao } from './funcao.js'

/** Trigger of `mensagem`: a file goes once it has been sent or has expired; of what failed it may be sent again. */
export const apagarAnexoDaMensagem: Funcao = {
  assinatura: 'whatsapp.apagar_anexo_da_mensagem()',
  sql: `
    CREATE FUNCTION whatsapp.apagar_anexo_da_mensagem() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM whatsapp.mensagem_anexo WHERE mensagem_id = NEW.id;
      RETURN NULL;
    END $$`,
}
