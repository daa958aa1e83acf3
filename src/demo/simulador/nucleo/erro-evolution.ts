const TITULOS = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  500: 'Internal Server Error',
} as const

type Status = keyof typeof TITULOS

/** An error in the words and the shape of Evolution. */
export class ErroEvolution extends Error {
  override name = 'ErroEvolution'
  readonly corpo: { status: Status; error: string; response: { message: unknown } }
  constructor(
    readonly status: Status,
    message: unknown,
  ) {
    super(`Evolution would answer ${status}`)
    this.corpo = { status, error: TITULOS[status], response: { message } }
  }
}

export const naoExiste = (nome: string) => new ErroEvolution(404, [`The "${nome}" instance does not exist`])

export const naoEncontrada = (qual: string) => new ErroEvolution(404, [`Instance "${qual}" not found`])

export const emUso = (nome: string) => new ErroEvolution(403, [`This name "${nome}" is already in use.`])

/** The only one whose message is no list. */
export const naoAutorizado = () => new ErroEvolution(401, 'Unauthorized')

export const requisicaoInvalida = (mensagem: unknown) => new ErroEvolution(400, [mensagem])

/** Schema errors are a list in a list. */
export const esquemaInvalido = (mensagens: readonly string[]) => new ErroEvolution(400, [mensagens])

export const erroInterno = (mensagem: unknown) => new ErroEvolution(500, [mensagem])

export const LER_TAMANHO_DE_NADA = "Cannot read properties of undefined (reading 'length')"

/** Prisma puts the code around the failing call into its message: thousands of characters nobody should see. */
export function despejoDoPrisma(chamada: string, causa: string): string {
  const codigo =
    'constructor(s,e){this.prismaRepository=s,this.monitor=e}get prisma(){return this.prismaRepository}'
  const linhas = Array.from({ length: 25 }, (_, i) => `  ${291 + i}   ${codigo.repeat(4)}`)
  return [
    'PrismaClientValidationError: ',
    `Invalid \`this.prismaRepository.${chamada}()\` invocation in`,
    '/evolution/dist/main.js:315:83439',
    '',
    ...linhas,
    '',
    causa,
  ].join('\n')
}
