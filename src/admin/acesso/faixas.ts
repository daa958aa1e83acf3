/** Who asks, for the sharing out. `empresa` is null in the back office, whose users count each for themselves. */
export interface Quem {
  usuario: string
  empresa: string | null
}

export interface Lugares {
  /** At work at once, of everybody, one company and one user. */
  todos: number
  daEmpresa: number
  doUsuario: number
  /** In line behind those, of one company and one user: more are sent away. */
  naFilaDaEmpresa: number
  naFilaDoUsuario: number
}

interface Esperando {
  quem: Quem
  chamar(): void
}

/**
 * So many at work at once, in turns: of those who wait, whoever's company has the fewest at work goes first. A line has
 * an end: what would wait behind it is refused.
 */
export const criarFaixas = (lugares: Lugares) => {
  const trabalhando: Quem[] = []
  const fila: Esperando[] = []

  const donoDe = ({ empresa, usuario }: Quem) => empresa ?? `retaguarda ${usuario}`
  const contar = (lista: readonly { quem: Quem }[], quem: Quem) => ({
    daEmpresa: lista.filter((um) => donoDe(um.quem) === donoDe(quem)).length,
    doUsuario: lista.filter((um) => um.quem.usuario === quem.usuario).length,
  })
  const noTrabalho = (quem: Quem) =>
    contar(
      trabalhando.map((um) => ({ quem: um })),
      quem,
    )
  const podeEntrar = (quem: Quem): boolean => {
    const { daEmpresa, doUsuario } = noTrabalho(quem)
    return (
      trabalhando.length < lugares.todos && daEmpresa < lugares.daEmpresa && doUsuario < lugares.doUsuario
    )
  }

  const chamarOProximo = (): void => {
    const podem = fila.filter(({ quem }) => podeEntrar(quem))
    const [primeiro, ...outros] = podem
    if (!primeiro) return
    const pesoDe = ({ quem }: Esperando) => noTrabalho(quem).daEmpresa
    const proximo = outros.reduce((a, b) => (pesoDe(b) < pesoDe(a) ? b : a), primeiro)
    fila.splice(fila.indexOf(proximo), 1)
    trabalhando.push(proximo.quem)
    proximo.chamar()
  }

  return {
    /** @returns null: the line is full; else calls `chamar` once, now or later, and gives what ends the work or the wait */
    entrar(quem: Quem, chamar: () => void): (() => void) | null {
      const espera = contar(fila, quem)
      const esperando = { quem, chamar }
      if (!podeEntrar(quem)) {
        if (espera.daEmpresa >= lugares.naFilaDaEmpresa || espera.doUsuario >= lugares.naFilaDoUsuario)
          return null
        fila.push(esperando)
      } else {
        trabalhando.push(quem)
        chamar()
      }
      let dentro = true
      return () => {
        if (!dentro) return
        dentro = false
        const naFila = fila.indexOf(esperando)
        if (naFila >= 0) fila.splice(naFila, 1)
        else trabalhando.splice(trabalhando.indexOf(quem), 1)
        chamarOProximo()
      }
    },
  }
}
