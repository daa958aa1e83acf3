import { type ActionProps, Edit, useResource } from 'adminjs'
import React from 'react'
import { Navigate } from 'react-router-dom'
import { enderecoDoRegistro } from '../base/endereco.js'
import Ficha from '../ficha/Ficha.js'

/** A company's record and its connection are one page: this leads there, unless the host has closed it. */
const Empresa = (props: ActionProps) => {
  const { record, action } = props
  const conexoes = useResource('ConfiguracaoWhatsApp')
  const id = record?.params.configuracaoId
  const aberta = conexoes?.resourceActions.some(({ name }) => name === 'list')
  if (id && aberta)
    return <Navigate replace to={enderecoDoRegistro('ConfiguracaoWhatsApp', String(id), action.name)} />
  return action.name === 'edit' ? <Edit {...props} /> : <Ficha {...props} />
}

export default Empresa
