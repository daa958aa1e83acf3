import { createHash } from 'node:crypto'
import { ITENS_DE_UMA_LISTA } from '../../resources/limites.js'
import { vez } from '../vez.js'
import { comoTexto, conteudoDoDiario } from './conteudo.js'
import { type Conteudo, type Entrega, especiesDesconhecidas, lerConteudoComCuidado } from './entrega.js'
import { ABRE_LISTA, ABRE_OBJETO, aposBrancos, percorrer, type Trecho, textoDe, valorDe } from './partir.js'

/** Items read between two looks at the clock. */
const POR_VEZ = 20
/** Read of one delivery; nothing of Evolution's has as many. */
const ITENS_DE_UMA_ENTREGA = 200_000
/** A value of more signs than this would hold everybody up while it is parsed: nobody writes a message like that. */
const SINAIS_DE_UM_VALOR = 200_000
/** Of what goes beside the data. */
const BYTES_DA_CASCA = 64 * 1024
/** From so many signs on, an item is looked through for lists without end before it is read. */
const SINAIS_A_PODAR = 2 * ITENS_DE_UMA_LISTA
const SEM_EVENTO = 1024 * 1024

/** In the journal's copy, for what was left out of it. */
const GRANDE_DEMAIS = '"grande demais"'

/** The body is no JSON, or none that Evolution would send. */
export class SemJson extends Error {
  override readonly name = 'SemJson'
}

/**
 * A large body, read a turn at a time, so that nobody else waits for it: its list is parsed item by item.
 * @throws SemJson
 */
export const lerAosPoucos = async (
  configuracaoId: number,
  { bruto, emitidoEm }: { bruto: Buffer; emitidoEm: number },
): Promise<Entrega> => {
  const hash = await hashAosPoucos(bruto)
  const base = { configuracaoId, hash, emitidoEm }
  const raiz = aposBrancos(bruto, 0)
  if (bruto[raiz] !== ABRE_OBJETO) {
    if (bruto.length > SEM_EVENTO) throw new SemJson()
    const corpo = parsear(bruto.toString('utf8'))
    return { ...lerConteudoComCuidado(corpo, emitidoEm), ...base, conteudo: conteudoDoDiario(corpo) }
  }
  const partes = await abrirObjeto(bruto, raiz, 'data')
  if (aposBrancos(bruto, partes.ate) < bruto.length) throw new SemJson()
  const { lidos, textos } = await lerDados(bruto, partes, emitidoEm)
  return { ...juntar(lidos), ...base, conteudo: await emBytes(textos) }
}

/** Bytes hashed between two looks at the clock. */
const HASH_DE_UMA_VEZ = 256 * 1024

const hashAosPoucos = async (bruto: Buffer): Promise<Buffer> => {
  const resumo = createHash('sha256')
  for (let i = 0; i < bruto.length; i += HASH_DE_UMA_VEZ) {
    await vez()
    resumo.update(bruto.subarray(i, i + HASH_DE_UMA_VEZ))
  }
  return resumo.digest()
}

interface ObjetoAberto {
  /** What goes beside the member asked for. */
  casca: Record<string, unknown>
  /** Where that member's value begins; null: there is none. */
  valor: Trecho | null
  /** The byte after the object. */
  ate: number
}

const abrirObjeto = async (bruto: Buffer, de: number, dentro: string): Promise<ObjetoAberto> => {
  const casca: string[] = []
  let bytes = 0
  let valor: Trecho | null = null
  const ate = await percorrer(bruto, de, (trecho) => {
    const inicio = valorDe(bruto, trecho, dentro)
    if (inicio !== null) {
      valor = { ...trecho, de: inicio }
      return
    }
    const caber = (texto: string) => {
      bytes += texto.length
      if (bytes <= BYTES_DA_CASCA) casca.push(texto)
      else bytes -= texto.length
    }
    if (bytes + trecho.ate - trecho.de <= BYTES_DA_CASCA) caber(bruto.toString('utf8', trecho.de, trecho.ate))
    // Of what is too large only the name is kept; it must be JSON all the same.
    else if (trecho.sinais <= SINAIS_DE_UM_VALOR) {
      const grande = parsear(`{${textoDe(bruto, trecho)}}`) as object
      caber(`${JSON.stringify(Object.keys(grande)[0])}:${GRANDE_DEMAIS}`)
    }
  })
  if (ate === null) throw new SemJson()
  return { casca: parsear(`{${casca.join(',')}}`) as Record<string, unknown>, valor, ate }
}

interface Lidos {
  lidos: Conteudo[]
  /** The journal's copy, in pieces. */
  textos: string[]
}

/** By item where the data is a list, or the list of old messages; whole where it is one thing. */
const lerDados = async (bruto: Buffer, { casca, valor }: ObjetoAberto, emitidoEm: number): Promise<Lidos> => {
  const ler = (data: unknown) => lerConteudoComCuidado({ ...casca, data }, emitidoEm)
  const emVolta = (textos: readonly string[]) => comMembro(conteudoDoDiario({ ...casca }), 'data', textos)
  if (!valor) return { lidos: [ler(undefined)], textos: [conteudoDoDiario({ ...casca })] }
  if (bruto[valor.de] === ABRE_LISTA) {
    const { lidos, textos } = await lerLista(bruto, valor.de, ler)
    return { lidos, textos: emVolta(textos) }
  }
  if (bruto[valor.de] === ABRE_OBJETO) {
    const dentro = await abrirObjeto(bruto, valor.de, 'messages')
    if (dentro.valor && bruto[dentro.valor.de] === ABRE_LISTA) {
      const lida = await lerLista(bruto, dentro.valor.de, (messages) => ler({ ...dentro.casca, messages }))
      return {
        lidos: lida.lidos,
        textos: emVolta(comMembro(comoTexto(dentro.casca), 'messages', lida.textos)),
      }
    }
  }
  if (valor.sinais > SINAIS_DE_UM_VALOR) return { lidos: [ler(null)], textos: emVolta([GRANDE_DEMAIS]) }
  const data = parsear(textoDe(bruto, valor))
  await vez()
  const texto = conteudoDoDiario({ ...casca, data })
  await vez()
  return { lidos: [ler(podar(data, valor.sinais))], textos: [texto] }
}

const lerLista = async (
  bruto: Buffer,
  de: number,
  ler: (itens: readonly unknown[]) => Conteudo,
): Promise<{ lidos: Conteudo[]; textos: string[] }> => {
  const lidos: Conteudo[] = []
  /** Of as many items each as are read together: a hundred thousand pieces take long to be joined. */
  const textos = ['[']
  let total = 0
  let itens: unknown[] = []
  let escritos: string[] = []
  const lerOsJuntados = () => {
    if (itens.length > 0 || lidos.length === 0) lidos.push(ler(itens))
    if (escritos.length > 0) textos.push(textos.length > 1 ? ',' : '', escritos.join(','))
    itens = []
    escritos = []
  }
  const ate = await percorrer(bruto, de, async (trecho) => {
    const { de, ate, sinais } = trecho
    total++
    if (total > ITENS_DE_UMA_ENTREGA) return
    if (sinais > SINAIS_DE_UM_VALOR) return void escritos.push(GRANDE_DEMAIS)
    const item = parsear(textoDe(bruto, trecho))
    escritos.push(comoTexto(item))
    itens.push(podar(item, sinais))
    if (itens.length < POR_VEZ && ate - de < SEM_EVENTO) return
    lerOsJuntados()
    await vez()
  })
  if (ate === null) throw new SemJson()
  if (total > ITENS_DE_UMA_ENTREGA) escritos.push(GRANDE_DEMAIS)
  lerOsJuntados()
  textos.push(']')
  return { lidos, textos }
}

/** As if it had been read at once: what one item says counts, whatever the others are. */
const juntar = (lidos: readonly Conteudo[]): Conteudo => {
  const [primeiro = lerConteudoComCuidado(null, 0)] = lidos
  const fatos = lidos.flatMap((lido) => lido.fatos)
  const falha = lidos.find(({ resultado }) => resultado === 'falhou')
  const desconhecido = lidos.find(({ resultado }) => resultado === 'nao_reconhecido')
  return {
    ...(fatos.length > 0 ? { ...primeiro, resultado: 'aplicado' } : (falha ?? desconhecido ?? primeiro)),
    fatos,
    especie: especiesDesconhecidas(fatos),
  }
}

/** Lists without end are cut before anybody reads them. */
const podar = (valor: unknown, sinais: number): unknown =>
  sinais < SINAIS_A_PODAR ? valor : cortarListas(valor, 0)

const cortarListas = (valor: unknown, camada: number): unknown => {
  if (typeof valor !== 'object' || valor === null || camada > 50) return valor
  if (Array.isArray(valor))
    return valor.slice(0, ITENS_DE_UMA_LISTA).map((item) => cortarListas(item, camada + 1))
  return Object.fromEntries(
    Object.entries(valor).map(([nome, item]) => [nome, cortarListas(item, camada + 1)]),
  )
}

/** Characters encoded between two looks at the clock. */
const CODIFICADOS_DE_UMA_VEZ = 256 * 1024

const emBytes = async (textos: readonly string[]): Promise<Buffer> => {
  const partes: Buffer[] = []
  let juntos = ''
  for (const texto of textos) {
    juntos += texto
    let de = 0
    while (juntos.length - de > CODIFICADOS_DE_UMA_VEZ) {
      await vez()
      const ate = fimDeCaractere(juntos, de + CODIFICADOS_DE_UMA_VEZ)
      partes.push(Buffer.from(juntos.slice(de, ate)))
      de = ate
    }
    juntos = juntos.slice(de)
  }
  await vez()
  return Buffer.concat([...partes, Buffer.from(juntos)])
}

/** Two units may be one character. */
const fimDeCaractere = (texto: string, ate: number): number =>
  /[\ud800-\udbff]/.test(texto.charAt(ate - 1)) ? ate - 1 : ate

/** The pieces of an object's text, with a member more. */
const comMembro = (objeto: string, nome: string, valor: readonly string[]): string[] => [
  objeto === '{}' ? '{' : `${objeto.slice(0, -1)},`,
  `"${nome}":`,
  ...valor,
  '}',
]

const parsear = (texto: string): unknown => {
  try {
    return JSON.parse(texto)
  } catch {
    throw new SemJson()
  }
}
