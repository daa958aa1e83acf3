import { useQueryParams } from 'adminjs'
import React from 'react'
import { useTextos } from '../base/textos.js'
import { FICHAS } from './fichas-da-lista.js'

/** The filters that are used most: pressed, or pressed again to let go. The others that are set stay. */
export const Fichas = ({ recurso }: { recurso: string }) => {
  const { t } = useTextos()
  const { filters = {}, storeParams } = useQueryParams<unknown, Record<string, string>>()
  const fichas = FICHAS.get(recurso) ?? []
  if (fichas.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div className="wa-filtros-rapidos" role="group" aria-label={t('listas.fichas.rotulo')}>
      {fichas.map(({ filtro, valor, rotulo }) => {
        const posta = filters[filtro] === valor
        return (
          <button
            key={`${filtro} ${valor}`}
            type="button"
            aria-pressed={posta}
            onClick={() => {
              const { [filtro]: _antes, ...outros } = filters
              storeParams({ filters: posta ? outros : { ...outros, [filtro]: valor }, page: '1' })
            }}
          >
            {t(rotulo)}
          </button>
        )
      })}
    </div>
  )
}
