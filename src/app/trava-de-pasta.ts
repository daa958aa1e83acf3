import { readFile, unlink, writeFile } from 'node:fs/promises'

/** Another process uses the embedded database; two on one folder would corrupt it. */
export class PastaEmUso extends Error {
  override readonly name = 'PastaEmUso'
  constructor(arquivo: string, pid: number) {
    super(`O banco embutido já está em uso pelo processo ${pid}. Pare-o, ou use DATABASE_URL. (${arquivo})`)
  }
}

/** Takes a pid lock file. One left by a process that is gone is taken over. Resolves to what gives it back. */
export const travarPasta = async (arquivo: string): Promise<() => Promise<void>> => {
  for (;;) {
    try {
      await writeFile(arquivo, String(process.pid), { flag: 'wx' })
      return () => unlink(arquivo)
    } catch (erro) {
      if ((erro as NodeJS.ErrnoException).code !== 'EEXIST') throw erro
      const pid = Number(await readFile(arquivo, 'utf8').catch(() => ''))
      // Our own pid: a container that was killed and came back with the same numbers.
      if (pid && pid !== process.pid && estaVivo(pid)) throw new PastaEmUso(arquivo, pid)
      await unlink(arquivo).catch(() => undefined)
    }
  }
}

const estaVivo = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (erro) {
    // EPERM: it lives, and belongs to someone else.
    return (erro as NodeJS.ErrnoException).code === 'EPERM'
  }
}
