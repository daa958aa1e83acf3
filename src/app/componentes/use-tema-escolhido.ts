import { useEffect, useState } from 'react'
import type { NomeDoTema } from './cores.js'

/** Also read by the page before anything is drawn (app/pagina.ts). */
const CHAVE = 'tema'
const MUDOU = 'tema-mudou'

const doSistema = () => window.matchMedia('(prefers-color-scheme: dark)')

const atual = (): NomeDoTema => {
  const escolhido = localStorage.getItem(CHAVE)
  if (escolhido === 'claro' || escolhido === 'escuro') return escolhido
  return doSistema().matches ? 'escuro' : 'claro'
}

/** The theme in use: the one chosen here, or else the system's, followed as it changes. */
export const useTemaEscolhido = (): { tema: NomeDoTema; escolher: (tema: NomeDoTema) => void } => {
  const [tema, setTema] = useState(atual)

  useEffect(() => {
    const acompanhar = () => setTema(atual())
    const sistema = doSistema()
    sistema.addEventListener('change', acompanhar)
    window.addEventListener(MUDOU, acompanhar)
    // Another tab's choice.
    window.addEventListener('storage', acompanhar)
    return () => {
      sistema.removeEventListener('change', acompanhar)
      window.removeEventListener(MUDOU, acompanhar)
      window.removeEventListener('storage', acompanhar)
    }
  }, [])
  useEffect(() => {
    document.documentElement.dataset.tema = tema
  }, [tema])

  return {
    tema,
    escolher(novo) {
      localStorage.setItem(CHAVE, novo)
      window.dispatchEvent(new Event(MUDOU))
    },
  }
}
