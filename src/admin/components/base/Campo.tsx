import React, { type InputHTMLAttributes, useId } from 'react'

interface Props {
  rotulo: string
  valor: string
  aoMudar: (valor: string) => void
  ajuda?: string | undefined
  erro?: string | undefined
  atributos?: InputHTMLAttributes<HTMLInputElement>
  /** More than one: for a text that wraps. */
  linhas?: number
}

/** A labelled text field whose hint and error are read out with it. */
export const Campo = ({ rotulo, valor, aoMudar, ajuda, erro, atributos, linhas = 1 }: Props) => {
  const id = useId()
  const ligacao = {
    id,
    value: valor,
    'aria-invalid': erro ? true : undefined,
    'aria-describedby': ajuda || erro ? `${id}-ajuda` : undefined,
  }
  return (
    <div className="wa-campo">
      <label htmlFor={id}>{rotulo}</label>
      {linhas > 1 ? (
        <textarea
          {...ligacao}
          rows={linhas}
          maxLength={atributos?.maxLength}
          onChange={(evento) => aoMudar(evento.target.value)}
        />
      ) : (
        <input {...atributos} {...ligacao} onChange={(evento) => aoMudar(evento.target.value)} />
      )}
      {(erro || ajuda) && (
        <span id={`${id}-ajuda`} className={erro ? 'wa-campo-erro' : 'wa-campo-ajuda'}>
          {erro ?? ajuda}
        </span>
      )}
    </div>
  )
}
