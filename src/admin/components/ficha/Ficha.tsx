import { ActionHeader, type ActionProps, Show } from 'adminjs'
import React from 'react'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { nomeDoRegistro } from './nome-do-registro.js'

/** AdminJS's page of a record, under the record's name: AdminJS calls them all "Details". */
const Ficha = (props: ActionProps) => {
  const textos = useTextos()
  const { record, resource, action } = props
  if (!record) return null
  return (
    <>
      <Raiz className="wa-ficha">
        <ActionHeader
          resource={resource}
          record={record}
          // The word for the kind of record; its name comes beside it, where a list has its count.
          action={{ ...action, label: 'ficha', hideActionHeader: false }}
          tag={nomeDoRegistro(resource.id, record, textos)}
        />
      </Raiz>
      <Show {...props} />
    </>
  )
}

export default Ficha
