import { z } from 'zod'
import { lerJids } from '../../../services/mensagens/enderecos/jid.js'
import type { FatoDeMensagem } from '../../../services/mensagens/fatos/fatos.js'
import { endereco } from './chave.js'
import { MAXIMO_DO_LINK, MAXIMO_DO_NOME } from './limites.js'
import { nome } from './nomes.js'
import { identificador, texto } from './pecas.js'

const outro = endereco.nullish().catch(null)
const foto = identificador(MAXIMO_DO_LINK)

const contato = z.object({
  remoteJid: outro,
  id: outro,
  lid: outro,
  pushName: nome,
  name: nome,
  notify: nome,
  verifiedName: nome,
  profilePicUrl: foto,
  profilePictureUrl: foto,
})

/** `contacts.*`: how a contact is called, and its face. Null: no shape we know. */
export const lerContato = (item: unknown, emitidoEm: number): FatoDeMensagem[] | null => {
  const lido = contato.safeParse(item)
  if (!lido.success) return null
  const { remoteJid, id, lid, profilePicUrl, profilePictureUrl, ...nomes } = lido.data
  // Of rows of Evolution's own database `id` is a number of its own.
  const quem = [remoteJid, id].find((jid) => jid?.includes('@'))
  if (!quem) return null
  const { pushName, name, notify, verifiedName } = nomes
  return conhecer(lerJids(quem, lid), {
    em: emitidoEm,
    nome: name ?? pushName ?? notify ?? verifiedName,
    foto: profilePicUrl ?? profilePictureUrl,
  })
}

const grupo = z.object({
  id: endereco.refine((jid) => jid.endsWith('@g.us')),
  subject: texto(MAXIMO_DO_NOME),
  pictureUrl: foto,
})

/** `groups.*`: what a group is about; of a change, only what changed. */
export const lerGrupo = (item: unknown, emitidoEm: number): FatoDeMensagem[] | null => {
  const lido = grupo.safeParse(item)
  if (!lido.success) return null
  const { id, subject, pictureUrl } = lido.data
  return conhecer(lerJids(id), { em: emitidoEm, nome: subject, foto: pictureUrl })
}

/** Under each of its addresses: which of them a conversation will be known by is not. */
const conhecer = (
  { jid, lid, tipo }: ReturnType<typeof lerJids>,
  { em, nome, foto }: { em: number; nome: string | null; foto: string | null },
): FatoDeMensagem[] =>
  (nome || foto) && tipo !== 'outro'
    ? [...new Set([jid, ...(lid ? [lid] : [])])].map((um) => ({
        fato: 'contato',
        id: um,
        em,
        conversa: { jid: um, lid: null, nome, foto },
      }))
    : []
