const MAXIMO = 200
const OCULTO = '[oculto]'

/** Things that look like a secret even when we do not know it: tokens are upper-case UUIDs, keys follow their name. */
const PARECE_SEGREDO: readonly [RegExp, string][] = [
  [/data:[\w/+.-]+;base64,[\w+/=]*/gi, OCULTO],
  [/\bbearer\s+[\w.~+/=-]+/gi, `Bearer ${OCULTO}`],
  [
    /\b(api[-_]?key|jwt_?key|token|secret|password|authorization)("?\s*[:=]\s*"?)[^\s",;}]+/gi,
    `$1$2${OCULTO}`,
  ],
  [/\b([a-z][a-z+.-]*:\/\/)[^\s/@]+@/gi, `$1${OCULTO}@`],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, OCULTO],
]

/** Without what looks like a secret. */
export const semSegredos = (texto: string): string =>
  PARECE_SEGREDO.reduce((limpo, [padrao, troca]) => limpo.replace(padrao, troca), texto)

/**
 * Foreign words made fit to keep: one line, at most 200 characters, no secret, no database dump, no stack, no page.
 * @param segredos what must not survive whatever it looks like: keys, tokens, the webhook's URL
 */
export function limparTexto({
  texto,
  segredos = [],
}: {
  texto: string
  segredos?: readonly string[]
}): string {
  let limpo = texto
  // The longest first, so that a secret which contains another one goes as a whole.
  for (const segredo of [...segredos].sort((a, b) => b.length - a.length)) {
    // Anything shorter would tear ordinary words apart, and no real key is that short.
    if (segredo.length >= 4) limpo = limpo.replaceAll(segredo, OCULTO)
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: dumps come coloured, for a terminal
  limpo = semDespejo(limpo.slice(0, 4_000).replace(/\u001b\[[\d;]*m/g, ''))
  limpo = semSegredos(limpo).replace(/\s+/g, ' ').trim()
  return limpo.length > MAXIMO ? `${limpo.slice(0, MAXIMO - 1)}…` : limpo
}

/**
 * Evolution's database layer quotes its own minified source and the query around it (2–12 kB), and names itself only
 * sometimes: it is known by what it quotes, whatever the model.
 */
const DESPEJO = [
  /\bPrisma/,
  // Invalid `this.prismaRepository.x.update()` invocation in; with or without the ticks and the name.
  /\binvocation in\b|\bInvalid\s+`[^`]*`\s+invocation/i,
  // A place in a bundle, with a line number, or two numbered lines of a listing.
  /\b(main|index|chunk-\w+)\.[cm]?js:\d+|→[ \t]*\d+[ \t]|\n[ \t]*\d+[ \t][^\n]*\n[ \t]*\d+[ \t]/,
  // Code.
  /=>\s*[{(]|\bawait (this|[a-z]{1,2})\.|\bfunction\s*\w*\(|;(let|const|var|return|throw)\b/,
  /\b(Foreign key|Unique) constraint (failed|violated)\b/i,
] as const

export function eDespejo(texto: string): boolean {
  const inicio = texto.slice(0, 20_000)
  return DESPEJO.some((padrao) => padrao.test(inicio))
}

/** Of a dump only the kind of error is kept. */
function semDespejo(texto: string): string {
  if (eDespejo(texto)) {
    const tipo = /\bPrisma\w*/.exec(texto)?.[0]
    return tipo ? `${tipo} (detalhes do banco omitidos)` : '(detalhes do banco omitidos)'
  }
  if (/^\s*(<!doctype|<html|<\?xml)/i.test(texto)) return '(página HTML)'
  return texto.split(/\n\s+at /)[0] ?? ''
}

/** The failure as the network saw it, without the request around it. */
class CausaHttp extends Error {
  readonly code: string | undefined
  readonly metodo: string
  readonly caminho: string
  constructor({ name, message, code, metodo, caminho }: Omit<CausaHttp, 'cause' | 'stack'>) {
    super(message)
    this.name = name
    this.code = code
    this.metodo = metodo
    this.caminho = caminho
  }
}

/**
 * Axios errors carry the whole config, `apikey` header included, and loggers print causes: keep only name, code,
 * message, method and path.
 */
export function limparCausa(p: {
  erro: unknown
  metodo: string
  caminho: string
  segredos?: readonly string[]
}): Error {
  const { erro, metodo, caminho, segredos = [] } = p
  const bruto: { name?: unknown; message?: unknown; code?: unknown } = erro instanceof Error ? erro : {}
  const texto = (valor: unknown) => (typeof valor === 'string' ? limparTexto({ texto: valor, segredos }) : '')
  const code = texto(bruto.code) || undefined
  const message = texto(bruto.message) || code || 'falha sem descrição'
  return new CausaHttp({ name: texto(bruto.name) || 'Error', message, code, metodo, caminho })
}
