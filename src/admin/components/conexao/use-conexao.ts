import { useCallback, useEffect, useRef, useState } from 'react'
import type { Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import type { Aviso } from '../base/aviso.js'
import { SemResposta, SessaoTerminou } from '../base/falha.js'
import { useVivo, type Vivo } from '../base/vivo.js'
import { chamarAcao } from './api.js'
import { criarJuntador } from './juntar.js'

const CONSULTA_SEM_VIVO_MS = 3000

export interface Lido {
  estado: EstadoDaConexao
  /** `performance.now()` when it arrived: what the server's clock is measured from. */
  recebidoEm: number
}

export interface Conexao {
  lido: Lido | null | 'inexistente'
  enviando: Acao | null
  aviso: Aviso | null
  falha: 'sessao' | 'rede' | null
  vivo: Vivo
  enviar(acao: Acao, dados?: Record<string, unknown>): Promise<boolean>
  calar(): void
  /** Asks anew how it is. */
  reler(): void
}

/** One connection as the server sees it, kept up to date, and what can be asked of it. */
export const useConexao = (id: number): Conexao => {
  const [lido, setLido] = useState<Conexao['lido']>(null)
  const [enviando, setEnviando] = useState<Acao | null>(null)
  const [aviso, setAviso] = useState<Aviso | null>(null)
  const [falha, setFalha] = useState<Conexao['falha']>(null)
  const ocupado = useRef(false)

  const aceitar = useCallback((estado: EstadoDaConexao | null) => {
    setFalha(null)
    // Answers overtake each other: the one read last on the server's clock is the true one.
    setLido((antes) => {
      if (!estado) return 'inexistente'
      if (antes && antes !== 'inexistente' && antes.estado.agora > estado.agora) return antes
      return { estado, recebidoEm: performance.now() }
    })
  }, [])

  const [recarregar] = useState(() =>
    criarJuntador(async () => {
      try {
        // Its GET has no side effect, and every role may.
        aceitar((await chamarAcao({ id, acao: 'verificarStatus' })).estado)
      } catch (erro) {
        setFalha(erro instanceof SessaoTerminou ? 'sessao' : 'rede')
      }
    }),
  )
  const vivo = useVivo((ids) => {
    if (!ids || ids.includes(id)) recarregar()
  })

  useEffect(recarregar, [recarregar])
  useEffect(() => {
    if (falha === 'sessao' || (vivo !== 'caido' && falha === null)) return
    const relogio = setInterval(recarregar, CONSULTA_SEM_VIVO_MS)
    return () => clearInterval(relogio)
  }, [vivo, falha, recarregar])

  const enviar = useCallback(
    async (acao: Acao, dados: Record<string, unknown> = {}): Promise<boolean> => {
      // A ref, not the state: two clicks can come before React renders once.
      if (ocupado.current) return false
      ocupado.current = true
      setEnviando(acao)
      setAviso(null)
      try {
        const resposta = await chamarAcao({ id, acao, dados })
        aceitar(resposta.estado)
        setAviso(resposta.aviso)
        return resposta.aviso?.tipo !== 'erro'
      } catch (erro) {
        if (erro instanceof SessaoTerminou) setFalha('sessao')
        else if (erro instanceof SemResposta) setFalha('rede')
        else setAviso({ tipo: 'erro', chave: 'erros.inesperado', valores: {} })
        return false
      } finally {
        ocupado.current = false
        setEnviando(null)
      }
    },
    [id, aceitar],
  )

  return {
    lido,
    enviando,
    aviso,
    falha,
    vivo,
    enviar,
    calar: useCallback(() => setAviso(null), []),
    reler: recarregar,
  }
}
