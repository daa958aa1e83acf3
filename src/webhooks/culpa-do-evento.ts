/** SQLSTATE classes: data exception, integrity constraint violation, program limit exceeded. */
const DOS_DADOS = /^(?:2[23]|54)/

/** Whether an event would fail again. Anything else (a connection cut, a failover, a deadlock) is for a later attempt. */
export const ehCulpaDoEvento = (erro: unknown): boolean =>
  erro instanceof TypeError ||
  erro instanceof RangeError ||
  erro instanceof SyntaxError ||
  DOS_DADOS.test(String((erro as { code?: unknown } | null)?.code))
