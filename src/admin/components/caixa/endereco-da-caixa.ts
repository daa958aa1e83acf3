import { FILTROS_DA_CAIXA, type FiltroDaCaixa } from '../../../resources/conversa/caixa.js'
import { enderecoDaLista } from '../base/endereco.js'

/** What the inbox shows, as its address says. */
export interface LugarNaCaixa {
  conversa: string | null
  /** Opened at this message. */
  mensagem: string | null
  filtro: FiltroDaCaixa | null
  busca: string
}

/** The inbox with the dialog for a new number open. */
export const enderecoDaNovaConversa = (): string => `${enderecoDaLista('Conversa')}?nova=sim`

export const pedeNovaConversa = (search: string): boolean => new URLSearchParams(search).get('nova') === 'sim'

const ID = /^[1-9]\d{0,17}$/

export const lerLugarNaCaixa = (search: string): LugarNaCaixa => {
  const consulta = new URLSearchParams(search)
  const id = (nome: string) => {
    const valor = consulta.get(nome) ?? ''
    return ID.test(valor) ? valor : null
  }
  const filtro = FILTROS_DA_CAIXA.find((um) => um === consulta.get('filtro')) ?? null
  return { conversa: id('conversa'), mensagem: id('mensagem'), filtro, busca: consulta.get('busca') ?? '' }
}

export const enderecoNaCaixa = (lugar: Partial<LugarNaCaixa>): string => {
  const partes = Object.entries(lugar).filter(([, valor]) => Boolean(valor)) as [string, string][]
  const consulta = new URLSearchParams(partes)
  return `${enderecoDaLista('Conversa')}${consulta.size > 0 ? `?${consulta}` : ''}`
}

/** Of a step to a conversation: its box is to have the cursor. */
export const PARA_ESCREVER = { escrever: true }

export const pedeParaEscrever = (estado: unknown): boolean =>
  (estado as Partial<typeof PARA_ESCREVER> | null)?.escrever === true
