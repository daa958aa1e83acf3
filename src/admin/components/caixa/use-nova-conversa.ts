import { useEffect, useState } from 'react'
import type { Sugestao } from '../../../resources/conversa/caixa.js'
import type { NumeroConferido } from '../../../services/mensagens/conversas/conferir-numero.js'
import { conferirNumero, sugerirConversas } from './api.js'

/** While somebody types nothing is asked; whether a number is one, of WhatsApp, later than whose name it is. */
const PAUSA_MS = 200
const PAUSA_DO_NUMERO_MS = 400
const DIGITOS_DE_UM_NUMERO = 8

export interface Conferido {
  /** Null: nothing that could be a number, or not known yet. */
  numero: NumeroConferido | 'recusado' | null
  falhou: boolean
}

/** A call's answer to what is typed now, once somebody pauses; null: none yet, or nothing was asked. */
const useResposta = <T>(
  pergunta: string | null,
  pausaMs: number,
  perguntar: (texto: string) => Promise<T>,
): { resposta: T | null; falhou: boolean } => {
  const [lida, setLida] = useState<{ de: string; resposta: T | null } | null>(null)
  useEffect(() => {
    if (pergunta === null) return
    let atual = true
    const relogio = window.setTimeout(() => {
      perguntar(pergunta).then(
        (resposta) => atual && setLida({ de: pergunta, resposta }),
        () => atual && setLida({ de: pergunta, resposta: null }),
      )
    }, pausaMs)
    return () => {
      atual = false
      window.clearTimeout(relogio)
    }
  }, [pergunta, pausaMs, perguntar])
  const propria = lida !== null && lida.de === pergunta ? lida : null
  return { resposta: propria?.resposta ?? null, falhou: propria !== null && propria.resposta === null }
}

const conferir = async (digitado: string): Promise<NumeroConferido | 'recusado'> =>
  (await conferirNumero(digitado)) ?? 'recusado'

/** Whom that may be, and whether it is a number, of what somebody typed so far. */
export const useNovaConversa = (
  digitado: string,
): { sugestoes: readonly Sugestao[] | null; conferido: Conferido } => {
  const texto = digitado.trim()
  const ehNumero = !/\p{L}/u.test(texto) && texto.replace(/\D/g, '').length >= DIGITOS_DE_UM_NUMERO
  const { resposta: sugestoes } = useResposta(texto || null, PAUSA_MS, sugerirConversas)
  const { resposta: numero, falhou } = useResposta(ehNumero ? texto : null, PAUSA_DO_NUMERO_MS, conferir)
  return { sugestoes: texto ? sugestoes : null, conferido: { numero, falhou } }
}
