import { z } from 'zod'

/** Where mail is handed in. Holds a password: never to be logged. */
export interface OpcoesDoCorreio {
  /**
   * `smtp://user:password@host:587` (TLS by STARTTLS, asked for) or `smtps://…:465`. Without a user: no login.
   * `?tls=nao` at its end: no TLS, for a server on this machine or in a private network.
   */
  url: string
  /** The sender: `avisos@example.com` or `Avisos <avisos@example.com>`. */
  de: string
}

/** A server, as its URL names it. */
export interface ServidorDeCorreio {
  host: string
  porta: number
  /** `direto`: from the first byte on; `depois`: by STARTTLS, or nothing is sent; `nenhum`: in clear. */
  tls: 'direto' | 'depois' | 'nenhum'
  acesso: { usuario: string; senha: string } | null
}

export interface Endereco {
  nome: string
  email: string
}

/** @returns null: not an SMTP server's address */
export const lerServidorDeCorreio = (texto: string): ServidorDeCorreio | null => {
  const url = URL.canParse(texto) ? new URL(texto) : null
  if (!url?.hostname || !/^smtps?:$/.test(url.protocol)) return null
  const direto = url.protocol === 'smtps:'
  const tls = url.searchParams.get('tls')
  if ((tls !== null && tls !== 'nao') || (direto && tls)) return null
  const [usuario, senha] = [url.username, url.password].map(decifrarParte)
  if (usuario === undefined || senha === undefined || (usuario === '') !== (senha === '')) return null
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    porta: Number(url.port) || (direto ? 465 : 587),
    tls: direto ? 'direto' : tls ? 'nenhum' : 'depois',
    acesso: usuario ? { usuario, senha } : null,
  }
}

const decifrarParte = (parte: string): string | undefined => {
  try {
    return decodeURIComponent(parte)
  } catch {
    return undefined
  }
}

const email = z.email()

/** @returns null: neither an address nor a name with one in angle brackets */
export const lerEndereco = (texto: string): Endereco | null => {
  const [, nome = '', entre] = /^\s*([^<>\r\n]*?)\s*<([^<>\s]+)>\s*$/.exec(texto) ?? []
  const endereco = entre ?? texto.trim()
  return email.safeParse(endereco).success ? { nome: nome.replace(/^"|"$/g, ''), email: endereco } : null
}
