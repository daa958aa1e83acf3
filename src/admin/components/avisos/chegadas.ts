import type { LinhaDaCaixa } from '../../../resources/conversa/caixa.js'

type Linha = Pick<LinhaDaCaixa, 'id' | 'naoLidas' | 'ultima'>

/** The latest message of a list, by the order in which they came here; 0: there is none. */
export const ultimaDe = (linhas: readonly Linha[]): number =>
  Math.max(0, ...linhas.map(({ ultima }) => Number(ultima?.id ?? 0)))

/**
 * The conversations in which somebody wrote since then, and that nobody has read.
 * @param ate the latest message that was known of; null: what is there now is not new
 */
export const chegadas = <L extends Linha>(linhas: readonly L[], ate: number | null): L[] =>
  ate === null
    ? []
    : linhas.filter(
        ({ naoLidas, ultima }) => naoLidas > 0 && ultima?.direcao === 'entrada' && Number(ultima.id) > ate,
      )
