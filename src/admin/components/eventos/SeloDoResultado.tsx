import React from 'react'
import type { Resultado } from '../../../resources/evento-webhook/evento-webhook.js'
import { Selo } from '../base/Selo.js'
import { usarTextos } from '../base/textos.js'

const ICONE: Record<Resultado, string> = {
  aplicado: 'CheckCircle',
  registrado: 'Archive',
  nao_reconhecido: 'HelpCircle',
  falhou: 'AlertTriangle',
}

export const SeloDoResultado = ({ resultado }: { resultado: Resultado }) => {
  const { t } = usarTextos()
  return (
    <Selo tom={resultado} icone={ICONE[resultado]}>
      {t(`valores.resultado.${resultado}`)}
    </Selo>
  )
}
