import { createHash } from 'node:crypto'
import { ITENS_DE_UMA_LISTA } from '../../resources/limites.js'
import type { FatoDeMensagem } from '../../services/mensagens/fatos/fatos.js'
import { vez } from '../vez.js'
import { comoTexto, conteudoDoDiario } from './conteudo.js'
import { type Conteudo, type Entrega, lerConteudoComCuidado, nomesDasEspecies } from './entrega.js'
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
  const { lido, textos } = await lerDados(bruto, partes, emitidoEm)
  return { ...lido, ...base, conteudo: await emBytes(textos, bruto.length) }
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
  lido: Conteudo
  /** The journal's copy, in pieces. */
  textos: string[]
}

/** By item where the data is a list, or the list of old messages; whole where it is one thing. */
const lerDados = async (bruto: Buffer, { casca, valor }: ObjetoAberto, emitidoEm: number): Promise<Lidos> => {
  const ler = (data: unknown) => lerConteudoComCuidado({ ...casca, data }, emitidoEm)
  const emVolta = (textos: readonly string[]) => comMembro(conteudoDoDiario({ ...casca }), 'data', textos)
  if (!valor) return { lido: ler(undefined), textos: [conteudoDoDiario({ ...casca })] }
  if (bruto[valor.de] === ABRE_LISTA) {
    const { lido, textos } = await lerLista(bruto, valor.de, ler)
    return { lido, textos: emVolta(textos) }
  }
  if (bruto[valor.de] === ABRE_OBJETO) {
    const dentro = await abrirObjeto(bruto, valor.de, 'messages')
    if (dentro.valor && bruto[dentro.valor.de] === ABRE_LISTA) {
      const lida = await lerLista(bruto, dentro.valor.de, (messages) => ler({ ...dentro.casca, messages }))
      return {
        lido: lida.lido,
        textos: emVolta(comMembro(comoTexto(dentro.casca), 'messages', lida.textos)),
      }
    }
  }
  if (valor.sinais > SINAIS_DE_UM_VALOR) return { lido: ler(null), textos: emVolta([GRANDE_DEMAIS]) }
  const data = parsear(textoDe(bruto, valor))
  await vez()
  const texto = conteudoDoDiario({ ...casca, data })
  await vez()
  return { lido: ler(podar(data, valor.sinais)), textos: [texto] }
}

const lerLista = async (
  bruto: Buffer,
  de: number,
  ler: (itens: readonly unknown[]) => Conteudo,
): Promise<Lidos> => {
  const lidos = criarJuntador()
  const textos = ['[']
  let total = 0
  let itens: unknown[] = []
  let escritos: string[] = []
  const lerOsJuntados = () => {
    if (itens.length > 0) lidos.juntar(ler(itens))
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
  return { lido: lidos.tudo() ?? ler([]), textos }
}

/** As if it had been read at once: what one item says counts, whatever the others are. */
const criarJuntador = () => {
  const fatos: FatoDeMensagem[] = []
  const especies = new Set<string>()
  let primeiro: Conteudo | null = null
  let pior: Conteudo | null = null
  return {
    juntar(lido: Conteudo): void {
      primeiro ??= lido
      if (lido.resultado === 'falhou' && pior?.resultado !== 'falhou') pior = lido
      else if (lido.resultado === 'nao_reconhecido') pior ??= lido
      for (const fato of lido.fatos) fatos.push(fato)
      for (const especie of lido.especie?.split(',') ?? []) especies.add(especie)
    },
    /** Null: nothing was. */
    tudo(): Conteudo | null {
      if (!primeiro) return null
      const base: Conteudo = fatos.length > 0 ? { ...primeiro, resultado: 'aplicado' } : (pior ?? primeiro)
      return { ...base, fatos, especie: nomesDasEspecies(especies) }
    },
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

/** @param cabem about how many bytes it will be: to make room for more afterwards is to copy all there is */
const emBytes = async (textos: readonly string[], cabem: number): Promise<Buffer> => {
  let bytes = Buffer.allocUnsafeSlow(cabem)
  let escritos = 0
  for (const texto of textos)
    for (let de = 0, ate = 0; de < texto.length; de = ate) {
      ate = fimDeCaractere(texto, de + CODIFICADOS_DE_UMA_VEZ)
      await vez()
      const pedaco = texto.slice(de, ate)
      const ocupa = Buffer.byteLength(pedaco)
      if (escritos + ocupa > bytes.length) bytes = Buffer.concat([bytes], 2 * (escritos + ocupa))
      escritos += bytes.write(pedaco, escritos)
    }
  return bytes.subarray(0, escritos)
}

/** Two units may be one character. */
const fimDeCaractere = (texto: string, ate: number): number => {
  if (ate >= texto.length) return texto.length
  return /[\ud800-\udbff]/.test(texto.charAt(ate - 1)) ? ate - 1 : ate
}

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
