import type { Funcao } from './funcao.js'

/**
 * How far on a status is: it only ever goes up, as in `avancar` (services/mensagens/fatos/status.ts): a test holds the two
 * together.
 */
export const posicaoDoStatus: Funcao = {
  assinatura: 'whatsapp.posicao_do_status(text, text)',
  sql: `
    CREATE FUNCTION whatsapp.posicao_do_status(status text, motivo text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
      SELECT CASE WHEN status = 'falhou' AND motivo = 'sem_prova' THEN 3 ELSE CASE status
        WHEN 'pendente' THEN 0 WHEN 'enviando' THEN 1 WHEN 'incerta' THEN 2 WHEN 'enviada' THEN 4
        WHEN 'falhou' THEN 5 WHEN 'entregue' THEN 6 WHEN 'lida' THEN 7 ELSE 9 END END
    $$`,
}
