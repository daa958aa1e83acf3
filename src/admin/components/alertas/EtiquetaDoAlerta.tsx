import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import type { TipoDeAlerta } from '../../../resources/alerta/tipos.js'
import { Raiz } from '../base/Raiz.js'
import { Selo } from '../base/Selo.js'
import { useTextos } from '../base/textos.js'

/** What happened; in colour while it lasts. */
const EtiquetaDoAlerta = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t } = useTextos()
  if (!record) return null
  const { encerradoEm, grave } = record.params
  const acabou = Boolean(encerradoEm)
  const selo = (
    <Raiz emLinha>
      <Selo
        tom={acabou ? 'encerrado' : grave ? 'erro' : 'conectando'}
        icone={acabou ? 'CheckCircle' : 'AlertTriangle'}
      >
        {t(`valores.tipoDeAlerta.${record.params[property.path] as TipoDeAlerta}`)}
      </Selo>
    </Raiz>
  )
  if (where !== 'show') return selo
  return <ValueGroup label={translateProperty(property.label, property.resourceId)}>{selo}</ValueGroup>
}

export default EtiquetaDoAlerta
