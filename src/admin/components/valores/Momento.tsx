import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { formatarMomento } from '../base/formatos.js'
import { useTextos } from '../base/textos.js'

/** Where much comes within a minute, and its order tells what happened. */
const COM_SEGUNDOS: readonly string[] = ['EventoWebhook']

/** A point in time, as the panel's language writes it; AdminJS goes by the browser's. */
const Momento = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t, idioma } = useTextos()
  const valor = record?.params[property.path] as string | null | undefined
  const momento = valor ? (
    <time dateTime={valor}>
      {formatarMomento(valor, idioma, { segundos: COM_SEGUNDOS.includes(property.resourceId) })}
    </time>
  ) : (
    // Left out on a phone, where no heading says of what there is none.
    <span className={where === 'list' ? 'wa-nada' : undefined}>{t('moldura.geral.vazio')}</span>
  )
  if (where !== 'show') return momento
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{momento}</ValueGroup>
}

export default Momento
