import type { TipoDeAlerta } from './tipos.js'

/** Rules that may be otherwise for one company, in the order they are shown. */
export const TIPOS_COM_REGRA = [
  'desconectada',
  'mensagens_esperando',
  'mensagens_falhando',
  'banida',
  'substituida',
  'qr_desistido',
  'webhook_calado',
] as const satisfies readonly TipoDeAlerta[]
export type TipoComRegra = (typeof TIPOS_COM_REGRA)[number]

export type UnidadeDaRegra = 'minutos' | 'horas' | 'porcento'

interface LimiteDaRegra {
  unidade: UnidadeDaRegra
  maximo: number
}

/** From when on it is worth an alert; what is absent is at once. */
export const LIMITES_DAS_REGRAS: Partial<Record<TipoComRegra, LimiteDaRegra>> = {
  desconectada: { unidade: 'minutos', maximo: 10_080 },
  mensagens_esperando: { unidade: 'minutos', maximo: 10_080 },
  mensagens_falhando: { unidade: 'porcento', maximo: 100 },
  webhook_calado: { unidade: 'horas', maximo: 720 },
}

/** As chosen for one company. */
export interface RegraDaEmpresa {
  /** False: of this nobody is told, neither the company nor the operator. */
  ligada: boolean
  /** Null: as everybody's. */
  limite: number | null
}

/** As the panel is told of it, where this user may change it. */
export interface RegraVista extends RegraDaEmpresa {
  tipo: TipoComRegra
  /** Everybody's limit; null: it has none. */
  padrao: number | null
}
