import type { Express } from 'express'
import { segundosAgora } from '../mensagem/conteudo.js'
import { podeEnviar } from '../mensagem/envio.js'
import { requisicaoInvalida } from '../nucleo/erro-evolution.js'
import { emitir, type Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'
import { corpoDe, guardarInstancia, instanciaDe } from './pedido.js'

interface Chave {
  remoteJid: string
  fromMe: boolean
  id: string
  participant?: string
}

/** Reactions to messages, their edits, and their end. */
export function rotasDeMudanca(app: Express, mundo: Mundo): void {
  const guarda = guardarInstancia(mundo)
  const nova = (remoteJid: string) => ({
    remoteJid,
    fromMe: true,
    id: `3EB0${mundo.aleatorio.hex(18).toUpperCase()}`,
  })

  app.post('/message/sendReaction/:instanceName', guarda, (req, res) => {
    const { key, reaction } = corpoDe(req) as { key: Chave; reaction: string }
    const instancia = instanciaDe(res)
    exigirAceita(instancia)
    const enviada = {
      key: nova(key.remoteJid),
      pushName: 'Você',
      status: 'PENDING',
      message: { reactionMessage: { text: reaction, key, senderTimestampMs: Date.now() } },
      messageType: 'reactionMessage',
      messageTimestamp: segundosAgora(),
      instanceId: instancia.linha.id,
      source: 'web',
    }
    const { id, participant } = key
    instancia.memoria.mudancas.push({
      tipo: 'reacao',
      id,
      texto: reaction,
      ...(participant && { participante: participant }),
    })
    void emitir(mundo, instancia, 'SEND_MESSAGE', enviada)
    res.status(201).json(enviada)
  })

  app.post('/chat/updateMessage/:instanceName', guarda, (req, res) => {
    const { key, text } = corpoDe(req) as { key: Chave; text: string }
    const instancia = instanciaDe(res)
    exigirAceita(instancia)
    const editedMessage = { extendedTextMessage: { text } }
    const agora = Date.now()
    instancia.memoria.mudancas.push({ tipo: 'edicao', id: key.id, texto: text })
    void emitir(mundo, instancia, 'SEND_MESSAGE_UPDATE', { key, editedMessage, timestampMs: agora, type: 14 })
    res.status(200).json({
      key: nova(key.remoteJid),
      message: {
        protocolMessage: { key, type: 'MESSAGE_EDIT', editedMessage, timestampMs: String(agora) },
      },
      messageTimestamp: String(segundosAgora()),
      status: 'PENDING',
    })
  })

  app.delete('/chat/deleteMessageForEveryone/:instanceName', guarda, (req, res) => {
    const key = corpoDe(req) as unknown as Chave
    const instancia = instanciaDe(res)
    exigirAceita(instancia)
    instancia.memoria.mudancas.push({ tipo: 'exclusao', id: key.id, texto: null })
    void emitir(mundo, instancia, 'MESSAGES_DELETE', {
      id: mundo.aleatorio.cuid(),
      instanceId: instancia.linha.id,
      key,
      messageType: 'conversation',
      status: 'DELETED',
      source: 'web',
      messageTimestamp: segundosAgora(),
      pushName: 'Você',
      participant: null,
      message: {},
    })
    res.status(201).json({
      key: nova(key.remoteJid),
      message: { protocolMessage: { key, type: 'REVOKE' } },
      messageTimestamp: String(segundosAgora()),
      status: 'PENDING',
    })
  })
}

function exigirAceita(instancia: Instancia): void {
  const { memoria } = instancia
  if (!podeEnviar(instancia)) throw requisicaoInvalida('Error: Connection Closed')
  if (memoria.recusarMudancas <= 0) return
  memoria.recusarMudancas--
  throw requisicaoInvalida('Message is older than 15 minutes')
}
