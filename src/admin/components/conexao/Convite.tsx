import React, { type ReactNode } from 'react'
import { Simbolo } from '../base/Simbolo.js'

interface Props {
  icone: string
  tom?: 'normal' | 'certo' | 'alerta' | 'erro' | 'neutro'
  titulo: string
  texto?: string | undefined
  children?: ReactNode
}

/** A quiet state: a mark, what it is, and what can be done. */
export const Convite = ({ icone, tom = 'normal', titulo, texto, children }: Props) => (
  <div className="wa-centro">
    <span className={`wa-emblema wa-emblema-${tom}`}>
      <Simbolo nome={icone} tamanho={40} />
    </span>
    <h2>{titulo}</h2>
    {texto && <p>{texto}</p>}
    {children}
  </div>
)
