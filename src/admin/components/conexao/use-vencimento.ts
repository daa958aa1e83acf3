import { useEffect, useState } from 'react'
import type { Lido } from './use-conexao.js'

/** Whether the QR on show has run out without another one having come. */
export const useVencimento = ({ estado, recebidoEm }: Lido): boolean => {
  const expiraEm = estado.qr?.expiraEm ?? null
  const [vencido, setVencido] = useState<string | null>(null)

  useEffect(() => {
    if (!expiraEm) return
    const falta = Date.parse(expiraEm) - Date.parse(estado.agora) - (performance.now() - recebidoEm)
    const relogio = setTimeout(() => setVencido(expiraEm), Math.max(0, falta))
    return () => clearTimeout(relogio)
  }, [expiraEm, estado.agora, recebidoEm])

  return expiraEm !== null && vencido === expiraEm
}
