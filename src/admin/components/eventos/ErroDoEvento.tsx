import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { useTextos } from '../base/textos.js'

/** That an event failed, in words; on its page with the technical detail, for whoever repairs it. */
const ErroDoEvento = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t } = useTextos()
  const erro = record?.params[property.path] as string | null | undefined
  const vazio = t('moldura.geral.vazio')
  if (where !== 'show')
    return erro ? <span>{t('moldura.eventos.naoAplicado')}</span> : <span className="wa-nada">{vazio}</span>
  return (
    <ValueGroup label={translateProperty(property.label, property.resourceId)}>
      {erro ? t('moldura.eventos.erro', { erro }) : vazio}
    </ValueGroup>
  )
}

export default ErroDoEvento
