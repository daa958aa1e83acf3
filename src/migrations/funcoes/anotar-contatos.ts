import type { Funcao } from './funcao.js'

type Campo = 'nome' | 'foto'

/** Later than what is kept, and of two at one moment the greater: any order leaves the same. */
const vence = (novo: string, campo: Campo): string =>
  `(${novo}.${campo}_em, ${novo}.${campo} COLLATE "C") > (coalesce(k.${campo}_em, '-infinity'), coalesce(k.${campo}, '') COLLATE "C")`
const mostra = (campo: Campo): string => `(v.${campo} IS DISTINCT FROM k.${campo} AND ${vence('v', campo)})`
const novo = (campo: Campo): string =>
  `${campo} = CASE WHEN ${vence('excluded', campo)} THEN excluded.${campo} ELSE k.${campo} END,
        ${campo}_em = greatest(k.${campo}_em, excluded.${campo}_em)`

const ultimo = (campo: Campo): string => `
          max(u.quando) FILTER (WHERE u.conversa->>'${campo}' IS NOT NULL) AS ${campo}_em,
          (array_agg(u.conversa->>'${campo}' ORDER BY u.quando DESC, u.conversa->>'${campo}' COLLATE "C" DESC)
            FILTER (WHERE u.conversa->>'${campo}' IS NOT NULL))[1] AS ${campo}`

/**
 * How contacts and groups are called, and where their pictures are, of these facts. A name told again is as late as that: an
 * earlier one that comes after it is none. Then the conversations with them have the latest name of their addresses, unless a
 * later message told another. Tells which configurations look different.
 */
export const anotarContatos: Funcao = {
  assinatura: 'whatsapp.anotar_contatos(whatsapp.fato_de_mensagem[])',
  sql: `
    CREATE FUNCTION whatsapp.anotar_contatos(todos whatsapp.fato_de_mensagem[]) RETURNS SETOF int LANGUAGE sql AS $$
      WITH vistos AS MATERIALIZED (
        SELECT u.c, u.jid,${ultimo('nome')},${ultimo('foto')}
        FROM unnest(todos) u WHERE u.fato = 'contato' GROUP BY u.c, u.jid),
      diferentes AS MATERIALIZED (
        SELECT v.c FROM vistos v LEFT JOIN whatsapp.contato k ON k.configuracao_id = v.c AND k.jid = v.jid
        WHERE ${mostra('nome')} OR ${mostra('foto')}),
      mudados AS (
        INSERT INTO whatsapp.contato AS k (configuracao_id, jid, nome, nome_em, foto, foto_em)
        SELECT c, jid, nome, nome_em, foto, foto_em FROM vistos ORDER BY c, jid
        ON CONFLICT (configuracao_id, jid) DO UPDATE SET ${novo('nome')}, ${novo('foto')}
        WHERE ${vence('excluded', 'nome')} OR ${vence('excluded', 'foto')}
        RETURNING configuracao_id, jid, nome, nome_em),
      chamadas AS (
        SELECT DISTINCT ON (q.id) q.id, x.nome, x.nome_em
        FROM mudados m JOIN LATERAL (
          SELECT q.* FROM whatsapp.conversa q WHERE q.configuracao_id = m.configuracao_id AND q.jid = m.jid
          UNION SELECT q.* FROM whatsapp.conversa q WHERE q.configuracao_id = m.configuracao_id AND q.lid = m.jid) q ON true
        JOIN LATERAL (
          -- The other address may have been told of later: as it was before these facts, or as one of them.
          SELECT m.nome, m.nome_em
          UNION ALL SELECT k.nome, k.nome_em FROM whatsapp.contato k
          WHERE k.configuracao_id = q.configuracao_id AND k.jid IN (q.jid, q.lid)) x ON x.nome IS NOT NULL
        ORDER BY q.id, x.nome_em DESC, x.nome COLLATE "C" DESC),
      nomeadas AS (
        UPDATE whatsapp.conversa o SET nome = v.nome, nome_em = v.nome_em FROM chamadas v
        WHERE o.id = v.id AND v.nome IS DISTINCT FROM o.nome
          AND (v.nome_em, v.nome COLLATE "C") > (coalesce(o.nome_em, '-infinity'), coalesce(o.nome, '') COLLATE "C")
        RETURNING o.configuracao_id)
      SELECT c FROM diferentes UNION SELECT configuracao_id FROM nomeadas
    $$`,
}
