/**
 * For how long after an event Evolution may still deliver it: it retries for 20 minutes, with the address and
 * the token of the first attempt. What was valid then must be honoured until this is over, and no longer.
 */
export const JANELA_DE_REENVIO_MS = 25 * 60_000
