import { useCallback, useEffect, useState } from 'react'
import type { VisaoGeral } from '../../../services/visao-geral/ler.js'
import type { SaudeDoServidor } from '../../../services/visao-geral/servidores.js'
import { raizDoPainel } from '../base/endereco.js'
import { useIntervalo } from '../base/use-intervalo.js'

const RELER_MS = 30_000

const ler = async <T>(caminho: string): Promise<T> => {
  const resposta = await fetch(`${raizDoPainel()}/whatsapp/${caminho}`)
  if (!resposta.ok) throw new Error(String(resposta.status))
  return resposta.json()
}

/** What was read last; a failure later on leaves it standing. */
export type Lida<T> = T | 'lendo' | 'falhou'

const useLeitura = <T>(caminho: string, noMaximoACadaMs: number) => {
  const [lida, setLida] = useState<Lida<T>>('lendo')
  const reler = useIntervalo(() => {
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
export const useVisaoGeral = () => {
  const geral = useLeitura<VisaoGeral>(`visao-geral?deslocamento=${new Date().getTimezoneOffset()}`, 2000)
  const servidores = useLeitura<SaudeDoServidor[]>('servidores', 10_000)
  // A server that falls silent changes all its instances' evidence: the hint of that brings its notice up, too.
  const reler = useCallback(() => {
    geral.reler()
    servidores.reler()
  }, [geral.reler, servidores.reler])
  return { geral: geral.lida, servidores: servidores.lida, reler }
}
