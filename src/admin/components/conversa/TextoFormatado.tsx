import React, { type ReactNode } from 'react'
import { type Marca, type ParteDoTexto, partesDoTexto } from './partes-do-texto.js'

const ELEMENTO: Record<Marca, 'strong' | 'em' | 's' | 'code'> = {
  negrito: 'strong',
  italico: 'em',
  riscado: 's',
  codigo: 'code',
}

/** A text as WhatsApp shows it: its marks, and addresses as links. Never as HTML. */
export const TextoFormatado = ({ texto }: { texto: string }) => <>{mostrar(partesDoTexto(texto))}</>

const mostrar = (partes: readonly ParteDoTexto[]): ReactNode[] =>
  partes.map((parte, lugar) => {
    // The same text always falls into the same parts.
    const chave = `${lugar}`
    if (parte.tipo === 'texto') return <React.Fragment key={chave}>{parte.texto}</React.Fragment>
    if (parte.tipo === 'link')
      return (
        <a key={chave} href={parte.endereco} target="_blank" rel="noreferrer noopener nofollow">
          {parte.texto}
        </a>
      )
    const Elemento = ELEMENTO[parte.tipo]
    return <Elemento key={chave}>{mostrar(parte.partes)}</Elemento>
  })
