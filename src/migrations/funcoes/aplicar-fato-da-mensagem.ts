import type { Funcao } from './funcao.js'
import { STATUS_MUDA, STATUS_OUVIDO } from './status-ouvido.js'

/**
 * Applies one fact, `{fato, em, status?, motivo?, texto?}`, to a message; tells whether its row looks different afterwards. Any order and
 * any repetition of facts leaves the same row.
 */
export const aplicarFatoDaMensagem: Funcao = {
  assinatura: 'whatsapp.aplicar_fato_da_mensagem(bigint, jsonb)',
  sql: `
    CREATE FUNCTION whatsapp.aplicar_fato_da_mensagem(m bigint, f jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
    DECLARE
      quando timestamptz := to_timestamp((f->>'em')::float8 / 1000);
      novo text := f->>'status';
      porque text := f->>'motivo';
    BEGIN
      CASE f->>'fato'
      WHEN 'edicao' THEN
        UPDATE whatsapp.mensagem SET
          texto = CASE WHEN apagada_em IS NULL THEN f->>'texto' END, editada_em = quando
        WHERE id = m AND (editada_em IS NULL OR editada_em < quando
          OR (editada_em = quando AND texto COLLATE "C" < (f->>'texto') COLLATE "C"));
      WHEN 'reacao' THEN
        UPDATE whatsapp.mensagem SET texto = f->>'texto', editada_em = quando,
          apagada_em = CASE WHEN f->>'texto' IS NULL THEN quando END
        WHERE id = m AND (editada_em IS NULL OR editada_em < quando
          OR (editada_em = quando AND (f->>'texto' IS NULL OR texto COLLATE "C" < (f->>'texto') COLLATE "C")
            AND apagada_em IS NULL));
      WHEN 'exclusao' THEN
        UPDATE whatsapp.mensagem SET texto = NULL, midia = NULL, apagada_em = quando
        WHERE id = m AND (apagada_em IS NULL OR apagada_em > quando);
      ELSE
        UPDATE whatsapp.mensagem x SET ${STATUS_OUVIDO}
        FROM (SELECT whatsapp.posicao_do_status(novo, NULL) > whatsapp.posicao_do_status(s.status, s.motivo) AS sobe FROM whatsapp.mensagem s WHERE s.id = m) AS antes
        WHERE x.id = m AND ${STATUS_MUDA};
      END CASE;
      RETURN FOUND;
    END $$`,
}
