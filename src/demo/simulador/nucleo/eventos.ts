/** The events of Evolution 2.3.6, in the order in which it writes them into a webhook that asked for all. */
export const EVENTOS = [
  'APPLICATION_STARTUP',
  'QRCODE_UPDATED',
  'MESSAGES_SET',
  'MESSAGES_UPSERT',
  'MESSAGES_EDITED',
  'MESSAGES_UPDATE',
  'MESSAGES_DELETE',
  'SEND_MESSAGE',
  'SEND_MESSAGE_UPDATE',
  'CONTACTS_SET',
  'CONTACTS_UPSERT',
  'CONTACTS_UPDATE',
  'PRESENCE_UPDATE',
  'CHATS_SET',
  'CHATS_UPSERT',
  'CHATS_UPDATE',
  'CHATS_DELETE',
  'GROUPS_UPSERT',
  'GROUP_UPDATE',
  'GROUP_PARTICIPANTS_UPDATE',
  'CONNECTION_UPDATE',
  'LABELS_EDIT',
  'LABELS_ASSOCIATION',
  'CALL',
  'TYPEBOT_START',
  'TYPEBOT_CHANGE_STATUS',
  'REMOVE_INSTANCE',
  'LOGOUT_INSTANCE',
  'INSTANCE_CREATE',
  'INSTANCE_DELETE',
  'STATUS_INSTANCE',
] as const

/** What 2.3 brought of these. */
export const EVENTOS_DESDE_2_3: readonly string[] = [
  'SEND_MESSAGE_UPDATE',
  'INSTANCE_CREATE',
  'INSTANCE_DELETE',
  'STATUS_INSTANCE',
]

/** What 2.4 has besides; the versions before refuse a webhook that names it. */
export const EVENTOS_DE_2_4 = ['MESSAGING_HISTORY_SET'] as const

export type NomeEvento = (typeof EVENTOS)[number]

/** `CONNECTION_UPDATE` → `connection.update`, as it stands in the envelope. */
export function nomeNoEnvelope(evento: NomeEvento): string {
  return evento.toLowerCase().replaceAll('_', '.')
}

/** `CONNECTION_UPDATE` → `connection-update`, as it is appended to the URL with `byEvents`. */
export function nomeNaUrl(evento: NomeEvento): string {
  return evento.toLowerCase().replaceAll('_', '-')
}
