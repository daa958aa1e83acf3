import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GuardaDeMidia, LugarDaMidia } from './guarda-de-midia.js'

const NOME = /^[0-9a-f-]{36}$/

/**
 * Keeps files in a folder, a folder a company within it. For one machine, or for one that several share; it is not to be
 * where a web server looks.
 * @param pasta made when it is not there
 */
export const guardarEmPasta = (pasta: string): GuardaDeMidia => {
  const onde = ({ empresa, nome }: LugarDaMidia) => {
    if (!NOME.test(nome)) throw new TypeError('not a name of ours')
    // A host's reference may be any text: it is no folder's name.
    const daEmpresa = createHash('sha256').update(empresa).digest('hex').slice(0, 32)
    return { daEmpresa: join(pasta, daEmpresa), arquivo: join(pasta, daEmpresa, nome) }
  }
  return {
    async escrever(lugar, bytes) {
      const { daEmpresa, arquivo } = onde(lugar)
      await mkdir(daEmpresa, { recursive: true, mode: 0o700 })
      // Whole or not at all, whenever the process ends.
      const rascunho = join(daEmpresa, `.${randomUUID()}`)
      await writeFile(rascunho, bytes, { mode: 0o600 })
      await rename(rascunho, arquivo)
    },
    async ler(lugar) {
      try {
        return await readFile(onde(lugar).arquivo)
      } catch (erro) {
        if ((erro as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw erro
      }
    },
    apagar: (lugar) => rm(onde(lugar).arquivo, { force: true }),
  }
}
