import React, { type InputHTMLAttributes, useId } from 'react'

interface Props {
  rotulo: string
  valor: string
  aoMudar: (valor: string) => void
  ajuda?: string | undefined
  erro?: string | undefined
  atributos?: InputHTMLAttributes<HTMLInputElement>
}

/** A labelled text input whose hint and error are read out with it. */
export const Campo = ({ rotulo, valor, aoMudar, ajuda, erro, atributos }: Props) => {
  const id = useId()
  return (
    <div className="wa-campo">
      <label htmlFor={id}>{rotulo}</label>
      <input
        {...atributos}
        id={id}
        value={valor}
        onChange={(evento) => aoMudar(evento.target.value)}
        aria-invalid={erro ? true : undefined}
        aria-describedby={ajuda || erro ? `${id}-ajuda` : undefined}
      />
      {(erro || ajuda) && (
        <span id={`${id}-ajuda`} className={erro ? 'wa-campo-erro' : 'wa-campo-ajuda'}>
          {erro ?? ajuda}
        </span>
      )}
    </div>
  )
}
