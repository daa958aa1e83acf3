import { type ShowPropertyProps, useTranslation } from 'adminjs'
import React from 'react'

/** A value as text: enumerated ones in the user's language, and a dash where there is nothing. */
const ValorDaPropriedade = ({ property, record, resource }: ShowPropertyProps) => {
  const { translateLabel } = useTranslation()
  const valor: unknown = record?.params[property.path]
  if (valor === undefined || valor === null || valor === '') return <span>—</span>
  const texto = String(valor)
  const enumerado = property.availableValues?.some(({ value }) => String(value) === texto)
  return <span>{enumerado ? translateLabel(`${property.propertyPath}.${texto}`, resource.id) : texto}</span>
}

export default ValorDaPropriedade
