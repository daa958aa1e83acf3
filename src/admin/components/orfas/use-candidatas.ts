import { useCallback, useEffect, useRef, useState } from 'react'
import type { Candidatas } from '../../../services/orfas/listar-candidatas.js'
import type { RespostaDaOrfa } from '../../recursos/instancia-orfa/acoes-da-orfa.js'
import { chamarAcaoDoRegistro } from '../base/use-acao-do-registro.js'

export interface Achadas extends Candidatas {
  /** What was searched for. */
  busca: string
}

/** Companies that an orphan could go to, by what is searched for; those found before stay in view meanwhile. */
export const useCandidatas = (id: string) => {
  const [achadas, setAchadas] = useState<Achadas | null>(null)
  const [falhou, setFalhou] = useState(false)
  const pedida = useRef('')

  const buscar = useCallback(
    (busca: string): void => {
      pedida.current = busca
      const pedido = { recurso: 'InstanciaOrfa', id, acao: 'adotar' }
      chamarAcaoDoRegistro<RespostaDaOrfa>(pedido, undefined, { busca }).then(
        ({ candidatas = [], total = 0 }) => {
          // Answers overtake each other: the one to the last question counts.
          if (pedida.current !== busca) return
          setAchadas({ busca, candidatas, total })
          setFalhou(false)
        },
        () => setFalhou(pedida.current === busca),
      )
    },
    [id],
  )
  useEffect(() => buscar(''), [buscar])
  return { achadas, falhou, buscar }
}
