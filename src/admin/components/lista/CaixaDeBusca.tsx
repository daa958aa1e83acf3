import React, { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'

interface Props {
  rotulo: string
  /** What is being searched for now. */
  inicial?: string
  /** Search while typing, after a pause of so long; absent: on Enter only. */
  pausaMs?: number
  aoBuscar: (texto: string) => void
}

export const CaixaDeBusca = ({ rotulo, inicial = '', pausaMs, aoBuscar }: Props) => {
  const { t } = useTextos()
  const id = useId()
  const [texto, setTexto] = useState(inicial)
  const entrada = useRef<HTMLInputElement>(null)
  const buscado = useRef(inicial)

  // Back and forward change the address under us.
  useEffect(() => {
    if (inicial !== buscado.current) setTexto(inicial)
    buscado.current = inicial
  }, [inicial])

  const buscar = (valor: string) => {
    if (valor === buscado.current && pausaMs !== undefined) return
    buscado.current = valor
    aoBuscar(valor)
  }
  const ultimo = useRef(buscar)
  ultimo.current = buscar

  useEffect(() => {
    if (pausaMs === undefined) return
    const relogio = setTimeout(() => ultimo.current(texto.trim()), pausaMs)
    return () => clearTimeout(relogio)
  }, [texto, pausaMs])

  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    buscar(texto.trim())
  }
  const limpar = () => {
    setTexto('')
    if (pausaMs !== undefined) buscar('')
    entrada.current?.focus()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too young for the browsers of a back office
    <form className="wa-busca" role="search" onSubmit={enviar}>
      <Simbolo nome="Search" />
      <label htmlFor={id} className="wa-so-leitor">
        {rotulo}
      </label>
      <input
        ref={entrada}
        id={id}
        type="search"
        value={texto}
        placeholder={rotulo}
        autoComplete="off"
        onChange={(evento) => setTexto(evento.target.value)}
      />
      {texto && (
        <button
          type="button"
          className="wa-busca-limpar"
          onClick={limpar}
          aria-label={t('moldura.busca.limpar')}
        >
          <Simbolo nome="X" />
        </button>
      )}
    </form>
  )
}
