import React from 'react'
import type { StatusDaMensagem } from '../../../resources/mensagem/mensagem.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'

type Sinal = { icone: string; vezes?: 2; tom?: 'lida' | 'falhou' }

/** WhatsApp's own ticks; the words go with them for who does not see them. */
const SINAL: Record<StatusDaMensagem, Sinal | null> = {
  recebida: null,
  pendente: { icone: 'Clock' },
  enviando: { icone: 'Clock' },
  enviada: { icone: 'Check' },
  entregue: { icone: 'Check', vezes: 2 },
  lida: { icone: 'Check', vezes: 2, tom: 'lida' },
  falhou: { icone: 'AlertCircle', tom: 'falhou' },
  incerta: { icone: 'HelpCircle' },
  expirada: { icone: 'AlertCircle', tom: 'falhou' },
  cancelada: { icone: 'Slash' },
}

/** @param porExtenso the words can be seen, too */
export const Situacao = ({
  status,
  porExtenso = false,
}: {
  status: StatusDaMensagem
  porExtenso?: boolean
}) => {
  const { t } = useTextos()
  const sinal = SINAL[status]
  const palavras = t(`valores.status.${status}`)
  return (
    <span className={`wa-situacao wa-situacao-${sinal?.tom ?? 'simples'}`} title={palavras}>
      {sinal && <Simbolo nome={sinal.icone} tamanho={14} />}
      {sinal?.vezes && (
        <span className="wa-situacao-segundo">
          <Simbolo nome={sinal.icone} tamanho={14} />
        </span>
      )}
      <span className={porExtenso ? '' : 'wa-so-leitor'}>{palavras}</span>
    </span>
  )
}
