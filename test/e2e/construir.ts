import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const RAIZ = join(import.meta.dirname, '../..')

let construido: Promise<unknown> | undefined

/** What a server runs and its pages load, as the sources are now; once for all files. */
export const construir = (): Promise<unknown> => {
  construido ??= promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: RAIZ })
  return construido
}
