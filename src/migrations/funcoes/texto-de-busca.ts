import type { Funcao } from './funcao.js'

const COM_ACENTO = 'áàâãäåéèêëíìîïóòôõöúùûüçñýÿ'
const SEM_ACENTO = 'aaaaaaeeeeiiiiooooouuuucnyy'

/**
 * What a text is searched by: lower case, accents folded. By hand: the `unaccent` extension needs rights that managed
 * PostgreSQL does not always give. Immutable, so that indexes and generated columns may use it.
 */
export const textoDeBusca: Funcao = {
  assinatura: 'whatsapp.texto_de_busca(text)',
  sql: `
    CREATE FUNCTION whatsapp.texto_de_busca(texto text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT translate(lower(texto), '${COM_ACENTO}', '${SEM_ACENTO}') $$`,
}
