/** Time zones differ by multiples of it. */
const QUARTO_DE_HORA_MS = 15 * 60_000
/** Clocks differ; so far ahead of ours Evolution's may be. */
const ADIANTE_MS = 60_000

/**
 * When Evolution minted an event that carries no token to say so. Its `date_time` is local time of an unknown zone, so
 * only what is left of whole quarters of an hour is known: one that waited longer in the queue counts as younger.
 * @param em `date_time` in ms; @returns ms, our clock
 */
export const instanteDoEvento = (em: number, agora: number): number => {
  if (!Number.isFinite(em)) return agora
  const resto = (((agora - em) % QUARTO_DE_HORA_MS) + QUARTO_DE_HORA_MS) % QUARTO_DE_HORA_MS
  return resto > QUARTO_DE_HORA_MS - ADIANTE_MS ? agora : agora - resto
}
