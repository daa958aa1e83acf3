import { ApiClient } from 'adminjs'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ItemDaLinha, LinhaDoTempo } from '../../../resources/configuracao-whatsapp/linha-do-tempo.js'
import { useVivo } from '../base/vivo.js'
import { criarJuntador } from '../conexao/juntar.js'

export interface Linha {
  /** Null: nothing came yet. */
  itens: readonly ItemDaLinha[] | null
  haMais: boolean
  buscando: boolean
  falhou: boolean
  maisAntigos: () => void
  tentarDeNovo: () => void
}

const ler = async (id: string, antes?: string): Promise<LinhaDoTempo> => {
  const { data } = await new ApiClient().recordAction({
    resourceId: 'ConfiguracaoWhatsApp',
    recordId: id,
    actionName: 'linhaDoTempo',
    ...(antes && { params: { antes } }),
  })
  const { linha } = data as unknown as { linha?: LinhaDoTempo }
  if (!linha) throw new Error('the server refused')
  return linha
}

/** A connection's past, which grows at its newer end by itself and at its older end on request. */
export const useLinha = (id: string): Linha => {
  const [pagina, setPagina] = useState<LinhaDoTempo | null>(null)
  const [buscando, setBuscando] = useState(false)
  const [falhou, setFalhou] = useState(false)
  const ocupado = useRef(false)

  const [recarregar] = useState(() =>
    criarJuntador(async () => {
      try {
        const nova = await ler(id)
        setFalhou(false)
        setPagina((antes) => (antes ? comNovos(antes, nova) : nova))
      } catch {
        setFalhou(true)
      }
    }),
  )
  useEffect(recarregar, [recarregar])
  useVivo((ids) => {
    if (!ids || ids.includes(Number(id))) recarregar()
  })

  const maisAntigos = useCallback(async () => {
    if (ocupado.current || !pagina?.antes) return
    ocupado.current = true
    setBuscando(true)
    try {
      const antiga = await ler(id, pagina.antes)
      setFalhou(false)
      setPagina((atual) => ({ itens: [...(atual?.itens ?? []), ...antiga.itens], antes: antiga.antes }))
    } catch {
      setFalhou(true)
    } finally {
      ocupado.current = false
      setBuscando(false)
    }
  }, [id, pagina])

  return {
    itens: pagina?.itens ?? null,
    haMais: pagina?.antes != null,
    buscando,
    falhou,
    maisAntigos: () => void maisAntigos(),
    tentarDeNovo: recarregar,
  }
}

/** What is new, before what was there; where more came than a page holds, the page alone: nothing may be missing. */
const comNovos = (antes: LinhaDoTempo, nova: LinhaDoTempo): LinhaDoTempo => {
  const conhecidas = new Set(antes.itens.map(({ chave }) => chave))
  const novos = nova.itens.filter(({ chave }) => !conhecidas.has(chave))
  if (novos.length === nova.itens.length && antes.itens.length > 0) return nova
  return { itens: [...novos, ...antes.itens], antes: antes.antes }
}
