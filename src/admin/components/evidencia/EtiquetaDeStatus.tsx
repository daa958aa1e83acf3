import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, type RecordJSON, useTranslation } from 'adminjs'
import React, { type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Evidencia } from '../../../resources/configuracao-whatsapp/evidencia.js'
import type { Fonte, Motivo, Status } from '../../../resources/configuracao-whatsapp/status.js'
import { enderecoDoRegistro } from '../base/endereco.js'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { StatusComEvidencia } from './StatusComEvidencia.js'

/** The status property. In a list it leads to the connection: AdminJS's rows answer to the mouse only. */
const EtiquetaDeStatus = ({ record, property, resource, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t } = useTextos()
  if (!record) return null
  const motivo = record.params.motivo as Motivo | null | undefined
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
      {motivo && mostrado.status !== 'conectado' && (
        <span className="wa-motivo">{t(`valores.motivo.${motivo}`)}</span>
      )}
    </Raiz>
  )
}

const evidenciaDe = ({ params }: RecordJSON): Evidencia | null => {
  const {
    evidencia: fonte,
    evidenciaEm: em,
    servidorMudoDesde = null,
  } = params as { evidencia?: Fonte; evidenciaEm?: string; servidorMudoDesde?: string | null }
  return fonte && em ? { fonte, em, servidorMudoDesde } : null
}

export default EtiquetaDeStatus
