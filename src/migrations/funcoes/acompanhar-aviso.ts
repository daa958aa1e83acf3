import type { Funcao } from './funcao.js'

/** Trigger of `novidade`: what becomes of a notice is read from the notice. One that the queue lets go of unsent has failed. */
export const acompanharAviso: Funcao = {
  assinatura: 'whatsapp.acompanhar_aviso()',
  sql: `
    CREATE FUNCTION whatsapp.acompanhar_aviso() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        UPDATE whatsapp.aviso_de_alerta SET situacao = 'falhou', erro = coalesce(erro, 'prazo_passou')
        WHERE id = OLD.aviso_id AND situacao = 'pendente';
      ELSE
        UPDATE whatsapp.aviso_de_alerta SET situacao = CASE WHEN NEW.desistiu_em IS NULL THEN 'pendente' ELSE 'falhou' END
        WHERE id = NEW.aviso_id;
      END IF;
      RETURN NULL;
    END $$`,
}
