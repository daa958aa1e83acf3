/** PostgreSQL takes neither NUL nor half a surrogate pair; both arrive in message texts and names. */
export const paraOPostgres = (texto: string): string => texto.toWellFormed().replaceAll('\u0000', '\uFFFD')
