import { useCallback, useEffect, useRef } from 'react'

/** Calls at once, then not again before the interval is over; what was asked for meanwhile is done at its end. */
export const usarIntervalo = (tarefa: () => void, intervaloMs: number): (() => void) => {
  const relogio = useRef<number>()
  const denovo = useRef(false)
  const atual = useRef(tarefa)
  atual.current = tarefa
  useEffect(() => () => window.clearTimeout(relogio.current), [])

  return useCallback(() => {
    if (relogio.current) {
      denovo.current = true
      return
    }
    const rodar = () => {
      denovo.current = false
      atual.current()
      relogio.current = window.setTimeout(() => {
        relogio.current = undefined
        if (denovo.current) rodar()
      }, intervaloMs)
    }
    rodar()
  }, [intervaloMs])
}
