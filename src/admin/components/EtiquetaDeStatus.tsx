import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, type RecordJSON, useTranslation } from 'adminjs'
import React, { type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Evidencia } from '../../resources/configuracao-whatsapp/evidencia.js'
import type { Fonte, Status } from '../../resources/configuracao-whatsapp/status.js'
import { enderecoDoRegistro } from './base/endereco.js'
import { Raiz } from './base/Raiz.js'
import { StatusComEvidencia } from './evidencia/StatusComEvidencia.js'

/** The status property. In a list it leads to the connection: AdminJS's rows answer to the mouse only. */
const EtiquetaDeStatus = ({ record, property, resource, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  if (!record) return null
  const mostrado = { status: record.params[property.path] as Status, evidencia: evidenciaDe(record) }
  if (where === 'show') {
    return (
      <ValueGroup label={translateProperty(property.label, property.resourceId)}>
        <Raiz emLinha>
          <StatusComEvidencia {...mostrado} />
        </Raiz>
      </ValueGroup>
    )
  }
  const acao = record.recordActions.some(({ name }) => name === 'conectar') ? 'conectar' : 'show'
  const comLink = (etiqueta: ReactNode) => (
    <Link
      className="wa-etiqueta-link"
      to={enderecoDoRegistro(resource.id, record.id, acao)}
      onClick={(evento) => evento.stopPropagation()}
    >
      {etiqueta}
    </Link>
  )
  return (
    <Raiz emLinha>
      <StatusComEvidencia {...mostrado} moldura={comLink} />
    </Raiz>
  )
}

const evidenciaDe = ({ params }: RecordJSON): Evidencia | null => {
  const { evidencia: fonte, evidenciaEm: em } = params as { evidencia?: Fonte; evidenciaEm?: string }
  return fonte && em ? { fonte, em } : null
}

export default EtiquetaDeStatus
