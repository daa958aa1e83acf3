import type { QuemPrecisa } from '../../../services/visao-geral/atencao.js'

export type Reparo = 'conectar' | 'verificarStatus' | 'registrarWebhook'

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

/**
 * What can work from here, without the customer's phone. Null: nothing can, and somebody has to be called: a number that
 * WhatsApp has banned, a pairing that was given up on the telephone, a QR that nobody scanned.
 */
export const reparoDe = ({ razao, motivo }: QuemPrecisa): Reparo | null => {
  switch (razao) {
    case 'erro':
    case 'instancia_inexistente':
      return 'conectar'
    case 'conectando_demais':
      return 'verificarStatus'
    case 'sem_eventos':
      return 'registrarWebhook'
    case 'desconectado':
      // Its session is still good: connecting takes it up again, without a QR. Without a reason, one asks.
      return motivo === 'conexao_caiu' ? 'conectar' : motivo === null ? 'verificarStatus' : null
    case 'banido':
    case 'qr_vencido':
    case 'eventos_falharam':
      return null
  }
}
