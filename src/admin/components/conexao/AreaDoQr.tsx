import React, { type ReactNode } from 'react'
import { useTextos } from '../base/textos.js'
import { Passos } from './Passos.js'
import { TelefoneDaDemo } from './TelefoneDaDemo.js'

/** The QR (or its place) beside what to do with it. */
export const AreaDoQr = ({
  tela,
  instancia,
  children,
}: {
  tela: ReactNode
  instancia: string
  children?: ReactNode
}) => {
  const { t } = useTextos()
  return (
    <div className="wa-qr">
      {tela}
      <div className="wa-qr-lado">
        <h2>{t('conexao.qr.titulo')}</h2>
        <Passos />
        {children}
        <TelefoneDaDemo instancia={instancia} />
      </div>
    </div>
  )
}
