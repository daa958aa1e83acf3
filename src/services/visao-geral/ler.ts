import type { DataSource } from 'typeorm'
import type { Ambiente } from '../ambiente.js'
import { type CoberturaDoDia, lerCoberturaDoDia } from '../recuperacao/cobertura.js'
import { lerEmRisco, type NumerosEmRisco } from '../saude-de-envio/em-risco.js'
import { type Funil, lerFunil } from '../tentativas/ler-funil.js'
import { type Atencao, lerAtencao } from './atencao.js'
import type { Atraso, Atrasos } from './atrasos.js'
import { emCache } from './em-cache.js'
import {
  type DiaDeConexoes,
  lerConexoesPorDia,
  lerEventosPorMinuto,
  type MinutoDeEventos,
} from './movimento.js'
import { lerPiores, type Pior } from './piores.js'
import { lerServidores, type SaudeDoServidor } from './servidores.js'

/** What the back office's first page shows beside the count by status. */
export interface VisaoGeral {
  atencao: Atencao
  dias: DiaDeConexoes[]
  minutos: MinutoDeEventos[]
  atraso: Atraso | null
  piores: Pior[]
  cobertura: CoberturaDoDia
  funil: Funil
  emRisco: NumerosEmRisco
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
  const atencao = emCache(1_000, () => lerAtencao(dataSource, ITENS))
  const piores = emCache(15_000, () => lerPiores(dataSource))
  const cobertura = emCache(10_000, () => lerCoberturaDoDia(dataSource))
  const funil = emCache(15_000, () => lerFunil(dataSource))
  const emRisco = emCache(15_000, () => lerEmRisco(dataSource))
  const minutos = emCache(15_000, () => lerEventosPorMinuto(dataSource))
  const silencios = new Map<string, Date>()
  const servidores = emCache(5_000, () => lerServidores({ ...dependencias, silencios }))
  const dias = new Map<number, () => Promise<DiaDeConexoes[]>>()
  const diasEm = (deslocamento: number) => {
    const fuso = emQuartosDeHora(deslocamento)
    const ler = dias.get(fuso) ?? emCache(15_000, () => lerConexoesPorDia(dataSource, fuso))
    dias.set(fuso, ler)
    return ler()
  }
  return {
    servidores,
    async ler(deslocamento) {
      const [quem, porDia, porMinuto, osPiores, doDia, oFunil, quemArrisca] = await Promise.all([
        atencao(),
        diasEm(deslocamento),
        minutos(),
        piores(),
        cobertura(),
        funil(),
        emRisco(),
      ])
      return {
        atencao: quem,
        dias: porDia,
        minutos: porMinuto,
        atraso: atrasos.ler(),
        piores: osPiores,
        cobertura: doDia,
        funil: oFunil,
        emRisco: quemArrisca,
      }
    },
  }
}

/** As every time zone is: whoever asks for others gets no readings of their own. */
const emQuartosDeHora = (minutos: number): number => {
  if (!Number.isFinite(minutos) || Math.abs(minutos) > MAIOR_DESLOCAMENTO) return 0
  return Math.round(minutos / QUARTO_DE_HORA) * QUARTO_DE_HORA
}
