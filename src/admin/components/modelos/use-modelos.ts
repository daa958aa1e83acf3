import { useCallback, useEffect, useState } from 'react'
import { lerModelos, type Modelo } from './api.js'

/** A company's models, as they are when it is opened. */
export const useModelos = (
  empresaId: number,
): { modelos: readonly Modelo[] | null | 'falhou'; recarregar: () => void } => {
  const [modelos, setModelos] = useState<readonly Modelo[] | null | 'falhou'>(null)
  const recarregar = useCallback(() => {
    setModelos(null)
    lerModelos(empresaId).then(setModelos, () => setModelos('falhou'))
  }, [empresaId])
  useEffect(recarregar, [recarregar])
  return { modelos, recarregar }
}
