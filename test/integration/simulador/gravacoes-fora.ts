const ROTA_NAO_USADA = 'no part of this project calls the route'

/** The recordings that are not replayed, and why. */
export const fora: Record<string, string> = {
  '70-bg-poll': 'a list of polls over half an hour, not one request; the webhook tests follow the same QRs',
  '107b-setPresence': ROTA_NAO_USADA,
  '107c-sendPresence': ROTA_NAO_USADA,
  '75b-fetchProfilePictureUrl': ROTA_NAO_USADA,
  '75c-fetchProfilePictureUrl-missing': ROTA_NAO_USADA,
  '77-findMessages': ROTA_NAO_USADA,
  '77b-findChats': ROTA_NAO_USADA,
  '88-state-pairing-drop': 'how WhatsApp drops a pairing was recorded without its webhooks',
  '88b-connect-after-pairing-drop': 'how WhatsApp drops a pairing was recorded without its webhooks',
  'b-unreachable-create':
    'without WhatsApp the state flips between close and connecting; the simulator stays at connecting',
}
