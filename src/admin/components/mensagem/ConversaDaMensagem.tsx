import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { Link } from 'react-router-dom'
import { enderecoDoRegistro } from '../base/endereco.js'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { nomeDoContato } from '../conversa/nome-do-contato.js'

/** The way into the conversation, by the name or the number of the other side: AdminJS would show an id. */
const ConversaDaMensagem = ({ record, property }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t } = useTextos()
  if (!record) return null
  const { telefone, [property.path]: id } = record.params
  const nome = record.populated[property.path]?.title
  return (
    <ValueGroup label={translateProperty(property.label, property.resourceId)}>
      <Raiz emLinha>
        <Link className="wa-registro" to={enderecoDoRegistro('Conversa', String(id), 'show')}>
          {nomeDoContato({ nome, telefone }, t)}
        </Link>
      </Raiz>
    </ValueGroup>
  )
}

export default ConversaDaMensagem
