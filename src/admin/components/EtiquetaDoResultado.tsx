import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import type { Resultado } from '../../resources/evento-webhook/evento-webhook.js'
import { Raiz } from './base/Raiz.js'
import { SeloDoResultado } from './eventos/SeloDoResultado.js'

/** What became of an event. */
const EtiquetaDoResultado = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  if (!record) return null
  const selo = (
    <Raiz emLinha>
      <SeloDoResultado resultado={record.params[property.path] as Resultado} />
    </Raiz>
  )
  if (where !== 'show') return selo
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{selo}</ValueGroup>
}

export default EtiquetaDoResultado
