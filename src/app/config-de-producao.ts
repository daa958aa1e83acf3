import type { Variaveis } from './variaveis.js'

const SENHA_MINIMA = 12
const SEGREDO_MINIMO = 32
/** The key in Evolution's own example configuration. */
const CHAVE_DO_EXEMPLO = '429683C4C977415CAAFCCE10F7D57E11'

/** Everything production must not start with, each in one line that says what to set. */
export const problemasDeProducao = (v: Variaveis): string[] => [
  ...faltando(v),
  ...(v.SITE_URL && !v.SITE_URL.startsWith('https://') ? ['SITE_URL deve ser https'] : []),
  ...(v.EVOLUTION_API_URL && !seguro(v.EVOLUTION_API_URL)
    ? ['EVOLUTION_API_URL deve ser https (http só em rede privada)']
    : []),
  ...(v.EVOLUTION_API_KEY === CHAVE_DO_EXEMPLO
    ? ['EVOLUTION_API_KEY é a do exemplo da Evolution: troque-a']
    : []),
  ...(v.EVOLUTION_API_KEY && v.EVOLUTION_API_KEY.length < 16
    ? ['EVOLUTION_API_KEY é curta: ao menos 16 caracteres']
    : []),
  ...(v.SESSION_SECRET && v.SESSION_SECRET.length < SEGREDO_MINIMO
    ? [`SESSION_SECRET é curto: ao menos ${SEGREDO_MINIMO} caracteres`]
    : []),
  ...(v.ADMIN_PASSWORD && v.ADMIN_PASSWORD.length < SENHA_MINIMA
    ? [`ADMIN_PASSWORD é curta: ao menos ${SENHA_MINIMA} caracteres`]
    : []),
]

const OBRIGATORIAS = [
  'DATABASE_URL',
  'SITE_URL',
  'EVOLUTION_API_URL',
  'EVOLUTION_API_KEY',
  'ENCRYPTION_KEY',
  'SESSION_SECRET',
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
] as const

const faltando = (v: Variaveis): string[] =>
  OBRIGATORIAS.filter((nome) => !v[nome]).map((nome) => `${nome} falta`)

/** https, or a host that only a private network knows: Evolution belongs there. */
const seguro = (endereco: string): boolean => {
  const { protocol, hostname } = new URL(endereco)
  const privado = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\])/
  return protocol === 'https:' || !hostname.includes('.') || privado.test(hostname)
}
