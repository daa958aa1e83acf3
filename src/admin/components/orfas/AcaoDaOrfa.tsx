import type { ActionProps } from 'adminjs'
import React from 'react'
import { Link } from 'react-router-dom'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { enderecoDeVolta } from '../base/volta.js'
import { AdotarOrfa } from './AdotarOrfa.js'
import { ExcluirOrfa } from './ExcluirOrfa.js'

/** What may be done about an instance that belongs to no company. */
const AcaoDaOrfa = ({ action, record, resource }: ActionProps) => {
  const { t } = useTextos()
  if (!record) return null
  const orfa = { id: record.id, nome: String(record.params.instanceName) }
  return (
    <Raiz className="wa-eventos">
      {action.name === 'adotar' ? <AdotarOrfa {...orfa} /> : <ExcluirOrfa {...orfa} />}
      <Link className="wa-botao wa-botao-texto" to={enderecoDeVolta(resource.id)}>
        {t('conexao.voltar')}
      </Link>
    </Raiz>
  )
}

export default AcaoDaOrfa
