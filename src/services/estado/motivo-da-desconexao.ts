import type { Motivo } from '../../resources/configuracao-whatsapp/status.js'
import { type Sinais, ultimaEntrega } from './sinais.js'

const SAIDA = 401

/** Baileys' DisconnectReason, as `statusReason` and `disconnectionReasonCode` carry it, and WhatsApp's own codes. */
const MOTIVO_POR_CODIGO: Readonly<Record<number, Motivo>> = {
  [SAIDA]: 'desconectado_no_telefone',
  402: 'banido', // for a time
  403: 'banido',
  406: 'desconectado_no_telefone',
  408: 'conexao_caiu',
  409: 'substituido', // conflict
  411: 'sessao_invalida',
  428: 'conexao_caiu',
  440: 'substituido',
  500: 'sessao_invalida',
}

/** The reason of the last disconnection; `logout.instance` carries none, the `close` beside it does. */
export const motivoDaDesconexao = (sinais: Sinais): Motivo | null => {
  const { fechada, logout, aberta, conectando, qr, saida } = sinais
  const desde = Math.max(aberta?.em ?? 0, conectando?.em ?? 0, qr?.em ?? 0)
  const codigo = fechada && fechada.em >= desde ? fechada.codigo : null
  const fim = Math.max(fechada?.em ?? 0, logout?.em ?? 0)
  // Ours, if it was asked for after the last sign of life and before the end.
  const nossa = saida?.feita && saida.apos >= desde && fim > saida.apos
  if (nossa && (codigo === null || codigo === SAIDA)) return 'desconectado_pelo_painel'
  if (codigo !== null) return MOTIVO_POR_CODIGO[codigo] ?? 'conexao_caiu'
  return logout ? 'desconectado_no_telefone' : null
}

/** What a delivery said, unless it said nothing that the server's own record does not say better. */
export const motivoPerguntado = (dito: Motivo | null, codigo: number | null | undefined): Motivo | null =>
  (dito === null || dito === 'conexao_caiu') && codigo ? (MOTIVO_POR_CODIGO[codigo] ?? dito) : dito

/** Why a connection is gone that no delivery says is gone. */
export const motivoDaSonda = (sinais: Sinais): Motivo => {
  const { saida, sonda } = sinais
  const nossa = saida?.feita && saida.apos >= ultimaEntrega(sinais) && (sonda?.em ?? 0) > saida.em
  return nossa ? 'desconectado_pelo_painel' : 'conexao_caiu'
}
