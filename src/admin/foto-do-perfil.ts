/** Where WhatsApp keeps profile pictures. The browser loads them from there; this server never does. */
export const ORIGEM_DAS_FOTOS = 'https://pps.whatsapp.net'

/**
 * The address of a profile picture if it is WhatsApp's own, or this very machine's (the demo's simulator); else null.
 * It comes with a delivery: it may be anything.
 */
export const fotoDoPerfil = (endereco: string | null): string | null => {
  if (!endereco || !URL.canParse(endereco)) return null
  const { origin, protocol, hostname, username, password } = new URL(endereco)
  const conhecida = origin === ORIGEM_DAS_FOTOS || (protocol === 'http:' && hostname === '127.0.0.1')
  return conhecida && !username && !password ? endereco : null
}
