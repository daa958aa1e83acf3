import { eObjeto } from './palavras.js'

const CODIGO = 'LICENSE_REQUIRED'
/** Nobody types a longer one, and a panel that shows it stays readable. */
const MAXIMO = 300

/**
 * Whether an answer is the licence gate's, and where it says the operator activates the server.
 * @param corpo the parsed body; as text when it was cut off and is no JSON
 */
export function lerFaltaDeLicenca(
  status: number,
  corpo: unknown,
): { enderecoDeRegistro: string | null } | null {
  if (status !== 503) return null
  if (typeof corpo === 'string') return corpo.includes(`"${CODIGO}"`) ? { enderecoDeRegistro: null } : null
  if (!eObjeto(corpo) || corpo.code !== CODIGO) return null
  return { enderecoDeRegistro: enderecoWeb(corpo.register_url) }
}

/** A foreign address that is going to be a link: nothing but http(s), and no password in it. */
function enderecoWeb(valor: unknown): string | null {
  if (typeof valor !== 'string' || valor.length > MAXIMO || !URL.canParse(valor)) return null
  const { protocol, username, password, href } = new URL(valor)
  return /^https?:$/.test(protocol) && !username && !password ? href : null
}
