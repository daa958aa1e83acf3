import { FormGroup, SelectAsync } from '@adminjs/design-system'
import { ApiClient, type FilterPropertyProps, PropertyLabel } from 'adminjs'
import React from 'react'
import { type Opcao, useEscolhido } from './use-escolhido.js'

/** By another record. AdminJS's own forgets what is chosen, unless it is among the first fifty. */
const FiltroDeReferencia = ({ property, filter, onChange }: FilterPropertyProps) => {
  const recurso = property.reference ?? ''
  const valor = (filter as unknown as Record<string, string | undefined>)[property.path]
  const [escolhido, setEscolhido] = useEscolhido(recurso, valor ? String(valor) : '')
  return (
    <FormGroup>
      <PropertyLabel property={property} filter />
      <SelectAsync
        variant="filter"
        value={escolhido ?? ''}
        isClearable
        cacheOptions
        defaultOptions
        loadOptions={(texto: string) => procurar(recurso, texto)}
        onChange={(opcao: Opcao | null) => {
          if (opcao) setEscolhido(opcao)
          onChange(property.path, opcao?.value ?? '')
        }}
      />
    </FormGroup>
  )
}

const procurar = async (resourceId: string, query: string): Promise<Opcao[]> => {
  const achados = await new ApiClient().searchRecords({ resourceId, query })
  return achados.map(({ id, title }) => ({ value: String(id), label: title }))
}

export default FiltroDeReferencia
