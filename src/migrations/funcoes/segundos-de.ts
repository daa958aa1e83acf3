import type { Funcao } from './funcao.js'

/** How long several periods are together. */
export const segundosDe: Funcao = {
  assinatura: 'whatsapp.segundos_de(tstzmultirange)',
  sql: `
    CREATE FUNCTION whatsapp.segundos_de(periodos tstzmultirange) RETURNS float8
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT coalesce(sum(extract(epoch FROM upper(p) - lower(p))), 0)::float8 FROM unnest(periodos) AS p
    $$`,
}
