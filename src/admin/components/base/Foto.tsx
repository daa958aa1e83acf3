import React, { useState } from 'react'
import { iniciais } from './formatos.js'

/** WhatsApp's pictures expire: one that does not load gives way to initials. */
export const Foto = ({ endereco, nome }: { endereco: string | null; nome: string }) => {
  const [falhou, setFalhou] = useState<string | null>(null)
  if (!endereco || falhou === endereco) {
    return (
      <span className="wa-iniciais" aria-hidden="true">
        {iniciais(nome)}
      </span>
    )
  }
  return <img src={endereco} alt="" onError={() => setFalhou(endereco)} />
}
