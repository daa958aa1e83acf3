import React, { useLayoutEffect, useRef } from 'react'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'

interface Props {
  endereco: string
  texto: string | null
  aoFechar: () => void
}

/** A picture over the whole page: Esc, or a touch beside it, closes it. */
export const ImagemInteira = ({ endereco, texto, aoFechar }: Props) => {
  const { t } = useTextos()
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialogo = ref.current
    if (dialogo && !dialogo.open) dialogo.showModal()
    return () => dialogo?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself
    <dialog
      ref={ref}
      className="wa-imagem-inteira"
      aria-label={t('caixa.midia.imagemDe')}
      onCancel={aoFechar}
      onClick={(evento) => {
        if (evento.target === evento.currentTarget) aoFechar()
      }}
    >
      <p>
        <a className="wa-botao" href={endereco} download>
          <Simbolo nome="Download" />
          {t('caixa.midia.baixar')}
        </a>
        <button type="button" className="wa-botao" onClick={aoFechar}>
          <Simbolo nome="X" />
          {t('caixa.midia.fechar')}
        </button>
      </p>
      <img src={endereco} alt={texto ?? t('caixa.midia.imagemDe')} />
      {texto && <p className="wa-imagem-legenda">{texto}</p>}
    </dialog>
  )
}
