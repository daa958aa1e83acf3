import { TIPOS_DE_CONVERSA } from '../../../resources/conversa/conversa.js'
import { caber, ITENS_DE_UMA_LISTA, LIMITES, MENSAGEM_INTEIRA } from '../../../resources/limites.js'
import { ORIGENS, STATUS_DA_MENSAGEM, TIPOS_DE_MENSAGEM } from '../../../resources/mensagem/mensagem.js'
import type { FatoDeMensagem, MensagemVista } from './fatos.js'

/** Names that are looked up, followed or compared: a part of one is another one, so they fit or are left out. */
const IDENTIFICADORES: ReadonlyMap<string, number> = new Map([
  ['id', LIMITES.id],
  ['respondeA', LIMITES.id],
  ['jid', LIMITES.endereco],
  ['lid', LIMITES.endereco],
  ['telefone', LIMITES.endereco],
  ['participante', LIMITES.endereco],
  ['participanteJid', LIMITES.endereco],
  ['mimetype', LIMITES.mimetype],
  ['url', LIMITES.url],
])
const TEXTOS: ReadonlyMap<string, number> = new Map([
  ['texto', LIMITES.texto],
  ['nome', LIMITES.nome],
])
/** What a word of ours, of the fact itself, may be; what else came is not one. */
const PALAVRAS: ReadonlyMap<string, ReadonlySet<unknown>> = new Map<string, ReadonlySet<unknown>>([
  ['status', new Set(STATUS_DA_MENSAGEM)],
  ['origem', new Set(ORIGENS)],
])
const TIPOS: ReadonlySet<unknown> = new Set(TIPOS_DE_MENSAGEM)
const TIPOS_DA_CONVERSA: ReadonlySet<unknown> = new Set(TIPOS_DE_CONVERSA)

/** Deeper than anything of ours goes. */
const CAMADAS = 8
/** The years a database and a clock agree upon. */
const ULTIMO_INSTANTE = Date.UTC(9999, 0)

/**
 * A fact as it may be kept: every text, list and number within its cap, the whole of it too; null: it says nothing that
 * could be kept. Whoever reads facts hands them through here, so that a new field has a cap before anybody gives it one.
 */
export const limitarFato = (fato: FatoDeMensagem): FatoDeMensagem | null => {
  if (!cabe(fato.id, LIMITES.id) || !(fato.em >= 0 && fato.em < ULTIMO_INSTANTE)) return null
  const lido = limitar(fato, 0) as FatoDeMensagem
  if (lido.fato === 'status' && !lido.status) return null
  if (lido.fato !== 'vista') return lido
  const { conversa } = lido
  if (!conversa?.jid || !TIPOS_DA_CONVERSA.has(conversa.tipo) || !lido.origem) return null
  const { status = lido.nossa ? 'enviada' : 'recebida' } = lido as Partial<MensagemVista>
  const vista = TIPOS.has(lido.tipo)
    ? { ...lido, status }
    : { ...lido, status, tipo: 'desconhecido' as const, texto: null, midia: null }
  return { ...vista, midia: caibaInteira(vista) ? vista.midia : null }
}

const cabe = (valor: unknown, maximo: number): valor is string =>
  typeof valor === 'string' && valor.length > 0 && valor.length <= maximo

/** Texts are within their own caps already: what is left to grow is what goes with them. */
const caibaInteira = ({ midia }: { midia: unknown }): boolean =>
  midia === null || JSON.stringify(midia).length <= MENSAGEM_INTEIRA - LIMITES.texto

/** A copy of own properties only; undefined for what must be left out. */
const limitar = (valor: unknown, camada: number, nome = ''): unknown => {
  if (camada === 1 && PALAVRAS.has(nome)) return PALAVRAS.get(nome)?.has(valor) ? valor : undefined
  switch (typeof valor) {
    case 'string': {
      const identificador = IDENTIFICADORES.get(nome)
      if (identificador !== undefined) return valor.length <= identificador ? valor : null
      return caber(valor, TEXTOS.get(nome) ?? LIMITES.qualquer)
    }
    case 'number':
      return Number.isFinite(valor) ? valor : null
    case 'boolean':
      return valor
    case 'object':
      if (valor === null || camada >= CAMADAS) return null
      if (Array.isArray(valor))
        return valor.slice(0, ITENS_DE_UMA_LISTA).map((item) => limitar(item, camada + 1, nome) ?? null)
      return limitarObjeto(valor, camada)
    default:
      return undefined
  }
}

const limitarObjeto = (objeto: object, camada: number): object => {
  const limitado: Record<string, unknown> = {}
  for (const nome in objeto) {
    if (!Object.hasOwn(objeto, nome) || nome === '__proto__') continue
    const valor = limitar((objeto as Record<string, unknown>)[nome], camada + 1, nome)
    if (valor !== undefined) limitado[nome] = valor
  }
  return limitado
}
