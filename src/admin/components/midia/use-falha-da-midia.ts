import { useState } from 'react'
import { enderecoDaMidia } from './endereco-da-midia.js'

export const FALHAS = [
  'midia_indisponivel',
  'midia_grande',
  'midia_inexistente',
  'midia_ocupada',
  'sessao',
  'formato',
  'outra',
] as const
export type FalhaDaMidia = (typeof FALHAS)[number]

/** An element that shows a file says only that it could not: why, its address says. */
export const useFalhaDaMidia = (id: string) => {
  const [falha, setFalha] = useState<FalhaDaMidia | null>(null)
  const [vez, setVez] = useState(0)
  const aoFalhar = () => {
    fetch(enderecoDaMidia(id), { headers: { Range: 'bytes=0-0' } })
      .then(async (resposta): Promise<FalhaDaMidia> => {
        // It is there after all: what this browser cannot show, or was only lost on its way.
        if (resposta.ok) return 'formato'
        const { erro } = (await resposta.json()) as { erro?: string }
        return FALHAS.find((uma) => uma === erro) ?? 'outra'
      })
      .catch((): FalhaDaMidia => 'outra')
      .then(setFalha)
  }
  return {
    falha,
    aoFalhar,
    tentar() {
      setFalha(null)
      setVez((n) => n + 1)
    },
    /** Another one when it is tried again: a browser remembers what it could not show. */
    endereco: vez === 0 ? enderecoDaMidia(id) : `${enderecoDaMidia(id)}?vez=${vez}`,
  }
}
