import type { Retrato } from '../../resources/auditoria/auditoria.js'

/**
 * What the trail says of a change: of the columns given, those that differ.
 * @param antes null: a new record
 * @param depois null: a deleted one
 */
export const mudancaDe = <C extends string>(
  colunas: readonly C[],
  antes: Readonly<Record<C, Retrato[string]>> | null,
  depois: Readonly<Record<C, Retrato[string]>> | null,
): { antes: Retrato | null; depois: Retrato | null } => {
  const diferentes = colunas.filter((coluna) => antes?.[coluna] !== depois?.[coluna])
  const retratar = (linha: typeof antes) =>
    linha && diferentes.length > 0
      ? Object.fromEntries(diferentes.map((coluna) => [coluna, linha[coluna]]))
      : null
  return { antes: retratar(antes), depois: retratar(depois) }
}

/** An address without the user and the password it may carry. */
export const semSenhaNoEndereco = (endereco: string | null): string | null => {
  if (endereco === null || !URL.canParse(endereco)) return null
  const url = new URL(endereco)
  return url.origin + url.pathname
}
