/** Held of a page at a time; one row may be more. */
const BYTES_POR_PAGINA = 4 * 1024 * 1024

/**
 * SQL that gives the first rows of another's, which are in the order of their ids, up to so many bytes of the texts that
 * may be long: at least one. How long they are is known without reading them.
 */
export const ateOsBytes = (sql: string, textos: readonly string[]): string => {
  const tamanho = textos.map((coluna) => `coalesce(octet_length(l.${coluna}), 0)`).join(' + ')
  return `SELECT * FROM (
    SELECT l.*, sum(${tamanho}) OVER (ORDER BY l.id) - (${tamanho}) AS bytes_antes FROM (${sql}) l) p
    WHERE bytes_antes < ${BYTES_POR_PAGINA} ORDER BY id`
}
