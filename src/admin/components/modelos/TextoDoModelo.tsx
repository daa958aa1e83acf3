import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { variaveisDo } from '../../../resources/modelo-de-mensagem/variaveis.js'
import { comecoDe } from '../base/formatos.js'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { Previa } from './Previa.js'

/** The beginning in a list; on the record's page as it arrives, and what has to be filled in. */
const TextoDoModelo = ({ record, property, where }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t } = useTextos()
  if (!record) return null
  const texto = String(record.params[property.path] ?? '')
  if (where !== 'show')
    return (
      <Raiz emLinha className="wa-texto-da-lista wa-modelo-na-lista">
        {comecoDe(texto)}
      </Raiz>
    )
  const nomes = variaveisDo(texto).join(', ')
  return (
    <ValueGroup label={translateProperty(property.label, property.resourceId)}>
      <Raiz className="wa-modelo-escrita">
        <Previa texto={texto} />
        <p className="wa-campo-ajuda">
          {nomes ? t('modelos.variaveis', { nomes }) : t('modelos.semVariaveis')}
        </p>
      </Raiz>
    </ValueGroup>
  )
}

export default TextoDoModelo
