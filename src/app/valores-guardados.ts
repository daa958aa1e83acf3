import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lerJson } from './arquivo-json.js'

/**
 * Reads a JSON file of generated values, making those that are missing. Readable by its owner only.
 * @param geradores by name; run for what the file does not hold yet
 * @param remedio what to do when the file cannot be read
 */
export const lerGuardados = async <N extends string>(
  pasta: string,
  { arquivo, remedio }: { arquivo: string; remedio: string },
  geradores: Record<N, () => string>,
): Promise<Record<N, string>> => {
  const caminho = join(pasta, arquivo)
  const guardados = ((await lerJson(caminho, remedio)) ?? {}) as Partial<Record<N, string>>
  const nomes = Object.keys(geradores) as N[]
  const completos = Object.fromEntries(
    nomes.map((nome) => [nome, guardados[nome] ?? geradores[nome]()]),
  ) as Record<N, string>
  if (nomes.some((nome) => guardados[nome] === undefined)) {
    await mkdir(pasta, { recursive: true })
    await escreverInteiro(caminho, JSON.stringify({ ...guardados, ...completos }, null, 2))
  }
  return completos
}

/** Whole or not at all: a process that dies in the middle leaves the file as it was. */
export const escreverInteiro = async (caminho: string, texto: string): Promise<void> => {
  const novo = `${caminho}.${randomBytes(4).toString('hex')}.novo`
  await writeFile(novo, texto, { mode: 0o600 })
  await rename(novo, caminho)
}
