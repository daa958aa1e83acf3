/** A number that somebody asked for, within its bounds; nothing, or none: the usual one. */
export const entre = (valor: unknown, minimo: number, maximo: number, padrao: number): number => {
  const numero = Math.trunc(Number(valor))
  return Number.isFinite(numero) && valor !== undefined ? Math.min(Math.max(numero, minimo), maximo) : padrao
}
