import { type FilterPropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { Campo } from '../base/Campo.js'
import { Raiz } from '../base/Raiz.js'
import { comecoDoDia, diaDe, fimDoDia } from './dia-do-filtro.js'

const LIMITES = { type: 'date', min: '1970-01-01', max: '9999-12-31' } as const

/** From one day to another, both whole: AdminJS's own filter ends where its last day begins. */
const FiltroDePeriodo = ({ property, filter, onChange }: FilterPropertyProps) => {
  const { translateProperty } = useTranslation()
  const de = `${property.path}~~from`
  const ate = `${property.path}~~to`
  const valores = filter as unknown as Record<string, string | undefined>
  return (
    <Raiz>
      <fieldset className="wa-filtro">
        <legend>{translateProperty(property.label, property.resourceId)}</legend>
        <Campo
          rotulo={translateProperty('from')}
          valor={diaDe(valores[de])}
          aoMudar={(dia) => onChange(de, dia && comecoDoDia(dia))}
          atributos={LIMITES}
        />
        <Campo
          rotulo={translateProperty('to')}
          valor={diaDe(valores[ate])}
          aoMudar={(dia) => onChange(ate, dia && fimDoDia(dia))}
          atributos={LIMITES}
        />
      </fieldset>
    </Raiz>
  )
}

export default FiltroDePeriodo
