import React from 'react'
import type { Sugestao } from '../../../resources/conversa/caixa.js'
import { formatarTelefone } from '../base/formatos.js'
import { useTextos } from '../base/textos.js'
import { nomeDoContato } from '../conversa/nome-do-contato.js'
import { Marcado } from './Marcado.js'
import { Rosto } from './Rosto.js'

interface Props {
  /** Of the list; each row's is this with its place. */
  id: string
  sugestoes: readonly Sugestao[]
  busca: string
  /** Place of the one that Enter would choose. */
  ativa: number
  aoEscolher: (sugestao: Sugestao) => void
  aoPassar: (lugar: number) => void
}

/** Whom that may be: a list that the field above it walks through. */
export const Sugestoes = ({ id, sugestoes, busca, ativa, aoEscolher, aoPassar }: Props) => {
  const { t } = useTextos()
  return (
    <div id={id} role="listbox" aria-label={t('caixa.nova.sugestoes')} className="wa-sugestoes">
      {sugestoes.map((sugestao, lugar) => {
        const { conversa, nome, telefone, tipo } = sugestao
        const titulo = nomeDoContato(sugestao, t)
        const numero = telefone && nome ? formatarTelefone(telefone) : null
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard
          // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus, and names the active one
          <div
            key={`${conversa} ${telefone}`}
            id={`${id}-${lugar}`}
            role="option"
            aria-selected={lugar === ativa}
            className="wa-sugestao"
            // The focus stays in the field.
            onMouseDown={(evento) => evento.preventDefault()}
            onClick={() => aoEscolher(sugestao)}
            onMouseMove={() => lugar !== ativa && aoPassar(lugar)}
          >
            <Rosto id={conversa ?? telefone ?? '0'} nome={nome} tipo={tipo} />
            <span className="wa-sugestao-nome">
              <Marcado texto={titulo} busca={busca.length > 1 ? busca : ''} />
            </span>
            <span className="wa-sugestao-numero">
              {[numero, !conversa && t('caixa.nova.contato')].filter(Boolean).join(' · ')}
            </span>
          </div>
        )
      })}
    </div>
  )
}
