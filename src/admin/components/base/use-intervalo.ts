import { useCallback, useEffect, useRef } from 'react'

/**
 * Calls at once, then not again before the interval is over, counted from the call's end; what was asked for
 * meanwhile is done then.
 */
export const useIntervalo = (tarefa: () => void | Promise<void>, intervaloMs: number): (() => void) => {
  const ocupado = useRef(false)
  const denovo = useRef(false)
  const desmontado = useRef(false)
  const atual = useRef(tarefa)
  atual.current = tarefa
  useEffect(() => {
    desmontado.current = false
    return () => {
      desmontado.current = true
    }
  }, [])

  return useCallback(() => {
    if (ocupado.current) {
      denovo.current = true
      return
    }
    const rodar = async () => {
      ocupado.current = true
      denovo.current = false
      try {
        await atual.current()
      } finally {
        window.setTimeout(() => {
          ocupado.current = false
          if (denovo.current && !desmontado.current) void rodar()
        }, intervaloMs)
      }
    }
    void rodar()
  }, [intervaloMs])
}
