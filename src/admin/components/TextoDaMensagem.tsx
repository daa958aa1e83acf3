import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { Raiz } from './base/Raiz.js'
import { usarTextos } from './base/textos.js'

const NA_LISTA = 90

/** The beginning in a list, all of it on the record's page; what has no text says its kind in the column beside. */
const TextoDaMensagem = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t } = usarTextos()
  if (!record) return null
  const texto = String(record.params[property.path] ?? '') || t('moldura.geral.vazio')
  if (where !== 'show')
    return (
      <Raiz emLinha className="wa-texto-da-lista">
        {texto.length > NA_LISTA ? `${texto.slice(0, NA_LISTA)}…` : texto}
      </Raiz>
    )
  return (
    <ValueGroup label={translateProperty(property.label, property.resourceId)}>
      <Raiz emLinha className="wa-texto-inteiro">
        {texto}
      </Raiz>
    </ValueGroup>
  )
}

export default TextoDaMensagem
