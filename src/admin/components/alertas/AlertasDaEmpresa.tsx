import React, { useState } from 'react'
import { AbaDeRegistros } from '../empresa/AbaDeRegistros.js'
import { RegrasDaEmpresa } from './RegrasDaEmpresa.js'

interface Props {
  id: string
  empresaId: number
  podeMudarRegras: boolean
}

/** A company's alerts, and the rules that they come from. */
export const AlertasDaEmpresa = ({ id, empresaId, podeMudarRegras }: Props) => {
  const [vez, setVez] = useState(0)
  return (
    <>
      <AbaDeRegistros key={vez} recurso="Alerta" empresaId={empresaId} exceto={['empresaId']} />
      {/* Another rule may have ended an alert. */}
      {podeMudarRegras && <RegrasDaEmpresa id={id} aoSalvar={() => setVez((antes) => antes + 1)} />}
    </>
  )
}
