import type { BasePropertyProps } from 'adminjs'
import React from 'react'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'

/** The contact's name; many have none. */
const NomeDaConversa = ({ record }: BasePropertyProps) => {
  const { t } = useTextos()
  if (!record) return null
  const { nome, tipo } = record.params
  const substituto = t(tipo === 'grupo' ? 'conversas.grupo' : 'conversas.semNome')
  return <Raiz emLinha>{nome ? <b>{String(nome)}</b> : <span className="wa-suave">{substituto}</span>}</Raiz>
}

export default NomeDaConversa
