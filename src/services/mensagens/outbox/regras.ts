export interface Aquecimento {
  dias: number
  vezes: number
}

/** How the outbox behaves; `envios` of the plugin's options. */
export interface RegrasDosEnvios {
  /** Whether this process sends. */
  ligado: boolean
  /** Pause between two messages of one instance, drawn anew each time: WhatsApp bans the hasty and the regular. */
  intervaloMs: { min: number; max: number }
  /** At most so many messages of one instance. */
  porMinuto: number
  /**
   * Of a number that has been connected for less than so many days, the pause to who has not written within a day: so many times
   * as long on the first day, and less each day; false: as that of any other.
   */
  aquecimento: Aquecimento | false
  /** Instances this process serves at once. */
  paralelos: number
  /** How long a message without `expiraEm` may wait. */
  validadeHoras: number
  /** Before this a message that cannot be found may still be on its way. Longer than Evolution's slowest send. */
  provaMs: number
  /** How long a worker may be silent: longer than a check of numbers and a send together. */
  arrendamentoMs: number
  /** After this an uncertain message no longer holds back its conversation. */
  desistirMs: number
}

export const REGRAS_PADRAO: RegrasDosEnvios = {
  ligado: true,
  intervaloMs: { min: 1_500, max: 4_000 },
  porMinuto: 30,
  // On the first day some 25 to 60 strangers an hour; after a week some 200.
  aquecimento: { dias: 14, vezes: 40 },
  paralelos: 8,
  validadeHoras: 72,
  provaMs: 120_000,
  arrendamentoMs: 75_000,
  desistirMs: 15 * 60_000,
}

/** What a host may set of them; the rest follows from Evolution. */
export type OpcoesDosEnvios = Partial<
  Pick<
    RegrasDosEnvios,
    'ligado' | 'intervaloMs' | 'porMinuto' | 'aquecimento' | 'paralelos' | 'validadeHoras'
  >
>

/** @param sorte between 0 and 1 */
export const pausaEntreEnvios = (
  { intervaloMs: { min, max }, porMinuto }: Pick<RegrasDosEnvios, 'intervaloMs' | 'porMinuto'>,
  sorte: number,
): number => Math.max(min + (max - min) * sorte, 60_000 / porMinuto)

/** How many times longer the pause to a stranger is, of a number connected for `dias` days. */
export const vezesMaisDevagar = (aquecimento: RegrasDosEnvios['aquecimento'], dias: number): number =>
  !aquecimento || dias >= aquecimento.dias
    ? 1
    : aquecimento.vezes ** (1 - Math.max(0, dias) / aquecimento.dias)
