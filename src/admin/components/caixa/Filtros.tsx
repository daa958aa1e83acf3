import React from 'react'
import { FILTROS_DA_CAIXA, type FiltroDaCaixa } from '../../../resources/conversa/caixa.js'
import { useTextos } from '../base/textos.js'

interface Props {
  filtro: FiltroDaCaixa | null
  naoLidas: number | null
  aoMudar: (filtro: FiltroDaCaixa | null) => void
}

/** What the list may be narrowed to, one touch each. */
export const Filtros = ({ filtro, naoLidas, aoMudar }: Props) => {
  const { t } = useTextos()
  return (
    <fieldset className="wa-fichas">
      <legend className="wa-so-leitor">{t('caixa.filtros.rotulo')}</legend>
      {([null, ...FILTROS_DA_CAIXA] as const).map((um) => (
        <button
          key={um ?? 'todas'}
          type="button"
          className="wa-ficha-de-filtro"
          aria-pressed={um === filtro}
          onClick={() => aoMudar(um)}
        >
          {t(`caixa.filtros.${um ?? 'todas'}`)}
          {um === 'naoLidas' && Boolean(naoLidas) && <b> {naoLidas}</b>}
        </button>
      ))}
    </fieldset>
  )
}
