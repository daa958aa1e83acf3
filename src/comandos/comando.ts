import type { Terminal } from './terminal.js'

export interface Comando {
  /** Its name, and what may follow it. */
  uso: string
  /** What it does, in a line. */
  resumo: string
  executar(terminal: Terminal): Promise<0 | 1 | 2>
}

export const nomeDo = ({ uso }: Comando): string => uso.split(' ', 1)[0] ?? uso
