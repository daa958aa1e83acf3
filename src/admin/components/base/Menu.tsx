import React, { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Simbolo } from './Simbolo.js'

interface Props {
  rotulo: string
  icone?: string
  /** Its words are for screen readers only. */
  soIcone?: boolean
  children: ReactNode
}

/** A button that unfolds what is rarer. It closes by itself: with a choice, a click elsewhere, Escape, or Tab out of it. */
export const Menu = ({ rotulo, icone = 'MoreHorizontal', soIcone = false, children }: Props) => {
  const [aberto, setAberto] = useState(false)
  const raiz = useRef<HTMLDivElement>(null)
  const botao = useRef<HTMLButtonElement>(null)
  const id = useId()

  useEffect(() => {
    if (!aberto) return
    const aoClicar = ({ target }: MouseEvent) => {
      if (!raiz.current?.contains(target as Node)) setAberto(false)
    }
    document.addEventListener('mousedown', aoClicar)
    return () => document.removeEventListener('mousedown', aoClicar)
  }, [aberto])

  const aoTeclar = (evento: KeyboardEvent) => {
    if (evento.key !== 'Escape' || !aberto) return
    evento.preventDefault()
    setAberto(false)
    botao.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape, wherever the focus is within
    <div
      ref={raiz}
      className={`wa-menu ${soIcone ? 'wa-menu-so-icone' : ''}`}
      onKeyDown={aoTeclar}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !raiz.current?.contains(relatedTarget)) setAberto(false)
      }}
    >
      <button
        ref={botao}
        type="button"
        className="wa-botao"
        aria-expanded={aberto}
        aria-controls={id}
        onClick={() => setAberto(!aberto)}
      >
        <Simbolo nome={icone} tamanho={16} />
        <span className="wa-menu-rotulo">{rotulo}</span>
      </button>
      {aberto && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a choice within it closes it
        // biome-ignore lint/a11y/useKeyWithClickEvents: a button's Enter is a click
        <div
          id={id}
          className="wa-menu-folha"
          onClick={({ target }) => {
            if ((target as Element).closest('a, button')) setAberto(false)
          }}
        >
          {children}
        </div>
      )}
    </div>
  )
}
