import React from 'react'
import type { MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { Audio } from './Audio.js'
import { Documento } from './Documento.js'
import { Imagem } from './Imagem.js'
import { Video } from './Video.js'

/** The file of a message, as its kind is looked at. */
export const Arquivo = ({ mensagem }: { mensagem: MensagemNaConversa }) => {
  switch (mensagem.tipo) {
    case 'imagem':
    case 'figurinha':
      return <Imagem mensagem={mensagem} />
    case 'audio':
      return <Audio mensagem={mensagem} />
    case 'video':
      return <Video mensagem={mensagem} />
    default:
      return <Documento mensagem={mensagem} />
  }
}
