import type { Motivo } from '../../resources/configuracao-whatsapp/status.js'
import type { Sinais } from './sinais.js'

/** Baileys' DisconnectReason, as `statusReason` and `disconnectionReasonCode` carry it. */
const MOTIVO_POR_CODIGO: Readonly<Record<number, Motivo>> = {
  401: 'desconectado_no_telefone',
  403: 'banido',
  408: 'conexao_caiu',
  411: 'sessao_invalida',
  428: 'conexao_caiu',
  440: 'substituido',
  500: 'sessao_invalida',
}

/** The reason of the last disconnection; `logout.instance` carries none, the `close` beside it does. */
export const motivoDaDesconexao = ({ fechada, logout, aberta, conectando, qr }: Sinais): Motivo | null => {
  const desde = Math.max(aberta?.em ?? 0, conectando?.em ?? 0, qr?.em ?? 0)
  if (fechada?.codigo != null && fechada.em >= desde)
    return MOTIVO_POR_CODIGO[fechada.codigo] ?? 'conexao_caiu'
  return logout ? 'desconectado_no_telefone' : null
}
