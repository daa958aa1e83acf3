import React from 'react'
import type { Status } from '../../../resources/configuracao-whatsapp/status.js'
import { Simbolo } from './Simbolo.js'
import { usarTextos } from './textos.js'

/** Each status has a shape of its own: colour alone says nothing to some. */
const ICONE: Record<Status, string> = {
  nao_configurado: 'Circle',
  aguardando_qr: 'Clock',
  conectando: 'Loader',
  conectado: 'CheckCircle',
  desconectado: 'XCircle',
  erro: 'AlertTriangle',
}

export const Etiqueta = ({ status }: { status: Status }) => {
  const { t } = usarTextos()
  return (
    <span className={`wa-etiqueta wa-etiqueta-${status}`}>
      <span className="wa-etiqueta-marca">
        <Simbolo nome={ICONE[status]} tamanho={14} />
      </span>
      {t(`valores.status.${status}`)}
    </span>
  )
}
