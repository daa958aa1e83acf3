const ONDE = { navegador: () => localStorage, aba: () => sessionStorage }
/** For as long as the browser keeps it, or until this tab is closed. */
type Onde = keyof typeof ONDE

/** @returns null: nothing is kept, or the browser keeps nothing */
export const lerGuardado = (onde: Onde, chave: string): string | null => {
  try {
    return ONDE[onde]().getItem(chave)
  } catch {
    return null
  }
}

/** @param valor null: nothing any more. Where the browser is full or keeps nothing, it holds for this page alone. */
export const guardar = (onde: Onde, chave: string, valor: string | null): void => {
  try {
    if (valor === null) ONDE[onde]().removeItem(chave)
    else ONDE[onde]().setItem(chave, valor)
  } catch {
    // Whoever wrote it has it still.
  }
}
