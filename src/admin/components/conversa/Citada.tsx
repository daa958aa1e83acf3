import React from 'react'
import type { MensagemCitada } from '../../../resources/conversa/conversa-aberta.js'
import { useTextos } from '../base/textos.js'

interface Props {
  citada: MensagemCitada
  /** Who wrote it. */
  quem: string
}

/** What a message answers, above it: whose it was, and how it began. */
export const Citada = ({ citada, quem }: Props) => {
  const { t } = useTextos()
  const { tipo, texto, apagada } = citada
  return (
    <blockquote className="wa-citada">
      <b>{quem}</b>
      <span>{apagada ? t('conversas.apagada') : (texto ?? t(`valores.tipo.${tipo}`))}</span>
    </blockquote>
  )
}
