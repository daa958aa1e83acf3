import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'

/** An enumerated value in words, which a narrow column of a list does not break. */
const PalavraInteira = ({ record, property, where }: BasePropertyProps) => {
  const { translateLabel, translateProperty } = useTranslation()
  const valor = String(record?.params[property.path] ?? '')
  const palavra = (
    <span style={{ whiteSpace: 'nowrap' }}>
      {translateLabel(`${property.path}.${valor}`, property.resourceId, { defaultValue: valor })}
    </span>
  )
  if (where !== 'show') return palavra
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{palavra}</ValueGroup>
}

export default PalavraInteira
