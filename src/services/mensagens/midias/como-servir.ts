import type { Arquivo } from './arquivo.js'

/** What a browser shows or plays, and never runs. SVG, HTML, XML and PDF may carry script: they are to be saved. */
const SEGUROS = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'audio/ogg',
  'audio/opus',
  'audio/mpeg',
  'audio/mp4',
  'audio/aac',
  'audio/amr',
  'audio/wav',
  'audio/x-wav',
  'audio/webm',
  'video/mp4',
  'video/webm',
  'video/ogg',
  'video/3gpp',
  'video/quicktime',
])
const QUALQUER = 'application/octet-stream'
const TIPO = /^([a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+)\s*(?:;|$)/
const MAXIMO_DO_NOME = 120
const EXTENSAO: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', '.jpg'],
  ['image/png', '.png'],
  ['image/gif', '.gif'],
  ['image/webp', '.webp'],
  ['audio/ogg', '.ogg'],
  ['audio/mpeg', '.mp3'],
  ['audio/mp4', '.m4a'],
  ['video/mp4', '.mp4'],
  ['application/pdf', '.pdf'],
])

export interface ComoServir {
  tipo: string
  /** Shown within the page; otherwise it is saved. */
  mostrado: boolean
  nome: string
}

/** Under which type and name a file that a stranger sent goes to the browser. */
export const comoServir = ({ mimetype, nome }: Omit<Arquivo, 'bytes'>, id: string): ComoServir => {
  const lido = TIPO.exec((mimetype ?? '').toLowerCase())?.[1] ?? QUALQUER
  const mostrado = SEGUROS.has(lido)
  // What is not shown is told as little as possible: nobody opens it from here.
  return {
    tipo: mostrado ? lido : QUALQUER,
    mostrado,
    nome: nomeLimpo(nome, `arquivo-${id}${EXTENSAO.get(lido) ?? ''}`),
  }
}

/** No folders, no control characters, nothing that hides its end; the beginning and the extension of a long one. */
export const nomeLimpo = (nome: string | null, reserva: string): string => {
  const ultimo = (nome ?? '').split(/[\\/]/).at(-1) ?? ''
  const limpo = ultimo
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .trim()
  if (!limpo) return reserva
  const [extensao = ''] = /\.[\p{L}\d]{1,8}$/u.exec(limpo) ?? []
  const corpo = [...limpo.slice(0, limpo.length - extensao.length)]
  return corpo.slice(0, MAXIMO_DO_NOME).join('') + extensao
}
