import React from 'react'
import type { MudancaPedida } from '../../../resources/mensagem/mudancas.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'

/** What is being done to a message, or was refused: until WhatsApp confirms, nothing has changed for the other side. */
export const Mudancas = ({ mudancas }: { mudancas: readonly MudancaPedida[] }) => {
  const { t, motivo } = useTextos()
  return (
    <>
      {mudancas.map(({ tipo, estado, motivo: codigo }) => (
        <p
          key={tipo}
          className={`wa-mudanca wa-mudanca-${estado}`}
          role={estado === 'recusada' ? 'alert' : 'status'}
        >
          <Simbolo nome={estado === 'recusada' ? 'AlertCircle' : 'Clock'} tamanho={13} />
          <span>
            {t(`respostas.${estado}.${tipo}`)} {estado === 'recusada' && codigo && motivo(codigo)}
          </span>
        </p>
      ))}
    </>
  )
}
