import React from 'react'
import type { Contato } from '../../../resources/atencao/cuidado.js'
import { useTextos } from '../base/textos.js'

/** Whom to call at a company: one touch calls, or writes. */
export const DadosDoContato = ({ contato }: { contato: Contato | null }) => {
  const { t } = useTextos()
  if (!contato) return null
  const { nome, telefone, email } = contato
  return (
    <p className="wa-contato">
      {t('atencao.contato')} {nome && <b>{nome}</b>}
      {telefone && <a href={`tel:${telefone.replace(/[^+\d]/g, '')}`}>{telefone}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </p>
  )
}
