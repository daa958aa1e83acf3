import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extrairChromium } from './navegador.js'

/** Before the first of these files, for two would do it at once: the build, as the sources are now, and the browser. */
export default async (): Promise<void> => {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs'], {
    cwd: join(import.meta.dirname, '../..'),
  })
  await extrairChromium()
}
