/**
 * Signals: what was learned about an instance, from Evolution's deliveries and from our own questions.
 *
 * The state keeps, per kind, only the latest signal. Merging is a maximum per kind, so any order and any
 * duplicates of one set of deliveries end in the same state; `derivar` then reads the status off it.
 *
 * Two clocks, never compared with each other: deliveries carry Evolution's (`em`, ms; its local time
 * labelled Z, good for order within one instance); our own signals carry the database's (`em`, ms) and, in
 * `apos`, the newest Evolution time known when the question was asked. A delivery newer than `apos` beats
 * the answer; where that is wrong (a late old delivery), asking again settles it.
 */
export interface Sinais {
  criada?: { em: number }
  removida?: { em: number }
  conectando?: { em: number }
  aberta?: { em: number; numero: string | null; nome: string | null; foto: string | null }
  fechada?: { em: number; codigo: number | null }
  logout?: { em: number }
  limite?: { em: number }
  qr?: Qr & { em: number }
  /** How much of the phone's history has been told, in per cent. It says nothing of the connection. */
  historico?: { em: number; progresso: number }
  /** `codigo`: why it closed, where that was asked too. */
  sonda?: { em: number; apos: number; estado: EstadoSondado; codigo?: number | null }
  qrObtido?: Qr & { em: number; apos: number }
  perfil?: { em: number; apos: number; numero: string | null; nome: string | null; foto: string | null }
  falha?: { em: number; apos: number; codigo: string }
  /** Our own logout: Evolution tells it from one on the phone by nothing that a delivery must carry. */
  saida?: { em: number; apos: number; feita: boolean }
  /** Our own deletion, seen done: an instance that is not there without it has vanished. */
  excluida?: { em: number; apos: number }
}

interface Qr {
  /** The QR's text, by which a used one is recognised when `connect` returns it again. */
  codigo: string
  /** Data URI; kept in the row's `qr_code`, not in `sinais`. */
  imagem: string | null
  pareamento: string | null
  /** ms since the epoch, our clock. */
  expiraEm: number
}

/** `inexistente`: the server has no such instance. An answer without `state` is no answer, so no signal. */
export type EstadoSondado = 'open' | 'connecting' | 'close' | 'refused' | 'inexistente'

export type TipoDeSinal = keyof Sinais
export type Sinal = { [T in TipoDeSinal]: { tipo: T } & NonNullable<Sinais[T]> }[TipoDeSinal]

/** The kinds that come from deliveries, in the order that breaks ties within one millisecond. */
export const TIPOS_DE_ENTREGA = [
  'criada',
  'conectando',
  'qr',
  'aberta',
  'limite',
  'fechada',
  'logout',
  'removida',
] as const satisfies readonly TipoDeSinal[]

/** The newest Evolution time among the deliveries known, 0 when there is none. */
export const ultimaEntrega = (sinais: Sinais): number =>
  Math.max(0, ...TIPOS_DE_ENTREGA.map((tipo) => sinais[tipo]?.em ?? 0))

/** Evolution sets Baileys' qrTimeout to 45 s, for every QR. */
export const DURACAO_DO_QR_MS = 45_000
