import React from 'react'
import type { ResultadoDaAuditoria } from '../../../resources/auditoria/auditoria.js'
import type { Resultado } from '../../../resources/evento-webhook/evento-webhook.js'
import { Selo } from '../base/Selo.js'
import { useTextos } from '../base/textos.js'

export type ComSelo = Resultado | ResultadoDaAuditoria

const ICONE: Record<ComSelo, string> = {
  aplicado: 'CheckCircle',
  registrado: 'Archive',
  nao_reconhecido: 'HelpCircle',
  falhou: 'AlertTriangle',
  ok: 'CheckCircle',
  recusado: 'Slash',
}

export const SeloDoResultado = ({ resultado }: { resultado: ComSelo }) => {
  const { t } = useTextos()
  return (
    <Selo tom={resultado} icone={ICONE[resultado]}>
      {t(`valores.resultado.${resultado}`)}
    </Selo>
  )
}
