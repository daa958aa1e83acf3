import { requisicaoInvalida } from '../nucleo/erro-evolution.js'
import { emitir, type Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'
import { type Citacao, contexto, segundosAgora } from './conteudo.js'
import { guardar } from './guardadas.js'
import { existeNoWhatsApp, jidDe } from './jid.js'
import { anunciarEnvio } from './recibos.js'

export interface PedidoDeEnvio {
  mundo: Mundo
  instancia: Instancia
  numero: string
  messageType: string
  message: Record<string, unknown>
  citacao?: Citacao | undefined
  atrasoMs?: number | undefined
  /** What else stands in the context of this kind. */
  noContexto?: Record<string, unknown> | undefined
}

/** Sends over an open connection and answers what `sendText` and `sendMedia` answer. */
export async function enviar(pedido: PedidoDeEnvio): Promise<Record<string, unknown>> {
  const { mundo, instancia, message, messageType } = pedido
  const { linha } = instancia
  const remoteJid = destinatario(instancia, pedido.numero)
  await exigirSessao(pedido, remoteJid)
  await mundo.relogio.esperar(mundo.tempos.envio + (pedido.atrasoMs ?? 0))
  const agoraS = segundosAgora()
  const data = {
    key: { remoteJid, fromMe: true, id: `3EB0${mundo.aleatorio.hex(18).toUpperCase()}` },
    pushName: 'Você',
    status: 'PENDING',
    message,
    contextInfo: { ...contexto(agoraS, pedido.citacao), ...pedido.noContexto },
    messageType,
    messageTimestamp: agoraS,
    instanceId: linha.id,
    source: 'web',
  }
  mundo.registro.alterar(instancia, { mensagens: linha.mensagens + 1 })
  guardar(mundo, instancia, data)
  void emitir(mundo, instancia, 'SEND_MESSAGE', data)
  anunciarEnvio(mundo, instancia, { id: data.key.id, remoteJid })
  return data
}

function destinatario({ linha }: Instancia, numero: string): string {
  const jid = jidDe(numero)
  if (jid.endsWith('@g.us')) {
    if (linha.contatos.includes(jid)) return jid
    throw requisicaoInvalida('[object Object]')
  }
  if (jid.startsWith('@')) {
    throw requisicaoInvalida(
      `Error: JID decoded but user is empty: "${jid}" -> user: "", server: "s.whatsapp.net", device: undefined`,
    )
  }
  if (!existeNoWhatsApp(jid)) throw requisicaoInvalida({ jid, exists: false, number: numero })
  return jid
}

async function exigirSessao({ mundo, instancia }: PedidoDeEnvio, remoteJid: string): Promise<void> {
  if (!instancia.memoria.sessaoApagada) return
  await mundo.relogio.esperar(mundo.tempos.envioSemSessao)
  const arquivo = `lid-mapping-${remoteJid.split('@')[0]}.json`
  throw requisicaoInvalida(
    `Error: ENOENT: no such file or directory, open '/evolution/instances/${instancia.linha.id}/${arquivo}'`,
  )
}

/** A client is logged in, or is about to be again after a drop: then the message goes out. */
export function podeEnviar({ linha, memoria }: Instancia): boolean {
  if (memoria.emTempestade) return false
  return memoria.estado === 'open' || (memoria.estado === 'connecting' && linha.temSessao)
}
