import React from 'react'
import { useTextos } from '../base/textos.js'
import { BotaoDeIcone } from '../conversa/BotaoDeIcone.js'
import type { Alvo } from './alvo.js'

interface Props {
  alvo: Alvo
  /** Who wrote it. */
  quem: string
  /** It was deleted since it was chosen. */
  apagada: boolean
  aoDesistir: () => void
}

/** Above the box: which message is answered, or edited. */
export const AlvoDaCaixa = ({ alvo: { fazer, mensagem }, quem, apagada, aoDesistir }: Props) => {
  const { t } = useTextos()
  return (
    <div className="wa-alvo" role="status">
      <blockquote className="wa-citada">
        <b>{fazer === 'editar' ? t('respostas.editando') : t('respostas.respondendo', { quem })}</b>
        <span>
          {apagada ? t('respostas.citadaApagada') : (mensagem.texto ?? t(`valores.tipo.${mensagem.tipo}`))}
        </span>
      </blockquote>
      <BotaoDeIcone icone="X" rotulo={t('respostas.desistir')} aoClicar={aoDesistir} />
    </div>
  )
}
