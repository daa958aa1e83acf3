/**
 * Every event Evolution API 2.3 posts, as its `event` field spells it. Feeds the types, the recognition of
 * deliveries and the panel's words. To handle one more, add its effect in webhooks/sinal-do-evento.
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
