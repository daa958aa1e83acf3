import type { DataSource } from 'typeorm'
import type { Ambiente } from '../ambiente.js'
import { type Atencao, lerAtencao } from './atencao.js'
import type { Atraso, Atrasos } from './atrasos.js'
import { lembrar } from './lembrar.js'
import {
  type DiaDeConexoes,
  lerConexoesPorDia,
  lerEventosPorMinuto,
  type MinutoDeEventos,
} from './movimento.js'
import { lerServidores, type SaudeDoServidor } from './servidores.js'

/** What the back office's first page shows beside the count by status. */
export interface VisaoGeral {
  atencao: Atencao
  dias: DiaDeConexoes[]
  minutos: MinutoDeEventos[]
  atraso: Atraso | null
}

export interface LeitorDaVisaoGeral {
  /** @param deslocamento minutes from the asker's clock to UTC */
  ler(deslocamento: number): Promise<VisaoGeral>
  servidores(): Promise<SaudeDoServidor[]>
}

/** More than a person reads; the list has the rest. */
const ITENS = 200
const QUARTO_DE_HORA = 15
const MAIOR_DESLOCAMENTO = 14 * 60

type Dependencias = Pick<Ambiente, 'evolution' | 'servidorProprio'> & {
  dataSource: DataSource
  atrasos: Atrasos
}

/** However many look at it, each number is read no oftener than it is worth; all of the back office sees the same. */
export const criarLeitorDaVisaoGeral = (dependencias: Dependencias): LeitorDaVisaoGeral => {
  const { dataSource, atrasos } = dependencias
  const atencao = lembrar(1_000, () => lerAtencao(dataSource, ITENS))
  const minutos = lembrar(15_000, () => lerEventosPorMinuto(dataSource))
  const servidores = lembrar(30_000, () => lerServidores(dependencias))
  const dias = new Map<number, () => Promise<DiaDeConexoes[]>>()
  const diasEm = (deslocamento: number) => {
    const fuso = emQuartosDeHora(deslocamento)
    const ler = dias.get(fuso) ?? lembrar(15_000, () => lerConexoesPorDia(dataSource, fuso))
    dias.set(fuso, ler)
    return ler()
  }
  return {
    servidores,
    async ler(deslocamento) {
      const [quem, porDia, porMinuto] = await Promise.all([atencao(), diasEm(deslocamento), minutos()])
      return { atencao: quem, dias: porDia, minutos: porMinuto, atraso: atrasos.ler() }
    },
  }
}

/** As every time zone is: whoever asks for others gets no readings of their own. */
const emQuartosDeHora = (minutos: number): number => {
  if (!Number.isFinite(minutos) || Math.abs(minutos) > MAIOR_DESLOCAMENTO) return 0
  return Math.round(minutos / QUARTO_DE_HORA) * QUARTO_DE_HORA
}
