import { useEffect, useState } from 'react'
import { guardar, lerGuardado } from '../base/guardado.js'

/** What somebody wants to be told by, in this browser. */
export type Aviso = 'notificacao' | 'som'

const chaveDe = (aviso: Aviso): string => `wa-aviso-${aviso}`

const ler = (aviso: Aviso): boolean => lerGuardado('navegador', chaveDe(aviso)) === 'sim'

/** Off until it is asked for, and remembered; the browser's other pages follow. */
export const usePreferencia = (aviso: Aviso): [boolean, (ligado: boolean) => void] => {
  const [ligado, setLigado] = useState(() => ler(aviso))
  useEffect(() => {
    const aoMudar = () => setLigado(ler(aviso))
    window.addEventListener('storage', aoMudar)
    return () => window.removeEventListener('storage', aoMudar)
  }, [aviso])
  return [
    ligado,
    (novo) => {
      setLigado(novo)
      guardar('navegador', chaveDe(aviso), novo ? 'sim' : null)
    },
  ]
}
