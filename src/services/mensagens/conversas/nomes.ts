/**
 * SQL: when the name of a conversation was told, if somebody of the company gave it. Nothing is later, so that no contact's name
 * takes its place, in whatever order they come.
 */
export const DADO = "'infinity'::timestamptz"

/** SQL: how whoever has this address is called: as the company calls them, else as they call themselves. */
export const nomeDoEndereco = (configuracao: string, endereco: string): string => `
  coalesce((SELECT d.nome FROM whatsapp.conversa d WHERE d.configuracao_id = ${configuracao} AND d.jid = ${endereco} AND d.nome_em = ${DADO}),
    (SELECT d.nome FROM whatsapp.conversa d WHERE d.configuracao_id = ${configuracao} AND d.lid = ${endereco} AND d.nome_em = ${DADO}),
    (SELECT k.nome FROM whatsapp.contato k WHERE k.configuracao_id = ${configuracao} AND k.jid = ${endereco}))`
