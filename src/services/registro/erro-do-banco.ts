/** What may be said of an error of the database. Never its parameters, nor a value that it quotes. */
export interface ErroDoBanco {
  tipo: 'banco'
  /** SQLSTATE, or how the connection failed. */
  codigo: string | null
  restricao?: string
  tabela?: string
  /** Which statement it was: the name it was prepared by, else what it does to which table. */
  comando?: string
}

interface Cru {
  code?: unknown
  constraint?: unknown
  table?: unknown
  query?: unknown
  parameters?: unknown
  driverError?: unknown
  severity?: unknown
  comando?: unknown
  cause?: unknown
}

const palavra = (valor: unknown): string | undefined =>
  typeof valor === 'string' && /^[\w.:-]{1,100}$/.test(valor) ? valor : undefined

/** As `pg`, PGlite and TypeORM throw them: they quote rows, texts, hashes and whole statements. */
export const ehDoBanco = (erro: unknown): boolean => {
  const { driverError, severity, query, parameters, code } = (erro ?? {}) as Cru
  return (
    erro instanceof Error &&
    (driverError !== undefined ||
      severity !== undefined ||
      (query !== undefined && parameters !== undefined) ||
      /^(?=.*\d)[0-9A-Z]{5}$/.test(String(code)))
  )
}

export const semValores = (erro: unknown): ErroDoBanco => {
  const cru = erro as Cru
  const doDriver = (cru.driverError ?? cru) as Cru
  const restricao = palavra(doDriver.constraint)
  const tabela = palavra(doDriver.table)
  const comando = palavra(cru.comando) ?? palavra(doDriver.comando) ?? comandoDe(cru.query)
  return {
    tipo: 'banco',
    codigo: palavra(doDriver.code) ?? null,
    ...(restricao && { restricao }),
    ...(tabela && { tabela }),
    ...(comando && { comando }),
  }
}

/** In words, where words are kept: `banco 23505 conversa_jid_key`. */
export const emPalavras = (erro: unknown): string => {
  const { codigo, restricao, comando } = semValores(erro)
  return ['banco', codigo ?? 'sem código', restricao, comando].filter(Boolean).join(' ')
}

/** `INSERT whatsapp.mensagem`: the first verb, and the first table of ours. */
const comandoDe = (sql: unknown): string | undefined => {
  if (typeof sql !== 'string') return undefined
  const [verbo] = /\b(?:SELECT|INSERT|UPDATE|DELETE|ALTER|CREATE|DROP|LISTEN|BEGIN|COMMIT)\b/i.exec(sql) ?? []
  const [tabela] = /"?whatsapp"?\."?[a-z_]+"?/.exec(sql) ?? []
  return verbo && [verbo.toUpperCase(), tabela?.replaceAll('"', '')].filter(Boolean).join(':')
}
