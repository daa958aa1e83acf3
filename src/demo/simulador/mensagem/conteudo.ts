import type { Aleatorio } from '../nucleo/aleatorio.js'

const DOIS_DIAS_S = 172_800

export interface Citacao {
  key: { id: string; participant?: string }
  message: unknown
}

/** What travels beside the text of a sent message. */
export function contexto(agoraS: number, citacao?: Citacao): Record<string, unknown> {
  return {
    mentionedJid: [],
    groupMentions: [],
    ephemeralSettingTimestamp: { low: agoraS - DOIS_DIAS_S, high: 0, unsigned: false },
    disappearingMode: { initiator: 0 },
    ...(citacao
      ? {
          participant: citacao.key.participant ?? '',
          stanzaId: citacao.key.id,
          quotedMessage: citacao.message,
        }
      : {}),
  }
}

export function segundosAgora(): number {
  return Math.floor(Date.now() / 1000)
}

export interface Midia {
  mediatype: 'image' | 'document' | 'video' | 'audio'
  mimetype: string
  fileName?: string | undefined
  caption?: string | undefined
  tamanho: number
}

/** The media part of a message; hashes and keys are of the right shape, but belong to nothing. */
export function conteudoDeMidia(aleatorio: Aleatorio, midia: Midia, agoraS: number): Record<string, unknown> {
  const directPath = `/mms/${midia.mediatype}/${aleatorio.base64(43).replace(/[+/]/g, '_')}`
  return {
    url: `https://mmg.whatsapp.net${directPath}`,
    mimetype: midia.mimetype,
    fileSha256: bytes(aleatorio),
    fileLength: { low: midia.tamanho, high: 0, unsigned: true },
    mediaKey: bytes(aleatorio),
    ...(midia.mediatype === 'document' && midia.fileName ? { fileName: midia.fileName } : {}),
    fileEncSha256: bytes(aleatorio),
    directPath,
    mediaKeyTimestamp: { low: agoraS, high: 0, unsigned: false },
    ...(midia.caption ? { caption: midia.caption } : {}),
    contextInfo: contexto(agoraS),
  }
}

/** 32 bytes as JSON makes of a Uint8Array: an object with the keys 0 to 31. */
function bytes(aleatorio: Aleatorio): Record<string, number> {
  return Object.fromEntries(Array.from({ length: 32 }, (_, i) => [i, Math.floor(aleatorio.fracao() * 256)]))
}
