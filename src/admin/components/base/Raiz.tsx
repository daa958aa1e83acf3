import React, { type ReactNode } from 'react'
import { garantirFolha } from './folha.js'
import { usarTema } from './tema.js'

interface Props {
  children: ReactNode
  className?: string
  /** Inline, for what stands in a table cell. */
  emLinha?: boolean
}

/** The outermost element of everything of ours: brings stylesheet and colours. */
export const Raiz = ({ children, className = '', emLinha = false }: Props) => {
  garantirFolha()
  const Elemento = emLinha ? 'span' : 'div'
  return (
    <Elemento className={`wa ${className}`} style={usarTema()}>
      {children}
    </Elemento>
  )
}
