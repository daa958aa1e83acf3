import type { TipoDeConversa } from '../../../resources/conversa/conversa.js'
import { telefoneCanonico } from './numeros.js'

/** An address of WhatsApp, read. */
export interface Jid {
  tipo: TipoDeConversa
  /** E.164 without the plus sign, in its canonical form; null unless the address is a phone's. */
  telefone: string | null
  /** The address itself, when it is a private one (`…@lid`). */
  lid: string | null
  /** The same for every device and every way of writing one counterpart. */
  jid: string
}

const TIPOS: ReadonlyMap<string, TipoDeConversa> = new Map([
  ['s.whatsapp.net', 'contato'],
  ['c.us', 'contato'],
  ['lid', 'contato'],
  ['g.us', 'grupo'],
  ['broadcast', 'transmissao'],
  ['newsletter', 'canal'],
])

/** Reads any text; what is no address of a known kind is `outro`, kept as it is. */
export const lerJid = (texto: string): Jid => {
  const limpo = texto.trim().toLowerCase()
  const [, usuario = '', servidor = ''] = /^([^@]*)@(.+)$/.exec(limpo) ?? []
  const tipo = TIPOS.get(servidor)
  // `5511…:12@…` is the contact's twelfth device, `…_1@…` an agent of it: the same conversation.
  const dono = usuario.replace(/(_\d+)?(:\d+)?$/, '')
  if (!tipo || !dono) return { tipo: 'outro', telefone: null, lid: null, jid: limpo }
  if (tipo !== 'contato') return { tipo, telefone: null, lid: null, jid: `${usuario}@${servidor}` }
  if (servidor === 'lid') return { tipo, telefone: null, lid: `${dono}@lid`, jid: `${dono}@lid` }
  if (!/^\d{5,15}$/.test(dono)) return { tipo: 'outro', telefone: null, lid: null, jid: limpo }
  const telefone = telefoneCanonico(dono)
  return { tipo, telefone, lid: null, jid: jidDoTelefone(telefone) }
}

/**
 * One counterpart of whom several addresses may be known, as messages.upsert gives them (`remoteJid`, `remoteJidAlt`…):
 * the phone's is the conversation's, the private one goes with it.
 */
export const lerJids = (principal: string, ...alternativos: readonly (string | null | undefined)[]): Jid => {
  const primeiro = lerJid(principal)
  if (primeiro.tipo !== 'contato') return primeiro
  const lidos = [primeiro, ...alternativos.flatMap((texto) => (texto ? [lerJid(texto)] : []))]
  const telefone = lidos.find((lido) => lido.telefone) ?? primeiro
  return { ...telefone, lid: lidos.find((lido) => lido.lid)?.lid ?? null }
}

export const jidDoTelefone = (telefone: string): string => `${telefone}@s.whatsapp.net`
