import React, { type ReactNode } from 'react'
import { Simbolo } from './Simbolo.js'

const ICONE = { erro: 'AlertCircle', certo: 'CheckCircle', info: 'Info' }

/** A sentence for the user: an error is announced at once, the rest when there is a pause. */
export const Mensagem = ({ tipo, children }: { tipo: keyof typeof ICONE; children: ReactNode }) => (
  <div className={`wa-mensagem wa-mensagem-${tipo}`} role={tipo === 'erro' ? 'alert' : 'status'}>
    <Simbolo nome={ICONE[tipo]} />
    <span>{children}</span>
  </div>
)
