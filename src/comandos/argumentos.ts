import { type ParseArgsConfig, parseArgs } from 'node:util'
import { RESULTADOS, type Resultado } from '../resources/evento-webhook/evento-webhook.js'

export const USO =
  'eventos:reprocessar --desde <data, 2h ou 3d> [--empresa <empresa>] [--ate <data>] [--resultado falhou,nao_reconhecido] [--aplicar]'

/** What was typed cannot be carried out; `message` says in one line what, and `uso` how it is done. */
export class ArgumentosInvalidos extends Error {
  override readonly name = 'ArgumentosInvalidos'
  /** The command's form, without what it is called by; null: there is nothing to choose. */
  readonly uso: string | null
  constructor(problema: string, uso: string | null = USO) {
    super(problema)
    this.uso = uso
  }
}

export interface Argumentos {
  /** Id or slug; absent: all companies. */
  empresa?: string
  desde: Date
  ate?: Date
  resultados?: Resultado[]
  aplicar: boolean
}

/** @throws ArgumentosInvalidos */
export const lerArgumentos = (args: readonly string[], agora: Date): Argumentos => {
  const { empresa, desde, ate, resultado, aplicar = false } = separar(args)
  if (!desde) throw new ArgumentosInvalidos('Falta --desde.')
  const inicio = lerMomento('--desde', desde, { agora, hora: '00:00:00' })
  const fim = ate ? lerMomento('--ate', ate, { agora, hora: '23:59:59.999' }) : undefined
  if (fim && fim < inicio) throw new ArgumentosInvalidos('--ate é anterior a --desde.')
  return {
    ...(empresa && { empresa }),
    desde: inicio,
    ...(fim && { ate: fim }),
    ...(resultado && { resultados: lerResultados(resultado) }),
    aplicar,
  }
}

const separar = (args: readonly string[]) => {
  const texto = { type: 'string' } as const
  return lerOpcoes(args, {
    empresa: texto,
    desde: texto,
    ate: texto,
    resultado: texto,
    aplicar: { type: 'boolean' },
  })
}

type Declaradas = NonNullable<ParseArgsConfig['options']>

/** @param uso of the command, for what to say when the options do not fit @throws ArgumentosInvalidos */
export const lerOpcoes = <const O extends Declaradas>(
  args: readonly string[],
  options: O,
  uso?: string,
): ReturnType<typeof parseArgs<{ args: string[]; options: O }>>['values'] => {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (erro) {
    throw new ArgumentosInvalidos(problemaDe(erro as { code?: string; message: string }), uso)
  }
}

const problemaDe = ({ code, message }: { code?: string; message: string }): string => {
  const [, qual = ''] = /'(-*[^' ]*)/.exec(message) ?? []
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `A opção ${qual} não existe.`
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return qual === '--aplicar' ? '--aplicar não leva valor.' : `Falta o valor de ${qual}.`
    default:
      return `Não entendi "${qual}".`
  }
}

const UNIDADES_MS: ReadonlyMap<string, number> = new Map([
  ['min', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
])
const DATA = /^\d{4}-\d{2}-\d{2}$/
const DATA_E_HORA = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/

/** A date alone is the whole day, on the clock of whoever types. */
const lerMomento = (nome: string, digitado: string, { agora, hora }: { agora: Date; hora: string }): Date => {
  const [, numero, unidade = ''] = /^(\d{1,6})(min|h|d)$/.exec(digitado) ?? []
  if (numero) return new Date(agora.getTime() - Number(numero) * (UNIDADES_MS.get(unidade) ?? 0))
  const momento = new Date(DATA.test(digitado) ? `${digitado}T${hora}` : digitado)
  const escrito = DATA.test(digitado) || DATA_E_HORA.test(digitado)
  if (escrito && !Number.isNaN(momento.getTime())) return momento
  throw new ArgumentosInvalidos(
    `${nome} deve ser uma data (2026-11-24 ou 2026-11-24T10:30) ou um tempo atrás (30min, 2h, 3d).`,
  )
}

const ehResultado = (nome: string): nome is Resultado => (RESULTADOS as readonly string[]).includes(nome)

const lerResultados = (digitado: string): Resultado[] =>
  digitado.split(',').map((nome) => {
    const limpo = nome.trim()
    if (ehResultado(limpo)) return limpo
    throw new ArgumentosInvalidos(`--resultado aceita ${RESULTADOS.join(', ')}.`)
  })
