import { urlDaFoto } from '../conexao/foto.js'
import { ErroDoSimulador } from '../nucleo/erro.js'
import { emitir, type Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'
import { type ArquivoRecebido, conteudoRecebido } from './arquivo-recebido.js'
import { guardarArquivo } from './arquivos.js'
import { segundosAgora } from './conteudo.js'
import { guardar } from './guardadas.js'
import { jidDe, lidDe } from './jid.js'

export interface MensagemRecebida {
  de: string
  /** Of a file: its caption. */
  texto: string
  arquivo?: ArquivoRecebido | undefined
  nomePerfil?: string | undefined
  /** The sender is addressed by a WhatsApp id instead of a number, which then stands in `remoteJidAlt`. */
  porLid?: boolean | undefined
  /** It is written in this group: its id, without what follows the @. */
  grupo?: string | undefined
  /** When it was written, where that is not now: the phone was away. Seconds since 1970. */
  em?: number | undefined
}

const ENTRE_EVENTOS_MS = 10

/** Somebody writes to the connected number. Answers the id of the message. */
export async function receberMensagem(
  mundo: Mundo,
  instancia: Instancia,
  { de, texto, arquivo, nomePerfil = 'Contato Teste', porLid = false, grupo, em }: MensagemRecebida,
): Promise<string> {
  const { linha } = instancia
  if (instancia.memoria.estado !== 'open') throw new ErroDoSimulador('Esta instância não está conectada.')
  const numero = de.replace(/\D/g, '')
  const jid = jidDe(numero)
  const escritor = porLid ? lidDe(numero) : jid
  const remoteJid = grupo ? `${grupo}@g.us` : escritor
  const id = `3EB0${mundo.aleatorio.hex(16).toUpperCase()}`
  guardarArquivo(
    instancia,
    id,
    arquivo
      ? {
          mediaType: `${arquivo.tipo}Message`,
          mimetype: arquivo.mimetype,
          base64: arquivo.base64,
          fileName: arquivo.nome,
          caption: texto || undefined,
        }
      : null,
  )
  const contato = { remoteJid: escritor, profilePicUrl: urlDaFoto(mundo, numero), instanceId: linha.id }
  mundo.registro.alterar(instancia, {
    mensagens: linha.mensagens + 1,
    contatos: [...new Set([...linha.contatos, remoteJid])],
  })

  void emitir(mundo, instancia, 'CHATS_UPDATE', [{ remoteJid, instanceId: linha.id }])
  await mundo.relogio.esperar(ENTRE_EVENTOS_MS)
  void emitir(mundo, instancia, 'CONTACTS_UPDATE', [contato])
  await mundo.relogio.esperar(ENTRE_EVENTOS_MS)
  const recebida = {
    key: {
      remoteJid,
      fromMe: false,
      id,
      ...(grupo
        ? { participant: escritor, participantAlt: porLid ? jid : lidDe(numero) }
        : { remoteJidAlt: porLid ? jid : lidDe(numero), participant: '' }),
      addressingMode: porLid ? 'lid' : 'pn',
    },
    pushName: nomePerfil,
    status: 'DELIVERY_ACK',
    ...(arquivo
      ? conteudoRecebido(mundo, arquivo, texto)
      : { message: { conversation: texto }, messageType: 'conversation' }),
    messageTimestamp: em ?? segundosAgora(),
    instanceId: linha.id,
    source: 'unknown',
  }
  guardar(mundo, instancia, { ...recebida, contextInfo: null })
  void emitir(mundo, instancia, 'MESSAGES_UPSERT', recebida)
  await mundo.relogio.esperar(ENTRE_EVENTOS_MS)
  void emitir(mundo, instancia, 'CONTACTS_UPDATE', {
    remoteJid: escritor,
    pushName: nomePerfil,
    profilePicUrl: contato.profilePicUrl,
    instanceId: linha.id,
  })
  return id
}
