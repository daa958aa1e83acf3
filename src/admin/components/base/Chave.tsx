import React from 'react'

interface Props {
  titulo: string
  texto: string
  ligada: boolean
  desligado?: boolean
  aoMudar: (ligada: boolean) => void
}

/** Something that is on or off, with what it does. */
export const Chave = ({ titulo, texto, ligada, desligado = false, aoMudar }: Props) => (
  <label className="wa-opcao">
    <input
      type="checkbox"
      checked={ligada}
      disabled={desligado}
      onChange={(evento) => aoMudar(evento.target.checked)}
    />
    <strong>{titulo}</strong>
    <span>{texto}</span>
  </label>
)
