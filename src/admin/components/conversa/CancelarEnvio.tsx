import React, { useLayoutEffect, useRef, useState } from 'react'
import { Dialogo } from '../base/Dialogo.js'
import { useTextos } from '../base/textos.js'

/** Asks before: a message that was to go out at its time would have to be written anew for it. */
export const CancelarEnvio = ({ aoCancelar }: { aoCancelar: () => void }) => {
  const { t } = useTextos()
  const [perguntando, setPerguntando] = useState(false)
  const fechar = () => setPerguntando(false)
  const botao = useRef<HTMLButtonElement>(null)
  // Cancelled, the button is gone: whoever used the keyboard stays at the message.
  useLayoutEffect(
    () => () => {
      if (botao.current === document.activeElement) botao.current?.closest('li')?.focus()
    },
    [],
  )
  return (
    <>
      <button ref={botao} type="button" className="wa-bolha-acao" onClick={() => setPerguntando(true)}>
        {t('conversas.cancelar')}
      </button>
      {perguntando && (
        <Dialogo
          titulo={t('conversas.cancelarTitulo')}
          confirmar={t('conversas.cancelar')}
          fechar={t('conversas.manter')}
          perigo
          aoConfirmar={() => {
            fechar()
            aoCancelar()
          }}
          aoFechar={fechar}
        >
          <p>{t('conversas.cancelarTexto')}</p>
        </Dialogo>
      )}
    </>
  )
}
