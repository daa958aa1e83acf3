import type { ActionProps } from 'adminjs'
import React from 'react'
import { Link } from 'react-router-dom'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { enderecoDeVolta } from '../base/volta.js'
import { ApagarDados } from './ApagarDados.js'
import { ExportarDados } from './ExportarDados.js'

/** What may be done with a company's personal data: a file of it all, or its end. */
const DadosDaEmpresa = ({ action, record, resource }: ActionProps) => {
  const { t } = useTextos()
  if (!record) return null
  const empresa = { id: record.id, nome: String(record.params.nome) }
  return (
    <Raiz className="wa-eventos">
      {action.name === 'exportarDados' ? <ExportarDados {...empresa} /> : <ApagarDados {...empresa} />}
      <Link className="wa-botao wa-botao-texto" to={enderecoDeVolta(resource.id)}>
        {t('conexao.voltar')}
      </Link>
    </Raiz>
  )
}

export default DadosDaEmpresa
