import {
  type ReparoDaFalha,
  reparoDaFalha,
} from '../../../resources/configuracao-whatsapp/reparo-da-falha.js'
import type { QuemPrecisa, Razao } from '../../../services/visao-geral/atencao.js'
import type { ChaveDeTexto } from '../base/textos.js'

/** An act on the connection, or a page on which to go on. */
export type Reparo = ReparoDaFalha | 'registrarWebhook' | 'verEventos'

type OQueHouve = Pick<QuemPrecisa, 'razao' | 'motivo' | 'erro'>

/** Those with one trouble, which one sentence tells and one act mends. */
export interface Causa {
  chave: string
  total: number
  quem: readonly [QuemPrecisa, ...QuemPrecisa[]]
}

const chaveDe = ({ razao, motivo, erro, adiada }: QuemPrecisa): string =>
  [adiada ? 'adiada' : '', razao, razao === 'desconectado' ? motivo : razao === 'erro' ? erro : ''].join(' ')

/** In the order in which the gravest of each came. */
export const porCausa = (itens: readonly QuemPrecisa[]): Causa[] => {
  const causas = new Map<string, QuemPrecisa[]>()
  for (const quem of itens) {
    const chave = chaveDe(quem)
    causas.set(chave, [...(causas.get(chave) ?? []), quem])
  }
  return [...causas].flatMap(([chave, [primeira, ...outras]]) =>
    primeira ? [{ chave, total: primeira.daCausa, quem: [primeira, ...outras] as const }] : [],
  )
}

/** Nobody but the customer can mend it, phone in hand. */
const DO_CLIENTE: readonly Razao[] = ['desconectado', 'instancia_inexistente', 'qr_vencido']

/**
 * What can work from here, without the customer's phone. Null: nothing can, and somebody has to be called: a number that
 * WhatsApp has banned, a pairing that was given up on the telephone or lost on the server, a QR that nobody scanned.
 */
export const reparoDe = ({ razao, motivo, erro }: OQueHouve): Reparo | null => {
  switch (razao) {
    case 'erro':
      return reparoDaFalha(erro)
    case 'conectando_demais':
      return 'verificarStatus'
    case 'sem_eventos':
      return 'registrarWebhook'
    case 'eventos_falharam':
      return 'verEventos'
    case 'desconectado':
      // Its session is still good: connecting takes it up again, without a QR. Without a reason, one asks.
      return motivo === 'conexao_caiu' ? 'conectar' : motivo === null ? 'verificarStatus' : null
    case 'banido':
    case 'instancia_inexistente':
    case 'qr_vencido':
      return null
  }
}

/** What is wrong, in words: those of the failed operation's error, where there is one. */
export const palavrasDa = ({
  razao,
  motivo,
  erro,
}: OQueHouve): { erro: string } | { texto: ChaveDeTexto } => {
  if (razao === 'erro' && erro) return { erro: `erros.${erro}` }
  if (razao === 'desconectado' && motivo) return { texto: `valores.motivo.${motivo}` }
  return { texto: `retaguarda.atencao.razao.${razao}` }
}

/** Whether it is to be said that only the customer can mend it. */
export const soOCliente = (oQue: OQueHouve): boolean =>
  reparoDe(oQue) === null && DO_CLIENTE.includes(oQue.razao)
