import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What a server runs and its pages load, as the sources are now; before the first of these files. */
export default async (): Promise<void> => {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs'], {
    cwd: join(import.meta.dirname, '../..'),
  })
}
