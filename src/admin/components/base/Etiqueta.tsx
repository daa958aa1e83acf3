import React from 'react'
import type { Status } from '../../../resources/configuracao-whatsapp/status.js'
import { Selo } from './Selo.js'
import { useTextos } from './textos.js'

/** Each status has a shape of its own: colour alone says nothing to some. */
const ICONE: Record<Status, string> = {
  nao_configurado: 'Circle',
  aguardando_qr: 'Clock',
  conectando: 'Loader',
  conectado: 'CheckCircle',
  desconectado: 'XCircle',
  erro: 'AlertTriangle',
}

/** @param velha nothing has confirmed it for long */
export const Etiqueta = ({ status, velha = false }: { status: Status; velha?: boolean }) => {
  const { t } = useTextos()
  return (
    <Selo tom={velha ? 'velha' : status} icone={ICONE[status]}>
      {t(`valores.status.${status}`)}
    </Selo>
  )
}
