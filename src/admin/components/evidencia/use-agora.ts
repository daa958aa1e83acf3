import { useEffect, useState } from 'react'

const PASSO_MS = 10_000

const ouvintes = new Set<() => void>()
let relogio: number | undefined

const assinar = (ouvinte: () => void): (() => void) => {
  ouvintes.add(ouvinte)
  relogio ??= window.setInterval(() => {
    for (const avisar of ouvintes) avisar()
  }, PASSO_MS)
  return () => {
    ouvintes.delete(ouvinte)
    if (ouvintes.size > 0) return
    window.clearInterval(relogio)
    relogio = undefined
  }
}

/** The browser's clock, every ten seconds: one timer for all the rows of a list. */
export const useAgora = (): number => {
  const [, marcarTempo] = useState(0)
  useEffect(() => assinar(() => marcarTempo((n) => n + 1)), [])
  return Date.now()
}
