import { useEffect, useRef, useState } from 'react'
import type { LinhaDaCaixa, MensagemAchada } from '../../../resources/conversa/caixa.js'
import { ultimaDe } from '../avisos/chegadas.js'
import { SessaoTerminou } from '../base/falha.js'
import { useIntervalo } from '../base/use-intervalo.js'
import { useVivo } from '../base/vivo.js'
import { type CaixaLida, lerCaixa, type Pergunta } from './api.js'

/** A busy server hints many times a second. */
const NO_MAXIMO_A_CADA_MS = 600
const TENTAR_DE_NOVO_MS = 4000

export interface CaixaEmTela {
  /** Null: what is asked for now has not come. */
  linhas: LinhaDaCaixa[] | null
  mensagens: MensagemAchada[]
  haMais: boolean
  naoLidas: number | null
  /** The latest message shown so far, where the list was of all that are unread at least; null: it never was. */
  vista: number | null
  comConteudo: boolean
  podeComecar: boolean
  falha: 'sessao' | 'rede' | null
  buscandoMais: boolean
  verMais(): void
  reler(): void
}

interface Estado {
  de: string
  lida: CaixaLida
}

const chaveDe = ({ filtro, busca }: Pergunta): string => `${filtro ?? ''} ${busca}`

/** The list as it is asked for, kept up to date: its first page is read anew, what was read further down stays. */
export const useCaixa = (pergunta: Pergunta): CaixaEmTela => {
  const [estado, setEstado] = useState<Estado | null>(null)
  const [falha, setFalha] = useState<CaixaEmTela['falha']>(null)
  const [buscandoMais, setBuscandoMais] = useState(false)
  const chave = chaveDe(pergunta)
  const atual = useRef(pergunta)
  atual.current = pergunta

  const ler = async (): Promise<void> => {
    const de = chaveDe(atual.current)
    try {
      const lida = await lerCaixa(atual.current)
      // Something else was asked for meanwhile: its answer is the one that counts.
      if (de !== chaveDe(atual.current)) return
      setFalha(null)
      setEstado((antes) => ({ de, lida: antes?.de === de ? comOResto(antes.lida, lida) : lida }))
    } catch (causa) {
      setFalha(causa instanceof SessaoTerminou ? 'sessao' : 'rede')
    }
  }
  const reler = useIntervalo(async () => {
    // A hidden page gets no hints; shown again, it is told that it may have missed some.
    if (!document.hidden) await ler()
  }, NO_MAXIMO_A_CADA_MS)
  const vivo = useVivo(reler)
  const lerJa = useRef(ler)
  lerJa.current = ler
  useEffect(() => {
    if (chave !== null) void lerJa.current()
  }, [chave])
  useEffect(() => {
    if (falha !== 'rede' && vivo !== 'caido') return
    const relogio = setInterval(reler, TENTAR_DE_NOVO_MS)
    return () => clearInterval(relogio)
  }, [falha, vivo, reler])

  const propria = estado?.de === chave ? estado.lida : null
  const vista = useRef<number | null>(null)
  const { filtro, busca } = pergunta
  if (propria && !busca && (filtro === null || filtro === 'naoLidas'))
    vista.current = Math.max(vista.current ?? 0, ultimaDe(propria.records))
  const verMais = async () => {
    const ultima = propria?.records.at(-1)
    if (!ultima || buscandoMais) return
    setBuscandoMais(true)
    try {
      const pagina = await lerCaixa(pergunta, ultima.lugar)
      setEstado((antes) =>
        antes?.de === chave
          ? {
              de: chave,
              lida: {
                ...antes.lida,
                haMais: pagina.haMais,
                records: juntar(antes.lida.records, pagina.records),
              },
            }
          : antes,
      )
    } catch (causa) {
      setFalha(causa instanceof SessaoTerminou ? 'sessao' : 'rede')
    } finally {
      setBuscandoMais(false)
    }
  }
  return {
    linhas: propria?.records ?? null,
    mensagens: propria?.mensagens ?? [],
    haMais: propria?.haMais ?? false,
    naoLidas: estado?.lida.naoLidas ?? null,
    vista: vista.current,
    comConteudo: estado?.lida.comConteudo ?? true,
    podeComecar: estado?.lida.podeComecar ?? false,
    falha,
    buscandoMais,
    verMais: () => void verMais(),
    reler,
  }
}

const juntar = (antes: readonly LinhaDaCaixa[], depois: readonly LinhaDaCaixa[]): LinhaDaCaixa[] => {
  const conhecidas = new Set(antes.map(({ id }) => id))
  return [...antes, ...depois.filter(({ id }) => !conhecidas.has(id))]
}

/** What was read further down stays below the page that was read anew. */
const comOResto = (antes: CaixaLida, lida: CaixaLida): CaixaLida => {
  if (!lida.haMais || antes.records.length <= lida.records.length) return lida
  return {
    ...lida,
    haMais: antes.haMais,
    records: juntar(lida.records, antes.records.slice(lida.records.length)),
  }
}
