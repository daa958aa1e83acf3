import type { Funcao } from './funcao.js'

const TABELAS = ['conversa', 'mensagem', 'mensagem_adiantada', 'contato'] as const
/** So small, any plan will do. */
const PEQUENA = 65_536

/** How often a table has doubled. */
const dobras = (tabela: string): string =>
  `floor(ln(pg_relation_size('whatsapp.${tabela}') / ${PEQUENA} + 1) / ln(2.0::float8))`

/**
 * Has this session plan anew, once, what it planned while the tables were half as large as they are, or twice: a plan that was
 * made for an empty table looks a row up by whichever index, and PostgreSQL keeps it until there are statistics. Planning anew
 * every time would take longer than what is planned.
 */
export const renovarPlanos: Funcao = {
  assinatura: 'whatsapp.renovar_planos()',
  sql: `
    CREATE FUNCTION whatsapp.renovar_planos() RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      tamanhos text := concat_ws(' ', ${TABELAS.map(dobras).join(',\n        ')});
    BEGIN
      IF tamanhos IS DISTINCT FROM current_setting('adminjs_evolution.tamanhos', true) THEN
        EXECUTE 'DISCARD PLANS';
        PERFORM set_config('adminjs_evolution.tamanhos', tamanhos, false);
      END IF;
    END $$`,
}
