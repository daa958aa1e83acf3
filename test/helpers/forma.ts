/** Formats in which a recorded text may differ, as long as the answer has the same one. */
const FORMATOS: readonly [nome: string, padrao: RegExp][] = [
  ['uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  ['token', /^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/],
  ['data ISO', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/],
  ['cuid', /^c[a-z0-9]{24}$/],
  ['QR', /^2@[A-Za-z0-9+/]{96}(,[A-Za-z0-9+/]{43}=){3}$/],
  ['PNG', /^data:image\/png;base64,iVBORw0KGgo[A-Za-z0-9+/=]+$/],
  ['id de mensagem enviada', /^3EB0[0-9A-F]{18}$/],
  ['id de mensagem recebida', /^3EB0[0-9A-F]{16}$/],
  ['código de pareamento', /^[0-9A-Z]{8}$/],
  ['objeto de desconexão', /^\{"error":\{"data":.*,"date":"[^"]+"\}$/],
  ['caminho de mídia', /^(https:\/\/mmg\.whatsapp\.net)?\/mms\/\w+\/[\w-]+$/],
  ['erro do Prisma', /^PrismaClientValidationError: \nInvalid `this\.prismaRepository\.[\s\S]+/],
]

/** Numbers that are part of the contract; all others (times, sizes, bytes) may be anything. */
const NUMEROS_FIXOS = new Set(['status', 'statusCode', 'statusReason', 'count', 'disconnectionReasonCode'])

export interface OpcoesDeForma {
  /** Texts that come from outside the contract, by the name of their key: any text will do. */
  textosLivres?: readonly string[]
}

/**
 * Compares an answer with a recorded one: the same keys and types all the way down, texts equal or of
 * the same format. Answers what differs, one line each.
 */
export function diferencas(gravado: unknown, recebido: unknown, opcoes: OpcoesDeForma = {}): string[] {
  return comparar(gravado, recebido, { caminho: '$', chave: '', livres: new Set(opcoes.textosLivres) })
}

interface Onde {
  caminho: string
  chave: string
  livres: ReadonlySet<string>
}

function comparar(gravado: unknown, recebido: unknown, onde: Onde): string[] {
  const [esperado, veio] = [tipo(gravado), tipo(recebido)]
  if (esperado !== veio) return [`${onde.caminho}: esperado ${esperado}, veio ${veio}`]
  if (Array.isArray(gravado) && Array.isArray(recebido)) return compararListas(gravado, recebido, onde)
  if (esperado === 'objeto') return compararObjetos(gravado as Objeto, recebido as Objeto, onde)
  if (typeof gravado === 'string') return compararTextos(gravado, recebido as string, onde)
  const fixo = esperado !== 'number' || NUMEROS_FIXOS.has(onde.chave)
  return fixo && gravado !== recebido ? [`${onde.caminho}: esperado ${gravado}, veio ${recebido}`] : []
}

type Objeto = Record<string, unknown>

function compararObjetos(gravado: Objeto, recebido: Objeto, onde: Onde): string[] {
  const chaves = [...new Set([...Object.keys(gravado), ...Object.keys(recebido)])]
  return chaves.flatMap((chave) => {
    const caminho = `${onde.caminho}.${chave}`
    if (!(chave in recebido)) return [`${caminho}: falta`]
    if (!(chave in gravado)) return [`${caminho}: sobra`]
    return comparar(gravado[chave], recebido[chave], { ...onde, caminho, chave })
  })
}

function compararListas(gravado: unknown[], recebido: unknown[], onde: Onde): string[] {
  if (gravado.length !== recebido.length) {
    return [`${onde.caminho}: esperado ${gravado.length} itens, veio ${recebido.length}`]
  }
  return gravado.flatMap((item, i) =>
    comparar(item, recebido[i], { ...onde, caminho: `${onde.caminho}[${i}]` }),
  )
}

function compararTextos(gravado: string, recebido: string, onde: Onde): string[] {
  if (semUuids(gravado) === semUuids(recebido) || onde.livres.has(onde.chave)) return []
  const formato = FORMATOS.find(([, padrao]) => padrao.test(gravado))
  if (formato?.[1].test(recebido)) return []
  const esperado = formato ? `um texto no formato ${formato[0]}` : JSON.stringify(gravado.slice(0, 120))
  return [`${onde.caminho}: esperado ${esperado}, veio ${JSON.stringify(recebido.slice(0, 120))}`]
}

/** Ids also stand inside texts, such as the path of a missing file. */
function semUuids(texto: string): string {
  return texto.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '<uuid>')
}

function tipo(valor: unknown): string {
  if (valor === null) return 'null'
  if (Array.isArray(valor)) return 'lista'
  return typeof valor === 'object' ? 'objeto' : typeof valor
}
