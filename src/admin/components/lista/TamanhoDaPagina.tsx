import { useQueryParams } from 'adminjs'
import React, { useId } from 'react'
import { TAMANHOS_DE_PAGINA } from '../../../resources/tamanhos-de-pagina.js'
import { useTextos } from '../base/textos.js'
import { guardarTamanho } from './tamanho-da-pagina.js'

/** How many rows a page has: chosen once, kept for every list. */
export const TamanhoDaPagina = ({ atual }: { atual: number }) => {
  const { t } = useTextos()
  const id = useId()
  const { storeParams } = useQueryParams()
  return (
    <span className="wa-tamanho">
      <label htmlFor={id}>{t('listas.porPagina')}</label>
      <select
        id={id}
        value={atual}
        onChange={({ target }) => {
          guardarTamanho(Number(target.value))
          storeParams({ perPage: target.value, page: '1' })
        }}
      >
        {(TAMANHOS_DE_PAGINA as readonly number[]).includes(atual) ? null : (
          <option value={atual}>{atual}</option>
        )}
        {TAMANHOS_DE_PAGINA.map((um) => (
          <option key={um} value={um}>
            {um}
          </option>
        ))}
      </select>
    </span>
  )
}
