/**
 * Every event Evolution API 2.3 posts, as its `event` field spells it. Feeds the types, the recognition of
 * deliveries and the subscription. To handle one more, add its effect in webhooks/sinal-do-evento.
 */
export const EVENTOS = [
  'application.startup',
  'call',
  'chats.delete',
  'chats.set',
  'chats.update',
  'chats.upsert',
  'connection.update',
  'contacts.set',
  'contacts.update',
  'contacts.upsert',
  'group-participants.update',
  'group.update',
  'groups.update',
  'groups.upsert',
  'instance.create',
  'instance.delete',
  'labels.association',
  'labels.edit',
  'logout.instance',
  'messages.delete',
  'messages.edited',
  'messages.set',
  'messages.update',
  'messages.upsert',
  'presence.update',
  'qrcode.updated',
  'remove.instance',
  'send.message',
  'send.message.update',
  'status.instance',
  'typebot.change-status',
  'typebot.start',
] as const
export type NomeDeEvento = (typeof EVENTOS)[number]

const PELO_NOME: ReadonlyMap<string, NomeDeEvento> = new Map(EVENTOS.map((nome) => [nome, nome]))
const semPontuacao = (nome: string) => nome.toLowerCase().replace(/[._-]/g, '')
const PELO_NOME_NU: ReadonlyMap<string, NomeDeEvento> = new Map(
  EVENTOS.map((nome) => [semPontuacao(nome), nome]),
)

/** Accepts both spellings: `connection.update` (deliveries) and `CONNECTION_UPDATE` (subscriptions). */
export const reconhecerEvento = (nome: string): NomeDeEvento | undefined =>
  PELO_NOME.get(nome) ?? PELO_NOME_NU.get(semPontuacao(nome))

const ASSINADOS: readonly NomeDeEvento[] = [
  'instance.create',
  'instance.delete',
  'status.instance',
  'connection.update',
  'qrcode.updated',
  'logout.instance',
  'remove.instance',
  'messages.upsert',
  'messages.update',
  'messages.edited',
  'messages.delete',
  'send.message',
]

/** What our instances subscribe to, in the spelling of subscriptions. */
export const EVENTOS_ASSINADOS: string[] = ASSINADOS.map((nome) => nome.toUpperCase().replace(/[.-]/g, '_'))
