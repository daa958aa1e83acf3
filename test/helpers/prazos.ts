/** Of a test that asks thousands of times: on a machine a third as fast as usual, beside two other files, it needs half of it. */
export const DE_MILHARES = { timeout: 600_000 }
