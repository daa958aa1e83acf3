import { urlDaFoto } from '../conexao/foto.js'
import { ErroDoSimulador } from '../nucleo/erro.js'
import { emitir, type Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'
import { segundosAgora } from './conteudo.js'
import { jidDe, lidDe } from './jid.js'

export interface MensagemRecebida {
  de: string
  texto: string
  nomePerfil?: string | undefined
  /** The sender is addressed by a WhatsApp id instead of a number, which then stands in `remoteJidAlt`. */
  porLid?: boolean | undefined
}

const ENTRE_EVENTOS_MS = 10

/** Somebody writes to the connected number. Answers the id of the message. */
export async function receberMensagem(
  mundo: Mundo,
  instancia: Instancia,
  { de, texto, nomePerfil = 'Contato Teste', porLid = false }: MensagemRecebida,
): Promise<string> {
  const { linha } = instancia
  if (instancia.memoria.estado !== 'open') throw new ErroDoSimulador('Esta instância não está conectada.')
  const numero = de.replace(/\D/g, '')
  const jid = jidDe(numero)
  const remoteJid = porLid ? lidDe(numero) : jid
  const id = `3EB0${mundo.aleatorio.hex(16).toUpperCase()}`
  const contato = { remoteJid, profilePicUrl: urlDaFoto(mundo, numero), instanceId: linha.id }
  mundo.registro.alterar(instancia, {
    mensagens: linha.mensagens + 1,
    contatos: [...new Set([...linha.contatos, remoteJid])],
  })

  void emitir(mundo, instancia, 'CHATS_UPDATE', [{ remoteJid, instanceId: linha.id }])
  await mundo.relogio.esperar(ENTRE_EVENTOS_MS)
  void emitir(mundo, instancia, 'CONTACTS_UPDATE', [contato])
  await mundo.relogio.esperar(ENTRE_EVENTOS_MS)
  void emitir(mundo, instancia, 'MESSAGES_UPSERT', {
    key: {
      remoteJid,
      remoteJidAlt: porLid ? jid : lidDe(numero),
      fromMe: false,
      id,
      participant: '',
      addressingMode: porLid ? 'lid' : 'pn',
    },
    pushName: nomePerfil,
    status: 'DELIVERY_ACK',
    message: { conversation: texto },
    messageType: 'conversation',
    messageTimestamp: segundosAgora(),
    instanceId: linha.id,
    source: 'unknown',
  })
  await mundo.relogio.esperar(ENTRE_EVENTOS_MS)
  void emitir(mundo, instancia, 'CONTACTS_UPDATE', {
    remoteJid,
    pushName: nomePerfil,
    profilePicUrl: contato.profilePicUrl,
    instanceId: linha.id,
  })
  return id
}
