import { readFile } from 'node:fs/promises'

/** A file in the data folder does not hold what it should; says which, and what can be done. */
export class ArquivoDanificado extends Error {
  override readonly name = 'ArquivoDanificado'
  constructor(caminho: string, remedio: string) {
    super(`O arquivo ${caminho} está danificado (não é JSON). ${remedio}`)
  }
}

/**
 * Reads a JSON object.
 * @param remedio what to do when there is something else in it
 * @returns undefined when there is no such file
 * @throws ArquivoDanificado
 */
export const lerJson = async (
  caminho: string,
  remedio: string,
): Promise<Record<string, unknown> | undefined> => {
  const texto = await readFile(caminho, 'utf8').catch((erro: NodeJS.ErrnoException) => {
    if (erro.code === 'ENOENT') return undefined
    throw erro
  })
  if (texto === undefined) return undefined
  try {
    const lido: unknown = JSON.parse(texto)
    if (typeof lido === 'object' && lido !== null && !Array.isArray(lido))
      return lido as Record<string, unknown>
  } catch {}
  throw new ArquivoDanificado(caminho, remedio)
}
