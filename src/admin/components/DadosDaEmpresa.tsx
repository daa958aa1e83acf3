import type { ActionProps } from 'adminjs'
import React from 'react'
import { Link } from 'react-router-dom'
import { enderecoDaLista } from './base/endereco.js'
import { Raiz } from './base/Raiz.js'
import { usarTextos } from './base/textos.js'
import { ApagarDados } from './dados/ApagarDados.js'
import { ExportarDados } from './dados/ExportarDados.js'

/** What may be done with a company's personal data: a file of it all, or its end. */
const DadosDaEmpresa = ({ action, record, resource }: ActionProps) => {
  const { t } = usarTextos()
  if (!record) return null
  const empresa = { id: record.id, nome: String(record.params.nome) }
  return (
    <Raiz className="wa-eventos">
      {action.name === 'exportarDados' ? <ExportarDados {...empresa} /> : <ApagarDados {...empresa} />}
      <Link className="wa-botao wa-botao-texto" to={enderecoDaLista(resource.id)}>
        {t('conexao.voltar')}
      </Link>
    </Raiz>
  )
}

export default DadosDaEmpresa
