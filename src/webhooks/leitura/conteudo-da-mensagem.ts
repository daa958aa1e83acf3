import type { Midia, TipoDeMensagem } from '../../resources/mensagem/mensagem.js'
import { type Contexto, lerContexto } from './mensagem/contexto.js'
import { desembrulhar } from './mensagem/involucros.js'
import { MAXIMO_DA_ESPECIE, MAXIMO_DO_CITADO } from './mensagem/limites.js'
import { emLinhas, type Item, type Lido, objeto, texto } from './mensagem/pecas.js'
import { AVISOS, ESPECIES } from './mensagem/tabela.js'

/** What a message says, without keys, hashes and bytes. */
export interface ConteudoDaMensagem {
  tipo: TipoDeMensagem
  texto: string | null
  midia: Midia | null
  respondeA: string | null
}

const CITADO = texto(MAXIMO_DO_CITADO)
const SO_UMA_VEZ: ReadonlySet<TipoDeMensagem> = new Set(['imagem', 'video', 'audio'])

/**
 * What a message says, and of what it answers or which ad it comes from what travels with it.
 * Null: it says nothing to a person.
 * @param item what the message stands in: some things are told beside it
 */
export const lerConteudoDaMensagem = (mensagem: unknown, item: Item = {}): ConteudoDaMensagem | null => {
  const { partes, umaVez } = desembrulhar(mensagem)
  const nome = Object.keys(partes).find((chave) => partes[chave] != null && ESPECIES.has(chave))
  const contexto = lerContexto(
    item.contextInfo,
    objeto(partes[nome ?? ''])?.contextInfo,
    partes.messageContextInfo,
  )
  const lido = nome ? ESPECIES.get(nome)?.(partes[nome], item) : null
  if (lido)
    return comContexto(
      umaVez && SO_UMA_VEZ.has(lido.tipo) ? { ...lido, tipo: 'visualizacao_unica' } : lido,
      contexto,
    )
  const estranha = nome ?? Object.keys(partes).find((chave) => partes[chave] != null && !AVISOS.has(chave))
  if (estranha)
    return comContexto({ tipo: 'desconhecido', texto: null, midia: { especie: especie(estranha) } }, contexto)
  // Who opens a conversation from an ad may write nothing: the ad is what is known.
  return contexto.anuncio && comContexto(doAnuncio(contexto.anuncio), contexto)
}

/** A name somebody else made up, as a label: letters and digits, and not many. */
const especie = (nome: string): string => nome.replace(/\W/g, '').slice(0, MAXIMO_DA_ESPECIE) || 'outra'

const doAnuncio = ({ anuncio, anuncioTexto }: Midia): Lido => ({
  tipo: 'anuncio',
  texto: emLinhas(String(anuncio ?? ''), anuncioTexto === anuncio ? null : String(anuncioTexto ?? '')),
  midia: null,
})

const comContexto = (lido: Lido, { respondeA, citada, anuncio }: Contexto): ConteudoDaMensagem => {
  const midia = { ...lido.midia, ...anuncio, ...(citada && citacao(citada)) }
  return {
    tipo: lido.tipo,
    texto: lido.texto,
    midia: Object.keys(midia).length > 0 ? midia : null,
    respondeA: lido.respondeA ?? respondeA,
  }
}

/** Shown when the message itself was never had. */
const citacao = ({ mensagem, de }: NonNullable<Contexto['citada']>): Midia => {
  const { partes } = desembrulhar(mensagem)
  const nome = Object.keys(partes).find((chave) => partes[chave] != null && ESPECIES.has(chave))
  const lida = nome ? ESPECIES.get(nome)?.(partes[nome], {}) : null
  if (!lida) return {}
  const escrito = CITADO.parse(lida.texto)
  return { citadaTipo: lida.tipo, ...(escrito && { citada: escrito }), ...(de && { citadaDe: de }) }
}
