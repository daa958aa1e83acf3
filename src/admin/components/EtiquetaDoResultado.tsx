import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { Raiz } from './base/Raiz.js'
import { type ComSelo, SeloDoResultado } from './eventos/SeloDoResultado.js'

/** What became of an event, or of an action. */
const EtiquetaDoResultado = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  if (!record) return null
  const selo = (
    <Raiz emLinha>
      <SeloDoResultado resultado={record.params[property.path] as ComSelo} />
    </Raiz>
  )
  if (where !== 'show') return selo
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{selo}</ValueGroup>
}

export default EtiquetaDoResultado
