import { derivar, type Estado } from '../../services/estado/derivar.js'
import type { Sinais } from '../../services/estado/sinais.js'
import type { EmpresaDaDemo } from './empresas.js'
import { type DonoDaDemo, SITUACOES } from './situacoes.js'

const DIA = 24 * 3_600_000
const SILENCIO_MS = 2 * DIA

/** A company's connection as the database numbered it. */
export interface Numerada {
  configuracao: number
  empresaId: number
  instancia: string
  empresa: EmpresaDaDemo
}

export interface ConexaoDaDemo extends Numerada {
  desde: number
  sinais: Sinais
  estado: Estado
  fonte: string
  /** Null: there never was a phone. */
  dono: DonoDaDemo | null
  criadaEm: number
  /** Until when it was connected, and messages came; null: never. */
  ate: number | null
  /** Who writes for it in the panel. */
  autor: string
}

/** @param i its place among all; they are told apart by it */
export const comoConexao = (
  numerada: Numerada,
  { i, agora, fotos }: { i: number; agora: number; fotos(numero: string): string },
): ConexaoDaDemo => {
  const { empresa } = numerada
  const { haMs, fonte, sinais: sinaisDe, semDono } = SITUACOES[empresa.situacao]
  // Not all at the same second; those that go well have gone well for hours, or for weeks.
  const desde =
    empresa.situacao === 'conectada'
      ? agora - Math.round((0.3 + ((i * 37) % 25)) * DIA)
      : agora - Math.round(haMs * (1 + (i % 7) * 0.04))
  const numero = `55119910001${String(i + 11).padStart(2, '0')}`
  const dono = { numero, nome: empresa.nome, foto: fotos(numero) }
  const sinais = sinaisDe(desde, dono)
  return {
    ...numerada,
    desde,
    sinais,
    estado: derivar(sinais),
    fonte,
    dono: semDono ? null : dono,
    criadaEm: semDono ? desde - DIA : agora - (34 + ((i * 53) % 300)) * DIA,
    ate: semDono ? null : fimDaConexao(empresa.situacao, { agora, desde }),
    autor: empresa.referencia === 'demo-1' ? 'ze@demo.local' : 'equipe@demo.local',
  }
}

const fimDaConexao = (
  situacao: EmpresaDaDemo['situacao'],
  { agora, desde }: { agora: number; desde: number },
): number => {
  if (situacao === 'conectada') return agora
  return situacao === 'calada' ? agora - SILENCIO_MS : desde
}
