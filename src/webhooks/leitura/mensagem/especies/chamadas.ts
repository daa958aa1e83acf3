import { inteiro, type Leitor, type Lido, ler, opcao, semNulos, simOuNao, texto } from '../pecas.js'

/** How a call ended, as far as it matters to whoever reads of it. */
export type DesfechoDaChamada = 'atendida' | 'perdida' | 'recusada'

export const chamada = (
  desfecho: DesfechoDaChamada | null,
  { video, segundos }: { video: boolean | null; segundos?: number | null },
): Lido => ({
  tipo: desfecho === 'perdida' ? 'chamada_perdida' : 'chamada',
  texto: null,
  midia: semNulos({
    situacao: desfecho === 'perdida' ? null : desfecho,
    video: video || null,
    segundos: segundos || null,
  }),
})

/** Names and numbers of protobuf's CallOutcome; still going on, it has none. */
const DESFECHOS: ReadonlyMap<string, DesfechoDaChamada> = new Map([
  ['0', 'atendida'],
  ['CONNECTED', 'atendida'],
  ['1', 'perdida'],
  ['MISSED', 'perdida'],
  ['2', 'perdida'],
  ['FAILED', 'perdida'],
  ['3', 'recusada'],
  ['REJECTED', 'recusada'],
  ['4', 'atendida'],
  ['ACCEPTED_ELSEWHERE', 'atendida'],
  ['6', 'perdida'],
  ['SILENCED_BY_DND', 'perdida'],
  ['7', 'perdida'],
  ['SILENCED_UNKNOWN_CALLER', 'perdida'],
])

/** Calls, as a conversation remembers them. */
export const CHAMADAS: readonly [string, Leitor][] = [
  [
    'callLogMesssage',
    ler(
      { isVideo: simOuNao, callOutcome: opcao, durationSecs: inteiro },
      ({ isVideo, callOutcome, durationSecs }) =>
        chamada(DESFECHOS.get(callOutcome ?? '') ?? null, { video: isVideo, segundos: durationSecs }),
    ),
  ],
  ['call', ler({}, () => chamada(null, { video: null }))],
  [
    'bcallMessage',
    ler({ caption: texto(), mediaType: opcao }, ({ caption, mediaType }) => ({
      ...chamada(null, { video: mediaType === '2' || mediaType === 'VIDEO' }),
      texto: caption,
    })),
  ],
]
