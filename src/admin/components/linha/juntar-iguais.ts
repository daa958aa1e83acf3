import type { ItemDaLinha } from '../../../resources/configuracao-whatsapp/linha-do-tempo.js'

/** Neighbours that say the same thing, as one: a busy number receives hundreds of messages in a row. */
export interface Grupo {
  item: ItemDaLinha
  vezes: number
}

export const juntarIguais = (itens: readonly ItemDaLinha[]): Grupo[] => {
  const grupos: Grupo[] = []
  for (const item of itens) {
    const anterior = grupos.at(-1)
    if (anterior && mesmoEvento(anterior.item, item)) anterior.vezes++
    else grupos.push({ item, vezes: 1 })
  }
  return grupos
}

const mesmoEvento = (a: ItemDaLinha, b: ItemDaLinha): boolean =>
  a.tipo === 'evento' && b.tipo === 'evento' && a.evento === b.evento && a.resultado === b.resultado
