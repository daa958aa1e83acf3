import { ApiClient, type RecordJSON, useRecords } from 'adminjs'
import { useRef, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { usarIntervalo } from '../base/usar-intervalo.js'
import { usarVivo } from '../base/vivo.js'

/** A busy server hints many times a second. */
const NO_MAXIMO_A_CADA_MS = 2000

interface Relida {
  /** AdminJS's reading that this one is newer than. */
  de: readonly RecordJSON[]
  records: RecordJSON[]
  total: number
}

/**
 * AdminJS's list, whose rows are read anew when a hint comes: page, filter, order and ticks stay, nothing is
 * dimmed, and a reading that fails leaves standing what was there.
 * @param viva whether hints concern it
 */
export const usarListaViva = (recurso: string, viva: boolean) => {
  const lista = useRecords(recurso)
  const { search } = useLocation()
  const [relida, setRelida] = useState<Relida | null>(null)
  const lidas = useRef(lista.records)
  lidas.current = lista.records

  const reler = usarIntervalo(async () => {
    // A hidden page gets no hints; shown again, it is told that it may have missed some.
    if (document.hidden) return
    const de = lidas.current
    const lida = await ler(recurso, search)
    if (lida) setRelida({ de, ...lida })
    // Somebody turned the page meanwhile: whether AdminJS read it before the hint or after, nobody knows.
    if (lidas.current !== de) reler()
  }, NO_MAXIMO_A_CADA_MS)
  usarVivo(() => {
    if (viva) reler()
  })

  if (relida?.de !== lista.records) return lista
  return { ...lista, records: relida.records, total: relida.total }
}

const ler = async (recurso: string, search: string): Promise<Omit<Relida, 'de'> | null> => {
  try {
    const pedido = { resourceId: recurso, actionName: 'list', params: new URLSearchParams(search) }
    const { data } = await new ApiClient().resourceAction(pedido)
    const { records, meta } = data as unknown as { records?: RecordJSON[]; meta: { total: number } }
    return records ? { records, total: meta.total } : null
  } catch {
    return null
  }
}
