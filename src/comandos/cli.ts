import { type Comando, nomeDo } from './comando.js'
import { CHAMADA, type Terminal } from './terminal.js'

/**
 * One door to every command: `<command> [options]`, `--help`, `<command> --help`. A dash does for the colon, too.
 * @param comandos those that whoever calls has to offer
 * @returns the exit code: 2 for a command that does not exist, else the command's own
 */
export const cli = async (terminal: Terminal, comandos: readonly Comando[]): Promise<0 | 1 | 2> => {
  const { dizer, reclamar, chamada = CHAMADA } = terminal
  const [nome, ...argumentos] = terminal.argumentos
  if (nome === undefined || pedeAjuda(nome) || nome === 'ajuda') {
    dizer(ajuda(comandos, chamada))
    return nome === undefined ? 2 : 0
  }
  const comando = comandos.find((c) => [nomeDo(c), nomeDo(c).replace(':', '-')].includes(nome))
  if (!comando) {
    reclamar(`O comando "${nome}" não existe. Todos: ${chamada} --help`)
    return 2
  }
  if (argumentos.some(pedeAjuda)) {
    dizer(`${comando.resumo}\n\n  ${chamada} ${comando.uso}`)
    return 0
  }
  return comando.executar({ ...terminal, argumentos })
}

const pedeAjuda = (argumento: string): boolean => argumento === '--help' || argumento === '-h'

const ajuda = (comandos: readonly Comando[], chamada: string): string => {
  const largura = Math.max(...comandos.map((comando) => nomeDo(comando).length))
  return [
    `Use: ${chamada} <comando> [opções]`,
    '',
    ...comandos.map((comando) => `  ${nomeDo(comando).padEnd(largura)}  ${comando.resumo}`),
    '',
    `As opções de um comando: ${chamada} <comando> --help`,
    'Os comandos leem as mesmas variáveis de ambiente que o servidor.',
  ].join('\n')
}
