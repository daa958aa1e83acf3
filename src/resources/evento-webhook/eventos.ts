/**
 * Every event Evolution API 2.3 and 2.4 post, as its `event` field spells it. Feeds the types, the recognition of
 * deliveries and the panel's words.
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
  'messaging-history.set',
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

/** Those that our instances are to tell us of. */
export const ASSINADOS: readonly NomeDeEvento[] = [
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
  'send.message.update',
  'contacts.upsert',
  'contacts.update',
  'groups.upsert',
  'group.update',
  'call',
  'messaging-history.set',
]

/** Those of them that Evolution does not publish to RabbitMQ. */
export const SO_PELO_WEBHOOK: readonly NomeDeEvento[] = [
  'status.instance',
  'logout.instance',
  'remove.instance',
]

/**
 * The version that brought an event. Older ones refuse the whole subscription for naming it, so those are not asked
 * for it; where that is not known, it is the oldest that was seen to take it.
 */
export const DESDE_A_VERSAO: Partial<Record<NomeDeEvento, string>> = {
  'instance.create': '2.3',
  'instance.delete': '2.3',
  'status.instance': '2.3',
  'send.message.update': '2.3.6',
  'messaging-history.set': '2.4',
}
