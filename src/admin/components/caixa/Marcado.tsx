import React from 'react'
import { partesMarcadas } from './partes-marcadas.js'

/** A text with what was looked for marked in it. */
export const Marcado = ({ texto, busca }: { texto: string; busca: string }) => {
  if (!busca) return <>{texto}</>
  let lugar = 0
  return (
    <>
      {partesMarcadas(texto, busca).map((parte) => {
        const chave = lugar
        lugar += parte.texto.length
        return parte.marcada ? <mark key={chave}>{parte.texto}</mark> : <span key={chave}>{parte.texto}</span>
      })}
    </>
  )
}
