import { z } from 'zod'
import { type Jid, lerJid, lerJids } from '../../../services/mensagens/enderecos/jid.js'
import type { MensagemVista } from '../../../services/mensagens/fatos/fatos.js'
import { paraOPostgres } from '../conteudo.js'
import { MAXIMO_DO_ENDERECO, MAXIMO_DO_ID } from './limites.js'
import { nomeDePessoa } from './nomes.js'

export const endereco = z
  .string()
  .max(MAXIMO_DO_ENDERECO)
  // `:12` is the device.
  .transform((jid) => paraOPostgres(jid).replace(/:\d+@/, '@'))
const enderecoOuNulo = endereco
  .nullish()
  .catch(null)
  .transform((jid) => jid || null)

export const id = z.string().min(1).max(MAXIMO_DO_ID).transform(paraOPostgres)
const comEndereco = endereco.refine((jid) => jid.includes('@'))

export const chave = z.object({
  id,
  remoteJid: comEndereco,
  remoteJidAlt: enderecoOuNulo,
  /** What older versions call the other one. */
  senderPn: enderecoOuNulo,
  senderLid: enderecoOuNulo,
  /** The private one, where a version puts the phone's in its place. */
  previousRemoteJid: enderecoOuNulo,
  fromMe: z
    .unknown()
    .optional()
    .transform((valor) => valor === true),
  participant: enderecoOuNulo,
  participantAlt: enderecoOuNulo,
  participantPn: enderecoOuNulo,
  participantLid: enderecoOuNulo,
})
export type Chave = z.output<typeof chave>

/** Which message something is about: its id, and where it is told where. */
export const referencia = z
  .object({ id, remoteJid: enderecoOuNulo, remoteJidAlt: enderecoOuNulo })
  .transform(({ id, remoteJid, remoteJidAlt }) => ({ id, ...onde(remoteJid, remoteJidAlt) }))

export const onde = (
  remoteJid: string | null | undefined,
  remoteJidAlt?: string | null,
): { conversa?: { jid: string; lid: string | null } } => {
  if (!remoteJid?.includes('@')) return {}
  const { jid, lid } = lerJids(remoteJid, remoteJidAlt)
  return { conversa: { jid, lid } }
}

/** Stories of everybody in the phone's contacts: no conversation of the company's. */
export const HISTORIAS = 'status@broadcast'

/**
 * With whom the message was exchanged. What a message of ours tells of its sender is about ourselves; and a list of
 * recipients is the sender's own affair: here it is a message from them.
 * @param nosso our own address
 */
export const conversaDe = (
  key: Chave,
  pushName: string | null,
  nosso: string | null,
): MensagemVista['conversa'] => {
  const { jid, lid, tipo, telefone } = interlocutor(key, nosso)
  return { jid, lid, tipo, telefone, nome: tipo === 'contato' && !key.fromMe ? nomeDePessoa(pushName) : null }
}

const interlocutor = (key: Chave, nosso: string | null): Jid => {
  const { remoteJid, remoteJidAlt, previousRemoteJid, senderPn, senderLid, fromMe } = key
  if (fromMe) {
    const alheios = [remoteJidAlt, previousRemoteJid].filter((jid) => jid && lerJid(jid).jid !== nosso)
    return lerJids(remoteJid, ...alheios)
  }
  const principal = remoteJid.endsWith('@broadcast') ? (key.participant ?? remoteJid) : remoteJid
  const alternativos = [remoteJidAlt, previousRemoteJid, senderPn, senderLid]
  return lerJids(principal, ...(principal === remoteJid ? [] : doParticipante(key)), ...alternativos)
}

const doParticipante = ({ participantPn, participantAlt, participantLid }: Chave) => [
  participantPn,
  participantAlt,
  participantLid,
]

/** What WhatsApp calls who wrote it; null: as `participanteDe` does, or it is not told. */
export const participanteNoWhatsApp = (key: Chave): string | null =>
  key.participant && key.participant !== participanteDe(key) ? key.participant : null

/** Who wrote it, in a group; the phone's address where it is known. */
export const participanteDe = (key: Chave): string | null =>
  key.participant
    ? lerJids(key.participant, ...doParticipante(key)).jid
    : (key.participantPn ?? key.participantAlt)
