/** Something that goes wrong: for the next n cases, or each time with a chance between 0 and 1. */
export type Quantas = number | { chance: number }

export interface FalhasDoServidor {
  /** The server does not answer at all: connections are cut. */
  fora: boolean
  /** Every answer of the API is this much slower. */
  lentoMs: number
  /** Every call of the API is answered with this status; null for normal answers. */
  erro: number | null
  /** WhatsApp itself cannot be reached: sockets start connecting, but no QR comes. */
  whatsappFora: boolean
  /** The server's clock, as its answers date themselves, is so far ahead; negative: behind. */
  relogioMs: number
  /** Nobody has activated the server: the licence gate of 2.4. */
  semLicenca: boolean
  /** It was told to keep no messages: none is found again. */
  semGuardar: boolean
}

export interface FalhasDeWebhook {
  /** The event is delivered twice, byte for byte. */
  duplicar: Quantas
  /** The event is delivered `atrasoMs` later. */
  atrasar: Quantas
  atrasoMs: number
  /** The event is held back until the next one of its instance has gone out. */
  desordenar: Quantas
  /** The first attempt is lost on the way: the event arrives with the first retry. */
  perderParaRepetir: Quantas
  /** The event is lost for good: no attempt is made, and the server takes it for delivered. */
  perder: Quantas
}

export interface FalhasDeEnvio {
  /** The request to send is taken, and nothing comes of it: no message, no answer. */
  semResposta: Quantas
  /** The message goes out, and the answer is lost on its way. */
  perderResposta: Quantas
}

export interface Falhas {
  envio: FalhasDeEnvio
  sorteiaEnvio(qual: keyof FalhasDeEnvio): boolean
  servidor: FalhasDoServidor
  webhook: FalhasDeWebhook
  sorteia(qual: Exclude<keyof FalhasDeWebhook, 'atrasoMs'>): boolean
}

export function criarFalhas(fracao: () => number): Falhas {
  const webhook: FalhasDeWebhook = {
    duplicar: 0,
    atrasar: 0,
    atrasoMs: 2_000,
    desordenar: 0,
    perderParaRepetir: 0,
    perder: 0,
  }
  const envio: FalhasDeEnvio = { semResposta: 0, perderResposta: 0 }
  const sortear = <C extends string>(de: Record<C, Quantas>, qual: C): boolean => {
    const quantas = de[qual]
    if (typeof quantas !== 'number') return fracao() < quantas.chance
    if (quantas <= 0) return false
    de[qual] = quantas - 1
    return true
  }
  return {
    servidor: {
      fora: false,
      lentoMs: 0,
      erro: null,
      whatsappFora: false,
      relogioMs: 0,
      semLicenca: false,
      semGuardar: false,
    },
    envio,
    sorteiaEnvio: (qual) => sortear<keyof FalhasDeEnvio>(envio, qual),
    webhook,
    sorteia: (qual) => sortear<Exclude<keyof FalhasDeWebhook, 'atrasoMs'>>(webhook, qual),
  }
}
