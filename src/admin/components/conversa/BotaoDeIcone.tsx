import React from 'react'
import { Simbolo } from '../base/Simbolo.js'

interface Props {
  icone: string
  rotulo: string
  /** Said beside the name to whoever waits over it. */
  dica?: string
  aoClicar: () => void
  desligado?: boolean
  /** Of what it opens and closes. */
  aberto?: boolean
}

/** A button that is one picture, 44 px wide, with its name for everybody who does not know it. */
export const BotaoDeIcone = ({ icone, rotulo, dica, aoClicar, desligado = false, aberto }: Props) => (
  <button
    type="button"
    className="wa-icone-botao"
    aria-label={rotulo}
    title={dica ? `${rotulo}. ${dica}` : rotulo}
    aria-expanded={aberto}
    disabled={desligado}
    onClick={aoClicar}
  >
    <Simbolo nome={icone} />
  </button>
)
