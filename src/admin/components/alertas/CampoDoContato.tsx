import { CleanPropertyComponent, type EditPropertyProps } from 'adminjs'
import React from 'react'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'

const AJUDAS = ['recebe', 'idioma', 'silencioDe', 'silencioAte', 'fuso'] as const
type ComAjuda = (typeof AJUDAS)[number]
const ehComAjuda = (nome: string): nome is ComAjuda => (AJUDAS as readonly string[]).includes(nome)

/** A field of the form, and what holds where nothing is chosen. Only what goes to a program is signed. */
const CampoDoContato = (props: EditPropertyProps) => {
  const { t } = useTextos()
  const { path } = props.property
  if (path === 'segredo' && props.record?.params.via !== 'webhook') return null
  return (
    <div>
      <CleanPropertyComponent {...props} where="edit" />
      {ehComAjuda(path) && (
        <Raiz>
          <p className="wa-ajuda-do-campo wa-suave wa-miudo">{t(`alertas.contato.${path}`)}</p>
        </Raiz>
      )}
    </div>
  )
}

export default CampoDoContato
