import type { Funcao } from './funcao.js'

/** Of what becomes of a message sent, all but what comes and goes on the way. */
export const STATUS_ANUNCIADOS = ['enviada', 'entregue', 'lida', 'falhou', 'expirada', 'cancelada'] as const

/** Trigger of `mensagem`: news for the host's handler, whoever wrote the status. In its row's order, for that is locked. */
export const anunciarMudancaDeMensagem: Funcao = {
  assinatura: 'whatsapp.anunciar_mudanca_de_mensagem()',
  sql: `
    CREATE FUNCTION whatsapp.anunciar_mudanca_de_mensagem() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM whatsapp.ouvinte WHERE tipo = 'mensagem_mudou') THEN
        INSERT INTO whatsapp.novidade_em_lote (tipo, itens, status, motivo, em)
        VALUES ('mensagem_mudou', ARRAY[NEW.id], NEW.status, NEW.motivo, coalesce(CASE NEW.status
          WHEN 'enviada' THEN NEW.enviada_em WHEN 'entregue' THEN NEW.entregue_em WHEN 'lida' THEN NEW.lida_em
          ELSE NEW.encerrada_em END, now()));
      END IF;
      RETURN NULL;
    END $$`,
}
