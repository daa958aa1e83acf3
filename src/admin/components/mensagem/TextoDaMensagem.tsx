import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import type { TipoDeMensagem } from '../../../resources/mensagem/mensagem.js'
import { comecoDe } from '../base/formatos.js'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'

/** The beginning in a list, with the kind of what is no text; all of it on the record's page. */
const TextoDaMensagem = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t } = useTextos()
  if (!record) return null
  const { tipo, apagadaEm } = record.params as { tipo: TipoDeMensagem; apagadaEm: string | null }
  const escrito = apagadaEm
    ? t(tipo === 'reacao' ? 'conversas.tirouReacao' : 'conversas.apagada')
    : String(record.params[property.path] ?? '')
  if (where !== 'show') {
    const especie = tipo === 'texto' && escrito ? '' : t(`valores.tipo.${tipo}`)
    const linha = apagadaEm ? escrito : [especie, escrito].filter(Boolean).join(' · ')
    return (
      <Raiz emLinha className={`wa-texto-da-lista ${apagadaEm || !escrito ? 'wa-suave' : ''}`}>
        {comecoDe(linha)}
      </Raiz>
    )
  }
  return (
    <ValueGroup label={translateProperty(property.label, property.resourceId)}>
      <Raiz emLinha className="wa-texto-inteiro">
        {escrito || t('moldura.geral.vazio')}
      </Raiz>
    </ValueGroup>
  )
}

export default TextoDaMensagem
