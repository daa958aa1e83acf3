import type { Mundo } from '../nucleo/mundo.js'

/** WhatsApp's own address, which loads nothing here, or a picture that the simulator draws. */
export function urlDaFoto(mundo: Pick<Mundo, 'fotos' | 'urlPublica'>, numero: string): string {
  return mundo.fotos === 'locais'
    ? `${mundo.urlPublica}/_simulador/fotos/${numero}.png`
    : `https://pps.whatsapp.net/v/t61.24694-24/${numero}_n.jpg?ccb=11-4&oh=01_fake&oe=65F0`
}
