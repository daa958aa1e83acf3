import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Reads a JSON file of generated values, making those that are missing. Readable by its owner only.
 * @param geradores by name; run for what the file does not hold yet
 */
export const lerGuardados = async <N extends string>(
  pasta: string,
  arquivo: string,
  geradores: Record<N, () => string>,
): Promise<Record<N, string>> => {
  const caminho = join(pasta, arquivo)
  const guardados: Partial<Record<N, string>> = JSON.parse(await readFile(caminho, 'utf8').catch(() => '{}'))
  const nomes = Object.keys(geradores) as N[]
  const completos = Object.fromEntries(
    nomes.map((nome) => [nome, guardados[nome] ?? geradores[nome]()]),
  ) as Record<N, string>
  if (nomes.some((nome) => guardados[nome] === undefined)) {
    await mkdir(pasta, { recursive: true })
    await writeFile(caminho, JSON.stringify({ ...guardados, ...completos }, null, 2), { mode: 0o600 })
  }
  return completos
}
