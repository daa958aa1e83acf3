import type { ActionProps } from 'adminjs'
import React from 'react'
import { Raiz } from './base/Raiz.js'
import { TelaDoDiagnostico } from './diagnostico/TelaDoDiagnostico.js'

/** The page of the action `diagnosticar`. */
const Diagnostico = ({ record }: ActionProps) => {
  if (!record) return null
  return (
    <Raiz className="wa-conexao">
      <TelaDoDiagnostico key={record.id} id={record.id} />
    </Raiz>
  )
}

export default Diagnostico
