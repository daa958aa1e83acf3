import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { useTextos } from '../base/textos.js'
import { formatarPorcento } from './formatos.js'

/** A percentage in a list, and on a record's page; a dash where there is none. */
const Porcento = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t, idioma } = useTextos()
  const valor = record?.params[property.path] as number | string | null | undefined
  const nenhum = valor === null || valor === undefined || valor === ''
  const escrito = (
    <span className={nenhum ? 'wa-nada' : ''} style={{ whiteSpace: 'nowrap' }}>
      {nenhum ? t('moldura.geral.vazio') : formatarPorcento(Number(valor), idioma)}
    </span>
  )
  if (where !== 'show') return escrito
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{escrito}</ValueGroup>
}

export default Porcento
