import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { useTextos } from '../base/textos.js'

/** A day, of which the time it began at says nothing. */
const Dia = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t, idioma } = useTextos()
  const valor = record?.params[property.path] as string | null | undefined
  const formato = new Intl.DateTimeFormat(idioma, { dateStyle: 'short', timeZone: 'America/Sao_Paulo' })
  const dia = valor ? (
    <time dateTime={valor}>{formato.format(new Date(valor))}</time>
  ) : (
    <span>{t('moldura.geral.vazio')}</span>
  )
  if (where !== 'show') return dia
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{dia}</ValueGroup>
}

export default Dia
