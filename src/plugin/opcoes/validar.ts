import { esquemaDasOpcoes } from './esquema.js'
import type { OpcoesDoPlugin } from './opcoes-do-plugin.js'

/** The options do not fit; says in words which, and what is expected. */
export class OpcoesInvalidas extends Error {
  override readonly name = 'OpcoesInvalidas'
}

/** @throws OpcoesInvalidas with one line per problem */
export const validarOpcoes = (opcoes: OpcoesDoPlugin) => {
  const lidas = esquemaDasOpcoes.safeParse(opcoes)
  if (lidas.success) {
    const { encryptionKeys: chaves, ...demais } = lidas.data
    return { ...demais, chaves }
  }
  const linhas = lidas.error.issues.map(
    (problema) => `- ${problema.path.join('.') || 'options'}: ${problema.message}`,
  )
  throw new OpcoesInvalidas(`evolutionWhatsApp(options) cannot start:\n${linhas.join('\n')}`)
}
export type OpcoesLidas = ReturnType<typeof validarOpcoes>
