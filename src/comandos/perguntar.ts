import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** A line from standard input: typed without being seen, or piped in. */
export const perguntarSemMostrar = async (pergunta: string): Promise<string> => {
  const { stdin, stderr } = process
  const terminal = stdin.isTTY === true
  if (terminal) stderr.write(pergunta)
  const mudo = new Writable({ write: (_pedaco, _codificacao, pronto) => pronto() })
  const linhas = createInterface({ input: stdin, output: mudo, terminal })
  try {
    for await (const linha of linhas) return linha
    return ''
  } finally {
    linhas.close()
    if (terminal) stderr.write('\n')
  }
}
