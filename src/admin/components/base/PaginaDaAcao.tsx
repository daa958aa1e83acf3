import React, { type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { Mensagem } from './Mensagem.js'
import { Raiz } from './Raiz.js'
import { useTextos } from './textos.js'
import { enderecoDeVolta } from './volta.js'

interface Propriedades {
  recurso: string
  titulo: string
  /** Which record, where the title does not say so. */
  sobre?: string
  texto: string
  erro: string | null
  /** What stands there once it is done; until then, the buttons. */
  depois: ReactNode | null
  children: ReactNode
}

/** The page of what is done to a record by one click, and the way back. */
export const PaginaDaAcao = ({ recurso, titulo, sobre, texto, erro, depois, children }: Propriedades) => {
  const { t } = useTextos()
  return (
    <Raiz className="wa-eventos">
      <h1>{titulo}</h1>
      {sobre && <p className="wa-suave">{sobre}</p>}
      <p>{texto}</p>
      {erro && <Mensagem tipo="erro">{erro}</Mensagem>}
      {depois ?? children}
      <Link className="wa-botao wa-botao-texto" to={enderecoDeVolta(recurso)}>
        {t('conexao.voltar')}
      </Link>
    </Raiz>
  )
}
