import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { quemFez } from '../../../resources/auditoria/quem-fez.js'
import { useTextos } from '../base/textos.js'

/** Who did it: a name, or in words who goes without one. */
const Autor = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t } = useTextos()
  if (!record) return null
  const quem = quemFez({ autor: record.params.autor ?? null, papel: record.params.papel ?? null })
  const texto = typeof quem === 'string' ? t(`assistente.linha.quem.${quem}`) : quem.nome
  if (where === 'list') return <span>{texto}</span>
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{texto}</ValueGroup>
}

export default Autor
