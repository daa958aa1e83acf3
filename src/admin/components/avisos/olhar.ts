import { useEffect, useState } from 'react'

const VEZ = 'wa-avisos'
const OLHADA = 'wa-olhada'
const DO_FOCO = ['focus', 'blur'] as const

/** Somebody is at this page: it is in view, and the keyboard is its own. */
export const paginaOlhada = (): boolean => !document.hidden && document.hasFocus()

/** Holds a lock of the browser's, shared or one page's, until it is let go. */
const segurar = (nome: string, mode: LockMode, aoTer: () => void): (() => void) => {
  const desistencia = new AbortController()
  let soltar = () => {}
  const solto = new Promise<void>((resolve) => {
    soltar = resolve
  })
  navigator.locks
    .request(nome, { mode, signal: desistencia.signal }, () => {
      aoTer()
      return solto
    })
    .catch(() => undefined)
  return () => {
    desistencia.abort()
    soltar()
  }
}

/**
 * Whether this page is the one of the browser's that tells of what comes in: once is enough, and only one needs a stream
 * while nobody looks. Where a browser has no locks (an address that is not safe) each of its pages does.
 */
export const useVezDeAvisar = (querer: boolean): boolean => {
  const [tem, setTem] = useState(false)
  useEffect(() => {
    if (!querer) return
    if (!navigator.locks) setTem(true)
    const soltar = navigator.locks ? segurar(VEZ, 'exclusive', () => setTem(true)) : () => {}
    return () => {
      soltar()
      setTem(false)
    }
  }, [querer])
  return tem
}

/** Lets the browser's other pages know whether somebody is at this one, and says when that changes. */
export const observarOlhar = (aoMudar: () => void): (() => void) => {
  let soltar: (() => void) | null = null
  const acertar = () => {
    if (paginaOlhada()) soltar ??= navigator.locks ? segurar(OLHADA, 'shared', () => {}) : null
    else {
      soltar?.()
      soltar = null
    }
    aoMudar()
  }
  for (const evento of DO_FOCO) window.addEventListener(evento, acertar)
  document.addEventListener('visibilitychange', acertar)
  acertar()
  return () => {
    for (const evento of DO_FOCO) window.removeEventListener(evento, acertar)
    document.removeEventListener('visibilitychange', acertar)
    soltar?.()
  }
}

/** Somebody is at this page, or at another one of the kind. */
export const alguemOlha = async (): Promise<boolean> => {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return paginaOlhada() || held.some(({ name }) => name === OLHADA)
}
