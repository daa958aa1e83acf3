import React, { useEffect, useState } from 'react'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'

/** While somebody types nothing is asked. */
const PAUSA_MS = 250

export const BuscaDaCaixa = ({ busca, aoMudar }: { busca: string; aoMudar: (busca: string) => void }) => {
  const { t } = useTextos()
  const [texto, setTexto] = useState(busca)
  useEffect(() => setTexto(busca), [busca])
  useEffect(() => {
    if (texto.trim() === busca) return
    const relogio = window.setTimeout(() => aoMudar(texto.trim()), PAUSA_MS)
    return () => window.clearTimeout(relogio)
  }, [texto, busca, aoMudar])
  return (
    <div className="wa-busca wa-caixa-busca">
      <Simbolo nome="Search" />
      <input
        type="search"
        value={texto}
        maxLength={200}
        aria-label={t('caixa.buscar')}
        placeholder={t('caixa.buscar')}
        onChange={(evento) => setTexto(evento.target.value)}
        onKeyDown={(evento) => {
          if (evento.key === 'Escape' && texto) {
            evento.stopPropagation()
            setTexto('')
          }
        }}
      />
      {texto && (
        <button
          type="button"
          className="wa-busca-limpar"
          aria-label={t('caixa.limpar')}
          onClick={() => setTexto('')}
        >
          <Simbolo nome="X" />
        </button>
      )}
    </div>
  )
}
