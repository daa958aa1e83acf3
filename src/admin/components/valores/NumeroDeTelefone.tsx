import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { formatarTelefone } from '../base/formatos.js'
import { useTextos } from '../base/textos.js'

const NumeroDeTelefone = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t } = useTextos()
  const digitos = record?.params[property.path] as string | null | undefined
  const numero = (
    <span className={digitos ? '' : 'wa-nada'} style={{ whiteSpace: 'nowrap' }}>
      {digitos ? formatarTelefone(digitos) : t('moldura.geral.vazio')}
    </span>
  )
  if (where !== 'show') return numero
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{numero}</ValueGroup>
}

export default NumeroDeTelefone
