import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import type { StatusDaMensagem } from '../../../resources/mensagem/mensagem.js'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { Situacao } from '../conversa/Situacao.js'

/** Ticks and words; on the record's page also why it did not go. */
const SituacaoDaMensagem = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { motivo } = useTextos()
  if (!record) return null
  const situacao = (
    <Raiz emLinha>
      <Situacao status={record.params[property.path] as StatusDaMensagem} porExtenso />
    </Raiz>
  )
  if (where !== 'show') return situacao
  return (
    <ValueGroup label={translateProperty(property.label, property.resourceId)}>
      {situacao}
      {record.params.motivo && <div>{motivo(String(record.params.motivo))}</div>}
    </ValueGroup>
  )
}

export default SituacaoDaMensagem
