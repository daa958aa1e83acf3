import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { formatarMomento } from './base/formatos.js'
import { usarTextos } from './base/textos.js'

/** A point in time, as the panel's language writes it; AdminJS goes by the browser's. */
const Momento = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t, idioma } = usarTextos()
  const valor = record?.params[property.path] as string | null | undefined
  const momento = valor ? (
    <time dateTime={valor}>{formatarMomento(valor, idioma)}</time>
  ) : (
    <span>{t('moldura.geral.vazio')}</span>
  )
  if (where !== 'show') return momento
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{momento}</ValueGroup>
}

export default Momento
