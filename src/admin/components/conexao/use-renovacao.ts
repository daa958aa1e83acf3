import { useCallback, useEffect, useRef, useState } from 'react'

/** Evolution brings the next QR by itself; only when it does not, we ask. */
const ESPERA_MS = 2000
const VEZES = 2

interface Opcoes {
  /** The QR on show has expired, and nothing new has come. */
  venceu: boolean
  ocupado: boolean
  renovar: () => Promise<boolean>
}

/**
 * Asks for a new QR when the old one ran out, twice at most: a page nobody looks at must not keep asking.
 * @returns whether it is about to ask, and what starts the count over
 */
export const useRenovacao = ({
  venceu,
  ocupado,
  renovar,
}: Opcoes): { renovando: boolean; recomecar: () => void } => {
  const [feitas, setFeitas] = useState(0)
  const pedido = useRef(renovar)
  pedido.current = renovar
  const renovando = venceu && feitas < VEZES

  useEffect(() => {
    if (!renovando || ocupado || document.hidden) return
    const espera = setTimeout(() => {
      setFeitas((n) => n + 1)
      void pedido.current()
    }, ESPERA_MS)
    return () => clearTimeout(espera)
  }, [renovando, ocupado])

  return { renovando, recomecar: useCallback(() => setFeitas(0), []) }
}
