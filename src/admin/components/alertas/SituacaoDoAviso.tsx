import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import type { SituacaoDoAviso as Situacao } from '../../../resources/aviso-de-alerta/aviso-de-alerta.js'
import { Raiz } from '../base/Raiz.js'
import { Selo } from '../base/Selo.js'
import { useTextos } from '../base/textos.js'

const MODO: Record<Situacao, { tom: string; icone: string }> = {
  pendente: { tom: 'conectando', icone: 'Clock' },
  enviado: { tom: 'ok', icone: 'CheckCircle' },
  falhou: { tom: 'falhou', icone: 'AlertTriangle' },
}

/** What has become of a notice. */
const SituacaoDoAviso = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t } = useTextos()
  const situacao = record?.params[property.path] as Situacao | undefined
  if (!situacao) return null
  const selo = (
    <Raiz emLinha>
      <Selo {...MODO[situacao]}>{t(`valores.situacaoDoAviso.${situacao}`)}</Selo>
    </Raiz>
  )
  if (where !== 'show') return selo
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{selo}</ValueGroup>
}

export default SituacaoDoAviso
