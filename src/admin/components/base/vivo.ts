import { useEffect, useRef, useState } from 'react'
import { raizDoPainel } from './endereco.js'

const TENTAR_DE_NOVO_MS = 3000

/** `abrindo` at first, so that nobody is told of a loss before there was anything to lose. */
export type Vivo = 'abrindo' | 'ligado' | 'caido'

/**
 * Hears of changes while the page is visible. The stream carries hints, never data: whoever hears one reads.
 * @param aoMudar ids of changed configurations; null: any may have changed
 */
export const usarVivo = (aoMudar: (ids: readonly number[] | null) => void): Vivo => {
  const [vivo, setVivo] = useState<Vivo>('abrindo')
  const ouvinte = useRef(aoMudar)
  ouvinte.current = aoMudar

  useEffect(() => {
    let fonte: EventSource | null = null
    let espera: number | undefined
    // What happened while there was no stream was told to nobody.
    let perdeu = document.hidden

    const abrir = () => {
      if (fonte || document.hidden) return
      fonte = new EventSource(`${raizDoPainel()}/whatsapp/vivo`)
      fonte.addEventListener('pronto', () => {
        setVivo('ligado')
        if (perdeu) ouvinte.current(null)
        perdeu = false
      })
      fonte.addEventListener('tudo', () => ouvinte.current(null))
      fonte.addEventListener('mudou', ({ data }: MessageEvent<string>) => {
        ouvinte.current((JSON.parse(data) as { ids: number[] }).ids)
      })
      fonte.addEventListener('error', () => {
        setVivo('caido')
        perdeu = true
        // After an answer that is no stream (a proxy's 502, our 401) the browser gives up; we do not.
        if (fonte?.readyState !== EventSource.CLOSED) return
        fechar()
        espera = window.setTimeout(abrir, TENTAR_DE_NOVO_MS)
      })
    }
    const fechar = () => {
      window.clearTimeout(espera)
      fonte?.close()
      fonte = null
    }
    // Browsers open six connections per host: forgotten tabs must not hold them all.
    const aoMudarVisibilidade = () => {
      perdeu ||= document.hidden
      if (document.hidden) fechar()
      else abrir()
    }

    abrir()
    document.addEventListener('visibilitychange', aoMudarVisibilidade)
    return () => {
      document.removeEventListener('visibilitychange', aoMudarVisibilidade)
      fechar()
    }
  }, [])

  return vivo
}
