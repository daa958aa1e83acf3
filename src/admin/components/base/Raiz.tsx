import React, { type ReactNode } from 'react'
import { garantirFolha } from './folha.js'
import { LimiteDeErro } from './LimiteDeErro.js'
import { TelaDeErro } from './TelaDeErro.js'
import { useTema } from './tema.js'

interface Props {
  children: ReactNode
  className?: string
  /** Inline, for what stands in a table cell. */
  emLinha?: boolean
}

/** The outermost element of everything of ours: brings stylesheet and colours, and words where it fails. */
export const Raiz = ({ children, className = '', emLinha = false }: Props) => {
  garantirFolha()
  const Elemento = emLinha ? 'span' : 'div'
  return (
    <Elemento className={`wa ${className}`} style={useTema()}>
      <LimiteDeErro erro={<TelaDeErro />}>{children}</LimiteDeErro>
    </Elemento>
  )
}
