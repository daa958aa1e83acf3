import { comBanco } from '../../src/comandos/na-aplicacao.js'
import type { Terminal } from '../../src/comandos/terminal.js'

/** A command as in a terminal, with what is typed at it. */
export const rodarComando = async (
  comando: (terminal: Terminal) => Promise<0 | 1 | 2>,
  {
    env,
    argumentos = [],
    digitado = '',
  }: { env: NodeJS.ProcessEnv; argumentos?: string[]; digitado?: string },
) => {
  const ditos: string[] = []
  const codigo = await comando({
    argumentos,
    env,
    comBanco,
    dizer: (texto) => ditos.push(texto),
    reclamar: (texto) => ditos.push(texto),
    perguntar: async () => digitado,
  })
  return { codigo, dito: ditos.join('\n') }
}
