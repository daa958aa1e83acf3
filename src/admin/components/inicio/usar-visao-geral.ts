import { useCallback, useEffect, useState } from 'react'
import type { VisaoGeral } from '../../../services/visao-geral/ler.js'
import type { SaudeDoServidor } from '../../../services/visao-geral/servidores.js'
import { raizDoPainel } from '../base/endereco.js'
import { usarIntervalo } from '../base/usar-intervalo.js'

const RELER_MS = 30_000

const ler = async <T>(caminho: string): Promise<T> => {
  const resposta = await fetch(`${raizDoPainel()}/whatsapp/${caminho}`)
  if (!resposta.ok) throw new Error(String(resposta.status))
  return resposta.json()
}

/** What was read last; a failure later on leaves it standing. */
export type Lida<T> = T | 'lendo' | 'falhou'

const usarLeitura = <T>(caminho: string, noMaximoACadaMs: number) => {
  const [lida, setLida] = useState<Lida<T>>('lendo')
  const reler = usarIntervalo(() => {
    ler<T>(caminho).then(setLida, () => setLida((antes) => (antes === 'lendo' ? 'falhou' : antes)))
  }, noMaximoACadaMs)
  useEffect(() => {
    reler()
    const relogio = window.setInterval(() => document.hidden || reler(), RELER_MS)
    return () => window.clearInterval(relogio)
  }, [reler])
  return { lida, reler }
}

/** Reads anew every half minute, and when told to; a hidden page rests. */
export const usarVisaoGeral = () => {
  const geral = usarLeitura<VisaoGeral>(`visao-geral?deslocamento=${new Date().getTimezoneOffset()}`, 2000)
  const servidores = usarLeitura<SaudeDoServidor[]>('servidores', 10_000)
  const reler = useCallback(() => geral.reler(), [geral.reler])
  return { geral: geral.lida, servidores: servidores.lida, reler }
}
