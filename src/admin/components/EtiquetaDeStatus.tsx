import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { Link } from 'react-router-dom'
import type { Status } from '../../resources/configuracao-whatsapp/status.js'
import { Etiqueta } from './base/Etiqueta.js'
import { enderecoDoRegistro } from './base/endereco.js'
import { Raiz } from './base/Raiz.js'

/** The status property. In a list it leads to the connection: AdminJS's rows answer to the mouse only. */
const EtiquetaDeStatus = ({ record, property, resource, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  if (!record) return null
  const etiqueta = <Etiqueta status={record.params[property.path] as Status} />
  if (where === 'show') {
    return (
      <ValueGroup label={translateProperty(property.label, property.resourceId)}>
        <Raiz emLinha>{etiqueta}</Raiz>
      </ValueGroup>
    )
  }
  const acao = record.recordActions.some(({ name }) => name === 'conectar') ? 'conectar' : 'show'
  return (
    <Raiz emLinha>
      <Link
        className="wa-etiqueta-link"
        to={enderecoDoRegistro(resource.id, record.id, acao)}
        onClick={(evento) => evento.stopPropagation()}
      >
        {etiqueta}
      </Link>
    </Raiz>
  )
}

export default EtiquetaDeStatus
