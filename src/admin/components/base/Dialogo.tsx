import React, { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Botao } from './Botao.js'
import { useTextos } from './textos.js'

interface Props {
  titulo: string
  children: ReactNode
  confirmar: string
  /** What the other button says, where "Cancel" would be taken for the deed. */
  fechar?: string
  perigo?: boolean
  desligado?: boolean
  aoConfirmar: () => void
  aoFechar: () => void
}

/** The browser's own modal dialog: it keeps the focus inside, closes on Esc, and silences the page behind. */
export const Dialogo = ({
  titulo,
  children,
  confirmar,
  fechar,
  perigo,
  desligado = false,
  aoConfirmar,
  aoFechar,
}: Props) => {
  const { t } = useTextos()
  const ref = useRef<HTMLDialogElement>(null)
  const idDoTitulo = useId()

  // Closed while it is still in the page, it gives the focus back to where it was opened from.
  useLayoutEffect(() => {
    const dialogo = ref.current
    if (dialogo && !dialogo.open) dialogo.showModal()
    return () => dialogo?.close()
  }, [])

  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (!desligado) aoConfirmar()
  }

  return (
    <dialog ref={ref} className="wa-dialogo" aria-labelledby={idDoTitulo} onCancel={aoFechar}>
      <form onSubmit={enviar} noValidate>
        <h2 id={idDoTitulo} className="wa-dialogo-titulo">
          {titulo}
        </h2>
        {children}
        <div className="wa-dialogo-botoes">
          <Botao aoClicar={aoFechar}>{fechar ?? t('conexao.cancelar')}</Botao>
          <Botao tipo="submit" aparencia={perigo ? 'perigo' : 'principal'} desligado={desligado}>
            {confirmar}
          </Botao>
        </div>
      </form>
    </dialog>
  )
}
