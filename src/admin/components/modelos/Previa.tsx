import React, { useId } from 'react'
import { cortarModelo } from '../../../resources/modelo-de-mensagem/variaveis.js'
import { useTextos } from '../base/textos.js'

interface Props {
  texto: string
  /** What stands for a variable; without one its name does. */
  valores?: Readonly<Record<string, string>>
  /** Where it is not given all the height it takes, it scrolls: by keyboard, too. */
  rolavel?: boolean
}

/** A model as it arrives on the phone; what is still to be filled in stands out. */
export const Previa = ({ texto, valores = {}, rolavel = false }: Props) => {
  const { t } = useTextos()
  const rotulo = useId()
  return (
    <div className="wa-previa">
      <span id={rotulo} className="wa-previa-rotulo">
        {t('modelos.previa')}
      </span>
      <div
        className="wa-previa-bolha"
        {...(rolavel && { role: 'group', tabIndex: 0, 'aria-labelledby': rotulo })}
      >
        {cortarModelo(texto).map((pedaco, lugar) => {
          if ('texto' in pedaco) return pedaco.texto
          const { variavel } = pedaco
          return (
            valores[variavel] || (
              <mark key={`${lugar}-${variavel}`} className="wa-variavel">
                {variavel}
              </mark>
            )
          )
        })}
      </div>
    </div>
  )
}
