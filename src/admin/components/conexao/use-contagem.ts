import { useEffect, useState } from 'react'
import type { Lido } from './use-conexao.js'

/**
 * Seconds until a moment of the server's clock; 0 when it has passed. Counted from the server's own "now" with
 * the browser's stopwatch: a wrong clock on the user's machine changes nothing.
 */
export const useContagem = ({ estado, recebidoEm }: Lido): number => {
  const expiraEm = estado.qr?.expiraEm
  const restante = () =>
    expiraEm
      ? Math.max(
          0,
          (Date.parse(expiraEm) - Date.parse(estado.agora) - (performance.now() - recebidoEm)) / 1000,
        )
      : 0
  const [, marcarTempo] = useState(0)

  useEffect(() => {
    if (!expiraEm) return
    const relogio = setInterval(() => marcarTempo((n) => n + 1), 1000)
    return () => clearInterval(relogio)
  }, [expiraEm])

  return Math.ceil(restante())
}
