import type { criarFaixas, Quem } from '../../acesso/faixas.js'

/** Too many wait already. */
export class Ocupada extends Error {}

/** @returns ends the work; @throws Ocupada */
export const esperarVez = (faixas: ReturnType<typeof criarFaixas>, quem: Quem): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const vez: { sair: (() => void) | null; chamada: boolean } = { sair: null, chamada: false }
    const pronta = () => {
      vez.chamada = true
      if (vez.sair) resolve(vez.sair)
    }
    vez.sair = faixas.entrar(quem, pronta)
    if (!vez.sair) reject(new Ocupada('too many files at once'))
    else if (vez.chamada) resolve(vez.sair)
  })
