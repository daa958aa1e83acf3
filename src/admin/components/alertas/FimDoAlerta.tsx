import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { formatarMomento } from '../base/formatos.js'
import { useTextos } from '../base/textos.js'

/** Until when; or that it goes on. */
const FimDoAlerta = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t, idioma } = useTextos()
  const fim = record?.params[property.path] as string | null | undefined
  const escrito = fim ? (
    <time dateTime={fim}>{formatarMomento(fim, idioma)}</time>
  ) : (
    <strong>{t('alertas.dura')}</strong>
  )
  if (where !== 'show') return escrito
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{escrito}</ValueGroup>
}

export default FimDoAlerta
