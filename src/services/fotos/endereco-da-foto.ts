import { hash } from 'node:crypto'

/** Where WhatsApp keeps profile pictures. */
const ORIGEM_DAS_FOTOS = 'https://pps.whatsapp.net'

const DESTA_MAQUINA = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Where else pictures come from while somebody develops: the simulator on their own machine. Null once the panel is
 * anywhere that others reach it.
 */
export const origemDoSimulador = (siteUrl: string, evolutionUrl: string): string | null => {
  const [site, evolution] = [new URL(siteUrl), new URL(evolutionUrl)]
  const aqui = [site, evolution].every(
    ({ hostname, protocol }) => protocol === 'http:' && DESTA_MAQUINA.has(hostname),
  )
  return aqui ? evolution.origin : null
}

/**
 * The address of a profile picture if it is WhatsApp's own, or the simulator's; else null. It comes with a delivery: it
 * may be anything, and whoever loads it does so from inside their own network.
 */
export const fotoDoPerfil = (endereco: string | null, simulador: string | null): string | null => {
  if (!endereco || !URL.canParse(endereco)) return null
  const { origin, username, password, href } = new URL(endereco)
  const conhecida = origin === ORIGEM_DAS_FOTOS || (simulador !== null && origin === simulador)
  // What was looked at is what is handed on.
  return conhecida && !username && !password ? href : null
}

/** What a page is told of a picture: that there is one, and by another word that it is another one. Null: there is none. */
export const versaoDaFoto = (endereco: string | null, simulador: string | null): string | null => {
  const conhecida = fotoDoPerfil(endereco, simulador)
  return conhecida && hash('sha256', conhecida, 'hex').slice(0, 12)
}
