/** What the reference application's demo tells its pages. */
export interface DemoNaPagina {
  contas: readonly { chave: string; email: string }[]
  /** The page that stands for the phone. */
  telefone: string
}

let lida: DemoNaPagina | null | undefined

/** Null: this is no demo. */
export const lerDemo = (): DemoNaPagina | null => {
  const { demo } = document.documentElement.dataset
  if (lida === undefined) lida = demo ? (JSON.parse(demo) as DemoNaPagina) : null
  return lida
}
