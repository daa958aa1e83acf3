import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { Raiz } from '../base/Raiz.js'
import { Selo } from '../base/Selo.js'
import { useTextos } from '../base/textos.js'
import { type ComSelo, SeloDoResultado } from './SeloDoResultado.js'

/** What became of an event, or of an action; and whether a row of the trail is none of its chain. */
const EtiquetaDoResultado = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t } = useTextos()
  if (!record) return null
  const selo = (
    <Raiz emLinha>
      <SeloDoResultado resultado={record.params[property.path] as ComSelo} />
      {record.params.naCorrente === false && (
        <Selo tom="falhou" icone="AlertTriangle">
          {t('moldura.auditoria.foraDaCorrente')}
        </Selo>
      )}
    </Raiz>
  )
  if (where !== 'show') return selo
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{selo}</ValueGroup>
}

export default EtiquetaDoResultado
