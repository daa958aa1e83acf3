import { emitir, type Mundo } from '../nucleo/mundo.js'
import type { Instancia, MensagemEnviada } from '../nucleo/tipos.js'

type Recibo = 'DELIVERY_ACK' | 'READ' | 'ERROR'

const MAXIMO_DE_ENVIADAS = 500

/** Evolution reports nothing for the server's own acknowledgement: the first receipt is DELIVERY_ACK, or ERROR. */
export function anunciarEnvio(
  mundo: Mundo,
  instancia: Instancia,
  { id, remoteJid }: { id: string; remoteJid: string },
): void {
  const { memoria } = instancia
  const enviada: MensagemEnviada = { id, remoteJid, messageId: mundo.aleatorio.cuid(), lida: false }
  const recusada = memoria.recusarMensagens > 0
  if (recusada) memoria.recusarMensagens--
  else {
    memoria.enviadas.push(enviada)
    if (memoria.enviadas.length > MAXIMO_DE_ENVIADAS) memoria.enviadas.shift()
  }
  mundo.relogio.agendar(mundo.tempos.recibo, () =>
    emitirRecibo(mundo, instancia, enviada, recusada ? 'ERROR' : 'DELIVERY_ACK'),
  )
}

/** The other side opens the chat; answers how many messages that were. */
export function lerMensagens(mundo: Mundo, instancia: Instancia): number {
  const naoLidas = instancia.memoria.enviadas.filter(({ lida }) => !lida)
  for (const enviada of naoLidas) {
    enviada.lida = true
    emitirRecibo(mundo, instancia, enviada, 'READ')
  }
  return naoLidas.length
}

function emitirRecibo(mundo: Mundo, instancia: Instancia, enviada: MensagemEnviada, status: Recibo): void {
  instancia.memoria.guardadas.findLast(({ key }) => key.id === enviada.id)?.MessageUpdate.push({ status })
  void emitir(mundo, instancia, 'MESSAGES_UPDATE', {
    keyId: enviada.id,
    remoteJid: enviada.remoteJid,
    fromMe: true,
    status,
    instanceId: instancia.linha.id,
    messageId: enviada.messageId,
  })
}
