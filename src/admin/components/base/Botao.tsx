import React, { type ReactNode } from 'react'
import { Simbolo } from './Simbolo.js'

interface Props {
  children: ReactNode
  aoClicar?: () => void
  tipo?: 'button' | 'submit'
  aparencia?: 'principal' | 'contorno' | 'texto' | 'perigo'
  icone?: string
  grande?: boolean
  desligado?: boolean
}

export const Botao = ({
  children,
  aoClicar,
  tipo = 'button',
  aparencia = 'contorno',
  icone,
  grande = false,
  desligado = false,
}: Props) => (
  <button
    type={tipo}
    className={`wa-botao wa-botao-${aparencia} ${grande ? 'wa-botao-grande' : ''}`}
    onClick={aoClicar}
    disabled={desligado}
  >
    {icone && <Simbolo nome={icone} tamanho={grande ? 20 : 16} />}
    {children}
  </button>
)
