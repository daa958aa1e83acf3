/** SQLSTATE classes: data exception, integrity constraint violation, program limit exceeded. */
const DOS_DADOS = /^(?:2[23]|54)/
/** Cancelled by a time-out of ours, or not given a lock in time. */
const DE_DEMORA: ReadonlySet<unknown> = new Set(['57014', '55P03'])

const codigoDe = (erro: unknown): unknown => (erro as { code?: unknown } | null)?.code

/** Whether an event would fail again. Anything else (a connection cut, a failover, a deadlock) is for a later attempt. */
export const ehErroDoEvento = (erro: unknown): boolean =>
  erro instanceof TypeError ||
  erro instanceof RangeError ||
  erro instanceof SyntaxError ||
  DOS_DADOS.test(String(codigoDe(erro)))

/** Whether a smaller part of the same would have been done in time. */
export const demorou = (erro: unknown): boolean => DE_DEMORA.has(codigoDe(erro))
