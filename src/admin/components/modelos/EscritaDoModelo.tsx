import { type EditPropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { temVariavelMalEscrita } from '../../../resources/modelo-de-mensagem/variaveis.js'
import { Campo } from '../base/Campo.js'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { Previa } from './Previa.js'

/** Where a model is written: what is no variable is said at once, and how it will arrive is seen beside. */
const EscritaDoModelo = ({ record, property, onChange }: EditPropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t, mensagem } = useTextos()
  const texto = String(record.params[property.path] ?? '')
  const recusa = record.errors?.[property.path]?.message
  const erro = temVariavelMalEscrita(texto) ? 'variavelMalEscrita' : recusa
  return (
    <Raiz className="wa-modelo-escrita">
      <Campo
        rotulo={translateProperty(property.label, property.resourceId)}
        valor={texto}
        aoMudar={(valor) => onChange(property.path, valor)}
        ajuda={t('modelos.comoEscrever', { exemplo: '{{nome}}' })}
        erro={erro && mensagem(erro, { nome: '{{nome}}' })}
        linhas={8}
        atributos={{ maxLength: 4096 }}
      />
      {texto.trim() && <Previa texto={texto} />}
    </Raiz>
  )
}

export default EscritaDoModelo
