import { type RefObject, useEffect, useRef, useState } from 'react'

/** Files dragged over the conversation that an element is in. @returns whether some are above it now */
export const useSoltar = (dentro: RefObject<HTMLElement>, aoSoltar: (arquivos: File[]) => void): boolean => {
  const [sobre, setSobre] = useState(false)
  const receber = useRef(aoSoltar)
  receber.current = aoSoltar
  useEffect(() => {
    const area = dentro.current?.closest<HTMLElement>('.wa-conversa')
    if (!area) return
    // Every element that is crossed is entered and left.
    let fundo = 0
    const comArquivos = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
    const ouvir = (tipo: 'dragenter' | 'dragover' | 'dragleave' | 'drop', fazer: (e: DragEvent) => void) => {
      const aoOcorrer = (evento: DragEvent) => {
        if (!comArquivos(evento)) return
        evento.preventDefault()
        fazer(evento)
      }
      area.addEventListener(tipo, aoOcorrer)
      return () => area.removeEventListener(tipo, aoOcorrer)
    }
    const paradas = [
      ouvir('dragenter', () => setSobre(++fundo > 0)),
      ouvir('dragover', () => undefined),
      ouvir('dragleave', () => setSobre(--fundo > 0)),
      ouvir('drop', ({ dataTransfer }) => {
        fundo = 0
        setSobre(false)
        receber.current([...(dataTransfer?.files ?? [])])
      }),
    ]
    return () => {
      for (const parar of paradas) parar()
    }
  }, [dentro])
  return sobre
}
