import { useCallback, useEffect, useState } from 'react'
import type { LidoNoSino } from '../../../services/alertas/sino.js'
import { contarNoTitulo } from '../base/contagem.js'
import { raizDoPainel } from '../base/endereco.js'

const RELER_MS = 30_000

const pedir = async (caminho: string, opcoes: RequestInit = {}): Promise<LidoNoSino> => {
  const resposta = await fetch(`${raizDoPainel()}/whatsapp/alertas${caminho}`, opcoes)
  if (!resposta.ok) throw new Error(String(resposta.status))
  return resposta.json()
}

/**
 * What is wrong now; null: not read yet, or not for this user. How many conversations nobody has read is told in the menu and the
 * tab. Read every half minute: a stream more would cost a connection.
 */
export const useSino = () => {
  const [sino, setSino] = useState<LidoNoSino | null>(null)
  const ler = useCallback(() => {
    pedir('').then(
      (lido) => {
        setSino(lido)
        // Each time: another page may have put its own title there.
        if (lido.naoLidas !== null) contarNoTitulo(lido.naoLidas)
      },
      () => undefined,
    )
  }, [])
  useEffect(() => {
    ler()
    const relogio = window.setInterval(() => document.hidden || ler(), RELER_MS)
    return () => window.clearInterval(relogio)
  }, [ler])
  const ultimo = sino?.abertos[0]?.id
  const marcarVistos = useCallback(() => {
    if (ultimo) pedir(`/vistos?ate=${ultimo}`, { method: 'POST' }).then(setSino, () => undefined)
  }, [ultimo])
  return { sino, ler, marcarVistos }
}
