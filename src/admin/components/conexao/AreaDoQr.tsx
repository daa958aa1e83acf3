import React, { type ReactNode } from 'react'
import { usarTextos } from '../base/textos.js'
import { Passos } from './Passos.js'

/** The QR (or its place) beside what to do with it. */
export const AreaDoQr = ({ tela, children }: { tela: ReactNode; children?: ReactNode }) => {
  const { t } = usarTextos()
  return (
    <div className="wa-qr">
      {tela}
      <div className="wa-qr-lado">
        <h2>{t('conexao.qr.titulo')}</h2>
        <Passos />
        {children}
      </div>
    </div>
  )
}
