import { type RecordJSON, useNotice } from 'adminjs'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { useIntervalo } from '../base/use-intervalo.js'
import { useVivo } from '../base/vivo.js'
import { type FalhaDaLista, type Lida, lerLista, type Pergunta } from './api.js'
import { comTamanho } from './tamanho-da-pagina.js'

/** A busy server hints many times a second. */
const NO_MAXIMO_A_CADA_MS = 2000
/** AdminJS's forms come back with it, to have the list read anew. */
const RELER = 'refresh'
/** What of an address says which rows there are, and not which of them are shown. */
const SO_DA_PAGINA = ['page', 'perPage', 'sortBy', 'direction']

interface Resposta {
  a: Pergunta
  lida: Lida | null
  falha: FalhaDaLista | null
}

export interface ListaViva {
  /** Null: what is asked for now has not come. Rows are never another resource's, filter's or page's. */
  lida: Lida | null
  falha: FalhaDaLista | null
  /** While another page of the same rows is on its way, too. */
  paginas: { page: number; perPage: number; total: number } | null
  /** Another text whenever other rows are asked for; turning the page asks for none. */
  quais: string
  reler(): void
}

const mesma = (a: Pergunta | undefined, b: Pergunta): boolean =>
  a?.recurso === b.recurso && a.search === b.search

const quaisSao = ({ recurso, search }: Pergunta): string => {
  const consulta = new URLSearchParams(search)
  for (const nome of SO_DA_PAGINA) consulta.delete(nome)
  return `${recurso}?${consulta}`
}

/**
 * A list as the address asks for it, read anew when a hint comes: page, filter, order and ticks stay, nothing is
 * dimmed, and a reading that fails leaves standing what was there, unless the session is over.
 * @param viva whether hints concern it
 */
export const useListaViva = (recurso: string, viva: boolean): ListaViva => {
  const { search, pathname, key } = useLocation()
  const navegar = useNavigate()
  const avisar = useNotice()
  const [resposta, setResposta] = useState<Resposta | null>(null)
  const leituras = useRef(0)
  const pergunta: Pergunta = { recurso, search: comTamanho(search) }
  const quais = quaisSao(pergunta)

  const ler = async ({ avisando = false } = {}): Promise<void> => {
    const vez = ++leituras.current
    const { notice, ...veio } = await lerLista(pergunta)
    // Another reading began meanwhile, of these rows or of others: its answer is the one that counts.
    if (vez !== leituras.current) return
    if (notice && avisando) avisar(notice)
    setResposta((antes) =>
      veio.falha === 'erro' && antes?.lida && mesma(antes.a, pergunta) ? antes : { a: pergunta, ...veio },
    )
  }
  const releitura = useIntervalo(async () => {
    // A hidden page gets no hints; shown again, it is told that it may have missed some.
    if (!document.hidden) await ler()
  }, NO_MAXIMO_A_CADA_MS)
  useVivo(() => {
    if (viva) releitura()
  })

  const aoVisitar = useRef(() => {})
  aoVisitar.current = () => {
    const consulta = new URLSearchParams(search)
    if (!consulta.has(RELER)) return void ler({ avisando: true })
    consulta.delete(RELER)
    navegar({ pathname, search: String(consulta) }, { replace: true })
  }
  // Another with every visit, of the same address too: its rows are read again.
  const visita = [key, recurso, search].join(' ')
  useEffect(() => {
    if (visita) aoVisitar.current()
  }, [visita])

  const propria = resposta && mesma(resposta.a, pergunta) ? resposta : null
  const destas = resposta?.lida && quaisSao(resposta.a) === quais ? resposta.lida : null
  const page = propria?.lida?.page ?? (Number(new URLSearchParams(search).get('page')) || 1)
  return {
    lida: propria?.lida ?? null,
    falha: propria?.falha ?? null,
    paginas: destas && { page, perPage: destas.perPage, total: destas.total },
    quais,
    reler: () => void ler(),
  }
}

export const SEM_LINHAS: RecordJSON[] = []
