import React, { useState } from 'react'
import type { TipoDeConversa } from '../../../resources/conversa/conversa.js'
import { enderecoDaFoto } from '../base/endereco.js'
import { iniciais } from '../base/formatos.js'
import { Simbolo } from '../base/Simbolo.js'

const ICONE: Record<TipoDeConversa, string> = {
  contato: 'User',
  grupo: 'Users',
  transmissao: 'Radio',
  canal: 'Rss',
  outro: 'MessageCircle',
}
const CORES = 6

interface Props {
  id: string
  nome: string | null
  tipo: TipoDeConversa
  foto?: string | null
}

/** A face, or initials on a colour that is always the same for the same conversation: WhatsApp's pictures expire. */
export const Rosto = ({ id, nome, tipo, foto = null }: Props) => {
  const [falhou, setFalhou] = useState<string | null>(null)
  const letras = tipo === 'contato' && nome ? iniciais(nome) : ''
  return (
    <span className={`wa-rosto wa-rosto-${Number(id.slice(-6)) % CORES}`} aria-hidden="true">
      {foto && foto !== falhou ? (
        <img
          src={enderecoDaFoto('conversas', id, foto)}
          alt=""
          loading="lazy"
          onError={() => setFalhou(foto)}
        />
      ) : (
        letras || <Simbolo nome={ICONE[tipo]} tamanho={20} />
      )}
    </span>
  )
}
