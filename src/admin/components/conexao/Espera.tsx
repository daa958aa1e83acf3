import React from 'react'

/** Something is going on; no telling how far it is. */
export const Espera = ({ titulo, texto }: { titulo: string; texto?: string }) => (
  <div className="wa-centro">
    <span className="wa-roda" aria-hidden="true" />
    <h2>{titulo}</h2>
    {texto && <p>{texto}</p>}
  </div>
)
