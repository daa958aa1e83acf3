import { z } from 'zod'
import { MAXIMO_DO_ENDERECO, MAXIMO_DO_ID, MAXIMO_DO_NOME } from '../limites.js'
import {
  emLinhas,
  type Item,
  identificador,
  inteiro,
  type Leitor,
  ler,
  lista,
  marcada,
  objetoDe,
  texto,
} from '../pecas.js'

const NOME = texto(MAXIMO_DO_NOME)

const enquete = ler({ name: texto(), options: lista(z.object({ optionName: NOME })) }, (m) => ({
  tipo: 'enquete',
  texto: emLinhas(m.name, ...m.options.map(({ optionName }) => marcada(optionName))),
  midia: null,
}))

const resultado = ler(
  { name: texto(), pollVotes: lista(z.object({ optionName: NOME, optionVoteCount: inteiro })) },
  ({ name, pollVotes }) => ({
    tipo: 'enquete',
    texto: emLinhas(
      name,
      ...pollVotes.map(({ optionName, optionVoteCount }) =>
        marcada(optionName && `${optionName}: ${optionVoteCount ?? 0}`),
      ),
    ),
    midia: null,
  }),
)

const voto = z.object({
  pollCreationMessageKey: objetoDe({ id: identificador(MAXIMO_DO_ID) }),
  vote: objetoDe({ selectedOptions: z.unknown().optional() }),
})
/** What Evolution counts once it has decrypted the vote: each option, and who is for it. */
const contagem = lista(z.object({ name: NOME, voters: lista(z.string().max(MAXIMO_DO_ENDERECO)) }))

/** Options in clear, or null: encrypted, they are the hashes of their names. */
const emClaro = (escolhidas: unknown): string[] | null => {
  if (!Array.isArray(escolhidas)) return null
  const nomes = lista(z.string().max(MAXIMO_DO_NOME)).parse(escolhidas)
  const legiveis = nomes.length === Math.min(escolhidas.length, nomes.length + 1)
  return legiveis && !nomes.some((nome) => /^[0-9a-f]{64}$/i.test(nome)) ? nomes : null
}

const votadas = (pollUpdates: unknown): string[] | null => {
  if (!Array.isArray(pollUpdates)) return null
  return contagem.parse(pollUpdates).flatMap(({ name, voters }) => (name && voters.length > 0 ? [name] : []))
}

const lerVoto: Leitor = (parte: unknown, item: Item) => {
  const lido = voto.safeParse(parte)
  if (!lido.success) return null
  const { pollCreationMessageKey, vote } = lido.data
  const escolhidas = emClaro(vote?.selectedOptions) ?? votadas(item.pollUpdates)
  return {
    tipo: 'voto',
    texto: texto().parse(escolhidas?.join(', ')),
    // Known, and nothing: the vote was taken back.
    midia: escolhidas?.length === 0 ? { situacao: 'retirado' } : null,
    respondeA: pollCreationMessageKey?.id ?? null,
  }
}

/** Questions to several, and what they answered. */
export const ENQUETES: readonly [string, Leitor][] = [
  ['pollCreationMessage', enquete],
  ['pollCreationMessageV2', enquete],
  ['pollCreationMessageV3', enquete],
  ['pollCreationMessageV5', enquete],
  ['pollCreationMessageV6', enquete],
  ['pollResultSnapshotMessage', resultado],
  ['pollResultSnapshotMessageV3', resultado],
  ['pollUpdateMessage', lerVoto],
  [
    'pollAddOptionMessage',
    ler(
      {
        pollCreationMessageKey: objetoDe({ id: identificador(MAXIMO_DO_ID) }),
        addOption: objetoDe({ optionName: NOME }),
      },
      ({ pollCreationMessageKey, addOption }) => ({
        tipo: 'enquete',
        texto: marcada(addOption?.optionName),
        midia: null,
        respondeA: pollCreationMessageKey?.id ?? null,
      }),
    ),
  ],
]
