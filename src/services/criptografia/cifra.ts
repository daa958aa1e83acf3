import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { SegredoIlegivel } from '../operacoes/erros-da-operacao.js'

const ALGORITMO = 'aes-256-gcm'
const BYTES_DO_IV = 12
const BYTES_DA_CHAVE = 32
const BYTES_DO_ID = 8
const BYTES_DA_MARCA = 16

/** @param texto 32 bytes in base64 or hex; anything else gives null */
export const decodificarChave = (texto: string): Buffer | null => {
  const chave = Buffer.from(texto, /^[0-9a-f]{64}$/i.test(texto) ? 'hex' : 'base64')
  return chave.length === BYTES_DA_CHAVE ? chave : null
}

/** Seals and opens secrets. `contexto` (table, row, column) is authenticated: a value moved elsewhere does not open. */
export interface Cifra {
  /** What everything it seals begins with, a dot after it: tells which key sealed a value. */
  readonly idDaChaveAtual: string
  selar(segredo: string, contexto: string): string
  /** @throws SegredoIlegivel when the key is gone, the value was changed, or the context is another. */
  abrir(selado: string, contexto: string): string
  /** The same of a file's bytes. */
  selarBytes(bytes: Uint8Array, contexto: string): Buffer
  /** @throws SegredoIlegivel, as `abrir` */
  abrirBytes(selado: Uint8Array, contexto: string): Buffer
}

/** @param chaves 32-byte keys; the first one seals, all of them open, so that keys can rotate. */
export const criarCifra = (chaves: readonly Buffer[]): Cifra => {
  const porId = new Map(chaves.map((chave) => [idDaChave(chave), chave]))
  const [atual] = chaves
  if (!atual) throw new TypeError('criarCifra needs at least one key')
  return {
    idDaChaveAtual: idDaChave(atual),
    selar: (segredo, contexto) => selarCom(atual, segredo, contexto),
    selarBytes: (bytes, contexto) => selarBytesCom(atual, bytes, contexto),
    abrirBytes(selado, contexto) {
      const inteiro = Buffer.from(selado.buffer, selado.byteOffset, selado.byteLength)
      const chave = porId.get(inteiro.toString('latin1', 0, BYTES_DO_ID))
      if (!chave) throw new SegredoIlegivel()
      const [fimDoIv, fimDaMarca] = [BYTES_DO_ID + BYTES_DO_IV, BYTES_DO_ID + BYTES_DO_IV + BYTES_DA_MARCA]
      try {
        const decifra = createDecipheriv(ALGORITMO, chave, inteiro.subarray(BYTES_DO_ID, fimDoIv), {
          authTagLength: BYTES_DA_MARCA,
        })
        decifra.setAAD(Buffer.from(contexto)).setAuthTag(inteiro.subarray(fimDoIv, fimDaMarca))
        return Buffer.concat([decifra.update(inteiro.subarray(fimDaMarca)), decifra.final()])
      } catch (cause) {
        throw new SegredoIlegivel({ cause })
      }
    },
    abrir(selado, contexto) {
      const [id = '', iv = '', marca = '', cifrado = ''] = selado.split('.')
      const chave = porId.get(id)
      if (!chave) throw new SegredoIlegivel()
      try {
        const decifra = createDecipheriv(ALGORITMO, chave, Buffer.from(iv, 'base64url'), {
          authTagLength: 16,
        })
        decifra.setAAD(Buffer.from(contexto)).setAuthTag(Buffer.from(marca, 'base64url'))
        return decifra.update(cifrado, 'base64url', 'utf8') + decifra.final('utf8')
      } catch (cause) {
        throw new SegredoIlegivel({ cause })
      }
    },
  }
}

/** `keyId.iv.tag.ciphertext`, base64url. */
const selarCom = (chave: Buffer, segredo: string, contexto: string): string => {
  const iv = randomBytes(BYTES_DO_IV)
  const cifra = createCipheriv(ALGORITMO, chave, iv, { authTagLength: 16 }).setAAD(Buffer.from(contexto))
  const cifrado = Buffer.concat([cifra.update(segredo, 'utf8'), cifra.final()])
  return [idDaChave(chave), ...[iv, cifra.getAuthTag(), cifrado].map((b) => b.toString('base64url'))].join(
    '.',
  )
}

/** Key id, iv, tag, ciphertext, one behind the other. */
const selarBytesCom = (chave: Buffer, bytes: Uint8Array, contexto: string): Buffer => {
  const iv = randomBytes(BYTES_DO_IV)
  const cifra = createCipheriv(ALGORITMO, chave, iv, { authTagLength: BYTES_DA_MARCA })
  const cifrado = cifra.setAAD(Buffer.from(contexto)).update(bytes)
  const fim = cifra.final()
  return Buffer.concat([Buffer.from(idDaChave(chave), 'latin1'), iv, cifra.getAuthTag(), cifrado, fim])
}

/** Tells keys apart without telling anything of them. */
const idDaChave = (chave: Buffer): string => createHash('sha256').update(chave).digest('hex').slice(0, 8)
