import type { Fonte } from '../../resources/configuracao-whatsapp/status.js'
import type { Sinais } from '../../services/estado/sinais.js'
import type { InstanciaPlantada } from '../simulador/index.js'
import type { Situacao } from './empresas.js'

const SEGUNDO = 1000
const HORA = 3_600_000
const DIA = 24 * HORA
/** Evolution writes its local time; the simulator's is Brasília. */
const FUSO_MS = 3 * HORA

export interface DonoDaDemo {
  numero: string
  nome: string
  foto: string
}

interface Contada {
  /** How long it has been so. */
  haMs: number
  fonte: Fonte
  /** Only what tells of now: how it came about is the history's. */
  sinais(desde: number, dono: DonoDaDemo): Sinais
  /** What the simulator has; null: nothing. */
  instancia: Pick<InstanciaPlantada, 'estado' | 'fim'> | null
  /** Without a phone: the instance was not connected yet, or never. */
  semDono?: true
}

const emEvolution = (quando: number) => quando - FUSO_MS
const aberta = (desde: number, { numero, nome, foto }: DonoDaDemo): Sinais => ({
  conectando: { em: emEvolution(desde) - SEGUNDO },
  aberta: { em: emEvolution(desde), numero, nome, foto },
})
const fechada =
  (codigo: number) =>
  (desde: number, dono: DonoDaDemo): Sinais => ({
    ...aberta(desde - 9 * DIA, dono),
    fechada: { em: emEvolution(desde), codigo },
  })

/** The signals that lead to each situation: its status is what the reducer makes of them. */
export const SITUACOES: Record<Situacao, Contada> = {
  conectada: { haMs: DIA, fonte: 'webhook', sinais: aberta, instancia: { estado: 'open' } },
  calada: { haMs: 11 * DIA, fonte: 'webhook', sinais: aberta, instancia: { estado: 'open' } },
  desligada_no_telefone: {
    haMs: 40 * 60 * SEGUNDO,
    fonte: 'webhook',
    sinais: fechada(401),
    instancia: { estado: 'close', fim: 'telefone' },
  },
  desligada_no_painel: {
    haMs: 4 * DIA,
    fonte: 'operacao',
    sinais: (desde, dono) => ({
      ...fechada(401)(desde, dono),
      saida: { em: desde - SEGUNDO, apos: emEvolution(desde - 9 * DIA), feita: true },
    }),
    instancia: { estado: 'close', fim: 'telefone' },
  },
  caiu: {
    haMs: 5 * HORA,
    fonte: 'sonda',
    sinais: fechada(428),
    instancia: { estado: 'close' },
  },
  substituida: {
    haMs: 26 * HORA,
    fonte: 'webhook',
    sinais: fechada(440),
    instancia: { estado: 'close' },
  },
  sem_leitura: {
    haMs: 2 * DIA,
    fonte: 'webhook',
    sinais: (desde) => ({
      criada: { em: emEvolution(desde) - 20 * 60 * SEGUNDO },
      limite: { em: emEvolution(desde) },
    }),
    instancia: { estado: 'close' },
    semDono: true,
  },
  banida: {
    haMs: 3 * HORA,
    fonte: 'webhook',
    sinais: fechada(403),
    instancia: { estado: 'close', fim: 'banido' },
  },
  sumida: {
    haMs: 95 * 60 * SEGUNDO,
    fonte: 'sonda',
    sinais: (desde, dono) => ({
      ...aberta(desde - 12 * DIA, dono),
      sonda: { em: desde, apos: emEvolution(desde), estado: 'inexistente' },
    }),
    instancia: null,
  },
  falhou: {
    haMs: 18 * 60 * SEGUNDO,
    fonte: 'operacao',
    sinais: (desde) => ({ falha: { em: desde, apos: 0, codigo: 'evolution_tempo_esgotado' } }),
    instancia: null,
    semDono: true,
  },
  com_qr: {
    haMs: 3 * 60 * SEGUNDO,
    fonte: 'webhook',
    sinais: (desde) => ({
      criada: { em: emEvolution(desde) - 2 * SEGUNDO },
      conectando: { em: emEvolution(desde) - SEGUNDO },
      qr: {
        em: emEvolution(desde),
        codigo: 'demonstracao',
        imagem: null,
        pareamento: null,
        expiraEm: desde + 45 * SEGUNDO,
      },
    }),
    instancia: { estado: 'connecting' },
    semDono: true,
  },
  conectando: {
    haMs: 22 * 60 * SEGUNDO,
    fonte: 'webhook',
    sinais: (desde, dono) => ({
      ...aberta(desde - 8 * DIA, dono),
      conectando: { em: emEvolution(desde) },
    }),
    instancia: { estado: 'connecting' },
  },
  nova: { haMs: 2 * DIA, fonte: 'operacao', sinais: () => ({}), instancia: null, semDono: true },
}
