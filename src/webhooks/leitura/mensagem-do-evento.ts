import type { NomeDeEvento } from '../../resources/evento-webhook/eventos.js'
import { lerJid } from '../../services/mensagens/enderecos/jid.js'
import type { FatoDeMensagem } from '../../services/mensagens/fatos/fatos.js'
import { lerChamada } from './mensagem/chamada-do-evento.js'
import { lerContato, lerGrupo } from './mensagem/contato-do-evento.js'
import { type Chegada, lerMensagem } from './mensagem/mensagem-vista.js'
import { lerAtualizacao, lerExclusao, lerProtocolo } from './mensagem/mudancas.js'
import { objeto } from './mensagem/pecas.js'

/** `nao_reconhecido`: of an event that is about messages, a shape we do not know. */
export type LeituraDeMensagens = readonly FatoDeMensagem[] | 'nao_reconhecido'

/** What one item says; null: no shape we know. */
type Leitor = (item: unknown, chegada: Omit<Chegada, 'quando'>) => FatoDeMensagem[] | null

const noMomento =
  (ler: (item: unknown, emitidoEm: number) => FatoDeMensagem[] | null): Leitor =>
  (item, { emitidoEm }) =>
    ler(item, emitidoEm)
const mensagem =
  (quando: Chegada['quando']): Leitor =>
  (item, chegada) =>
    lerMensagem(item, { ...chegada, quando })

/** The events that tell of messages, and of whom they are exchanged with. To read one more, name its reader here. */
const LEITORES: ReadonlyMap<NomeDeEvento, Leitor> = new Map([
  ['messages.upsert', mensagem('agora')],
  ['send.message', mensagem('enviada')],
  ['messages.set', mensagem('antes')],
  ['messages.update', noMomento(lerAtualizacao)],
  ['messages.edited', noMomento(lerProtocolo)],
  ['send.message.update', noMomento(lerProtocolo)],
  ['messages.delete', noMomento(lerExclusao)],
  ['call', noMomento(lerChamada)],
  ['contacts.upsert', noMomento(lerContato)],
  ['contacts.update', noMomento(lerContato)],
  ['contacts.set', noMomento(lerContato)],
  ['groups.upsert', noMomento(lerGrupo)],
  ['groups.update', noMomento(lerGrupo)],
  ['group.update', noMomento(lerGrupo)],
])

/** Lists that come inside an object. */
const DENTRO: ReadonlyMap<NomeDeEvento, string> = new Map([
  ['messages.set', 'messages'],
  ['contacts.set', 'contacts'],
])

interface Entregue {
  data: unknown
  emitidoEm: number
  /** The envelope's `sender`: our own address. */
  remetente?: string | null
}

/** What an event tells of messages; null: it is not about messages. Pure: read again, it says the same. */
export const lerMensagens = (
  nome: NomeDeEvento,
  { data, emitidoEm, remetente }: Entregue,
): LeituraDeMensagens | null => {
  const ler = LEITORES.get(nome)
  if (!ler) return null
  const lista = objeto(data)?.[DENTRO.get(nome) ?? ''] ?? data
  const chegada = { emitidoEm, nosso: remetente ? lerJid(remetente).jid : null }
  return cadaUma(lista, (item) => ler(item, chegada))
}

/** Evolution sends one, or a list. One in a list that is not understood does not take the others with it. */
const cadaUma = (data: unknown, ler: (item: unknown) => FatoDeMensagem[] | null): LeituraDeMensagens => {
  const lidas = (Array.isArray(data) ? data : [data]).map(ler)
  const fatos = lidas.flatMap((fatos) => fatos ?? [])
  return fatos.length === 0 && lidas.some((fatos) => fatos === null) ? 'nao_reconhecido' : fatos
}
