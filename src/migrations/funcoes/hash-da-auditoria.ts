import type { Funcao } from './funcao.js'

/**
 * A row's hash: of the hash before it and of the row's own text, as JSON, so that no two rows have the same text. The time
 * in one form, whatever the session's settings are; what is JSON as its text, or an absent one would look like `null`.
 */
export const hashDaAuditoria: Funcao = {
  assinatura: 'whatsapp.hash_da_auditoria(bytea, whatsapp.auditoria)',
  sql: `
    CREATE FUNCTION whatsapp.hash_da_auditoria(anterior bytea, linha whatsapp.auditoria) RETURNS bytea LANGUAGE sql STABLE AS $$
      SELECT sha256(anterior || convert_to(json_build_array(
        linha.id, to_char(linha.em AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), linha.autor, linha.papel,
        linha.empresa_id, linha.recurso, linha.registro_id, linha.acao, linha.resultado, linha.detalhe,
        linha.endereco, linha.antes::text, linha.depois::text)::text, 'UTF8'))
    $$`,
}
