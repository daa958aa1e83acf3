import React from 'react'
import type { Verificacao } from '../../../resources/configuracao-whatsapp/diagnostico.js'
import { useTextos } from '../base/textos.js'

/** What people see happen, and the lines that matter then. */
export const SINTOMAS = {
  qr: ['servidor', 'chave', 'instancia', 'qr', 'telefone'],
  webhook: ['site', 'webhook', 'entrega', 'relogio'],
  queda: ['servidor', 'instancia', 'estado', 'telefone'],
} as const satisfies Record<string, readonly Verificacao[]>
export type Sintoma = keyof typeof SINTOMAS

interface Props {
  sintoma: Sintoma | null
  aoEscolher: (sintoma: Sintoma | null) => void
}

export const Ajuda = ({ sintoma, aoEscolher }: Props) => {
  const { t } = useTextos()
  const escolha = (valor: Sintoma | null) => (
    <button
      key={valor ?? 'tudo'}
      type="button"
      className="wa-escolha"
      aria-pressed={sintoma === valor}
      onClick={() => aoEscolher(valor)}
    >
      {t(`diagnostico.ajuda.${valor ?? 'tudo'}`)}
    </button>
  )
  return (
    <section className="wa-ajuda" aria-label={t('diagnostico.ajuda.titulo')}>
      <h2>{t('diagnostico.ajuda.titulo')}</h2>
      <div className="wa-escolhas">
        {escolha(null)}
        {(Object.keys(SINTOMAS) as Sintoma[]).map(escolha)}
      </div>
      {sintoma && <p>{t(`diagnostico.ajuda.${sintoma}Texto`)}</p>}
    </section>
  )
}
