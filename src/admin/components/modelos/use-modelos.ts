import { useCallback, useEffect, useState } from 'react'
import { lerModelo, lerNomesDosModelos, type Modelo, type NomeDoModelo } from './api.js'

/** Null while it is read. */
export interface Leitura<T extends object> {
  lido: T | null | 'falhou'
  recarregar: () => void
}

const useLeitura = <T extends object>(ler: () => Promise<T | null>): Leitura<T> => {
  const [lido, setLido] = useState<T | null | 'falhou'>(null)
  const recarregar = useCallback(() => {
    let vale = true
    setLido(null)
    ler().then(
      (veio) => vale && setLido(veio),
      () => vale && setLido('falhou'),
    )
    return () => {
      vale = false
    }
  }, [ler])
  useEffect(recarregar, [recarregar])
  return { lido, recarregar }
}

/** A company's models, as they are when it is opened. */
export const useNomesDosModelos = (empresaId: number): Leitura<readonly NomeDoModelo[]> =>
  useLeitura(useCallback(() => lerNomesDosModelos(empresaId), [empresaId]))

/** @param id empty: none is chosen */
export const useModelo = (id: string): Leitura<Modelo> =>
  useLeitura(useCallback(async () => (id ? lerModelo(id) : null), [id]))
