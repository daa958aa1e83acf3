/** Runs a task once at a time; what is asked for meanwhile becomes one more run. */
export const criarJuntador = (tarefa: () => Promise<void>): (() => void) => {
  let correndo = false
  let denovo = false
  const rodar = async () => {
    correndo = true
    do {
      denovo = false
      await tarefa()
    } while (denovo)
    correndo = false
  }
  return () => {
    if (correndo) denovo = true
    else void rodar()
  }
}
