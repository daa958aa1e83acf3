import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConversaAberta, MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { SemResposta, SessaoTerminou } from '../base/falha.js'
import { useVivo, type Vivo } from '../base/vivo.js'
import { criarJuntador } from '../conexao/juntar.js'
import { lerConversa, type Pedido, pedirNaConversa } from './api.js'

const CONSULTA_SEM_VIVO_MS = 4000
/** Nobody tells of what failed before it reached WhatsApp. */
const EM_VOO = ['pendente', 'enviando', 'incerta']

export interface ConversaEmTela {
  conversa: ConversaAberta | null | 'inexistente'
  vivo: Vivo
  falha: 'sessao' | 'rede' | null
  /** Key of the locale. */
  erro: string | null
  ocupada: boolean
  buscandoAnteriores: boolean
  pedir(pedido: Pedido): Promise<boolean>
  verAnteriores(): void
  /** Something was changed elsewhere than here. */
  recarregar(): void
}

/**
 * A conversation kept up to date: its latest page is read anew, older pages stay as they were read.
 * @param emVoltaDe the message that its page is to hold, however long ago; that page is left as it is
 */
export const useConversa = (id: string, emVoltaDe: string | null = null): ConversaEmTela => {
  const [conversa, setConversa] = useState<ConversaEmTela['conversa']>(null)
  const [falha, setFalha] = useState<ConversaEmTela['falha']>(null)
  const [erro, setErro] = useState<string | null>(null)
  const [ocupada, setOcupada] = useState(false)
  const [buscandoAnteriores, setBuscando] = useState(false)
  const trancada = useRef(false)

  const aceitar = useCallback((lida: ConversaAberta | null) => {
    setFalha(null)
    setConversa((antes) => {
      if (!lida) return 'inexistente'
      return antes && antes !== 'inexistente' ? comRecentes(antes, lida) : lida
    })
  }, [])
  const tropecar = useCallback((causa: unknown) => {
    if (causa instanceof SessaoTerminou) setFalha('sessao')
    else if (causa instanceof SemResposta) setFalha('rede')
    else setErro('erros.inesperado')
  }, [])

  const [recarregar] = useState(() =>
    criarJuntador(async () => {
      await lerConversa(id, emVoltaDe ? { emVoltaDe } : {}).then(aceitar, tropecar)
    }),
  )
  const configuracao = conversa && conversa !== 'inexistente' ? conversa.configuracaoId : null
  const espera =
    conversa !== null &&
    conversa !== 'inexistente' &&
    conversa.mensagens.some(
      ({ status, mudancas }) =>
        EM_VOO.includes(status) || mudancas.some(({ estado }) => estado === 'pendente'),
    )
  const vivo = useVivo((ids) => {
    if (!ids || configuracao === null || ids.includes(configuracao)) recarregar()
  })
  useEffect(recarregar, [recarregar])
  useEffect(() => {
    if (falha === 'sessao' || (vivo !== 'caido' && falha === null && !espera)) return
    const relogio = setInterval(recarregar, CONSULTA_SEM_VIVO_MS)
    return () => clearInterval(relogio)
  }, [vivo, falha, espera, recarregar])

  const pedir = async (pedido: Pedido): Promise<boolean> => {
    // A ref, not the state: two clicks can come before React renders once.
    if (trancada.current) return false
    trancada.current = true
    setOcupada(true)
    setErro(null)
    try {
      const resposta = await pedirNaConversa(id, pedido)
      aceitar(resposta.conversa)
      setErro(resposta.erro)
      return resposta.erro === null
    } catch (causa) {
      tropecar(causa)
      return false
    } finally {
      trancada.current = false
      setOcupada(false)
    }
  }

  const verAnteriores = () => {
    const primeira = conversa && conversa !== 'inexistente' ? conversa.mensagens[0] : undefined
    if (!primeira || buscandoAnteriores) return
    setBuscando(true)
    lerConversa(id, { antesDe: primeira.id })
      .then((pagina) =>
        setConversa((atual) =>
          pagina && atual && atual !== 'inexistente'
            ? { ...atual, haMais: pagina.haMais, mensagens: juntar(pagina.mensagens, atual.mensagens) }
            : atual,
        ),
      )
      .catch(tropecar)
      .finally(() => setBuscando(false))
  }

  return { conversa, vivo, falha, erro, ocupada, buscandoAnteriores, pedir, verAnteriores, recarregar }
}

/** Both pages that were read; of a message read twice, the later reading. */
const juntar = (antes: MensagemNaConversa[], depois: MensagemNaConversa[]): MensagemNaConversa[] =>
  [...new Map([...antes, ...depois].map((mensagem) => [mensagem.id, mensagem])).values()].sort(
    (a, b) => a.em - b.em || Number(a.id) - Number(b.id),
  )

/** Unless more came than a page holds: then what lies between is not known, and the page starts anew. */
const comRecentes = (antes: ConversaAberta, lida: ConversaAberta): ConversaAberta => {
  const conhecidas = new Set(antes.mensagens.map(({ id }) => id))
  if (lida.haMais && !lida.mensagens.some(({ id }) => conhecidas.has(id))) return lida
  return { ...lida, haMais: antes.haMais, mensagens: juntar(antes.mensagens, lida.mensagens) }
}
