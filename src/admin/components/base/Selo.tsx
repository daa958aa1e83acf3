import React, { type ReactNode } from 'react'
import { Simbolo } from './Simbolo.js'

/** A badge: a mark, words, and the colour that goes with them. */
export const Selo = ({ tom, icone, children }: { tom: string; icone: string; children: ReactNode }) => (
  <span className={`wa-etiqueta wa-etiqueta-${tom}`}>
    <span className="wa-etiqueta-marca">
      <Simbolo nome={icone} tamanho={14} />
    </span>
    {children}
  </span>
)
