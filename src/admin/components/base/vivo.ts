import { useEffect, useState } from 'react'
import { ouvirMudancas, type Vivo } from './fluxo-vivo.js'
import { useUltimo } from './use-ultimo.js'

export type { Vivo } from './fluxo-vivo.js'

/**
 * Hears of changes while the page is visible. The stream carries hints, never data: whoever hears one reads.
 * @param aoMudar ids of changed configurations; null: any may have changed
 * @param opcoes.escondida while it is not, too
 */
export const useVivo = (
  aoMudar: (ids: readonly number[] | null) => void,
  { escondida = false } = {},
): Vivo => {
  const [vivo, setVivo] = useState<Vivo>('abrindo')
  const ouvinte = useUltimo(aoMudar)
  useEffect(
    () => ouvirMudancas({ aoMudar: (ids) => ouvinte.current(ids), aoVirar: setVivo, escondida }),
    [escondida, ouvinte],
  )
  return vivo
}
