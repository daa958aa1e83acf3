import { setTimeout as pausar } from 'node:timers/promises'
import type { RegistroGuardado } from '../../services/evolution/schemas/mensagem.js'
import { avancar } from '../../services/mensagens/fatos/status.js'
import type { Sabida } from '../../services/recuperacao/faltantes.js'
import type { Dono, Escrever } from '../../services/recuperacao/recuperar.js'
import { FilaCheia, type FilaDeEntregas } from '../fila-de-entregas.js'
import { type Entrega, lerEntrega } from '../leitura/entrega.js'
import { statusDe } from '../leitura/mensagem/mudancas.js'

/** Of one delivery: small enough for a batch. */
const POR_ENTREGA = 100
const QUANDO_CHEIA_MS = 500

/**
 * Makes deliveries of what a server kept, as its webhooks would have told it, for the one writer of those: journal, state,
 * messages and news in one transaction, what is days old as history. Each is written before the next is begun, so that they
 * are told in their order; made again of the same records, one is known.
 */
export const criarEscritaDeRecuperadas = ({ entregar }: Pick<FilaDeEntregas, 'entregar'>): Escrever => {
  const entregarEvento = (
    dono: Dono,
    evento: string,
    data: unknown,
    emitidoEm = Date.now(),
  ): Promise<void> => {
    const corpo = {
      event: evento,
      instance: dono.instancia,
      data,
      ...(dono.numero && { sender: `${dono.numero}@s.whatsapp.net` }),
      recuperada: true,
    }
    return insistir(
      lerEntrega(dono.configuracaoId, { bruto: Buffer.from(JSON.stringify(corpo)), corpo, emitidoEm }),
    )
  }

  /** What comes in live goes first. */
  const insistir = async (entrega: Entrega): Promise<void> => {
    for (;;) {
      try {
        return await entregar(entrega)
      } catch (erro) {
        if (!(erro instanceof FilaCheia)) throw erro
        await pausar(QUANDO_CHEIA_MS)
      }
    }
  }

  return {
    async mensagens(dono, registros) {
      for (const parte of emPartes(registros)) {
        if (parte.muda)
          for (const { bruto, em } of parte.registros)
            await entregarEvento(dono, 'messages.upsert', bruto, em * 1000)
        else
          await entregarEvento(
            dono,
            'messages.upsert',
            parte.registros.map(({ bruto }) => bruto),
          )
      }
    },
    async mudancas(dono, sabidas) {
      const mudadas = sabidas.flatMap(mudancaDe)
      for (let i = 0; i < mudadas.length; i += POR_ENTREGA)
        await entregarEvento(dono, 'messages.update', mudadas.slice(i, i + POR_ENTREGA))
    },
  }
}

/** Edits and the like count by when they were made: each is a delivery of its own. */
const muda = ({ bruto }: RegistroGuardado): boolean => {
  const { message } = bruto
  return (
    typeof message === 'object' &&
    message !== null &&
    ('protocolMessage' in message || 'editedMessage' in message)
  )
}

/** In their order. */
const emPartes = (registros: readonly RegistroGuardado[]) => {
  const partes: { muda: boolean; registros: RegistroGuardado[] }[] = []
  for (const registro of registros) {
    const ultima = partes.at(-1)
    if (ultima && ultima.muda === muda(registro) && ultima.registros.length < POR_ENTREGA)
      ultima.registros.push(registro)
    else partes.push({ muda: muda(registro), registros: [registro] })
  }
  return partes
}

/** The furthest of what was heard, where it is further than what is known. */
const mudancaDe = ({ registro, status, motivo, apagada }: Sabida): object[] => {
  const { id, remoteJid, deMim, recibos } = registro
  const chave = { keyId: id, remoteJid, fromMe: deMim }
  const fim = !apagada && recibos.includes('DELETED') ? [{ ...chave, status: 'DELETED' }] : []
  if (!status) return fim
  let atual = status
  let ultimo: string | null = null
  for (const recibo of recibos) {
    const lido = statusDe(recibo)
    const depois = lido ? avancar(atual, lido, motivo) : atual
    if (depois === atual) continue
    atual = depois
    ultimo = recibo
  }
  return ultimo ? [{ ...chave, status: ultimo }, ...fim] : fim
}
