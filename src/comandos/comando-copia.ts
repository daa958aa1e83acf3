import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lerConfig } from '../app/config.js'
import { abrirPoolEmbutido } from '../app/database-embutida.js'
import { lerOpcoes } from './argumentos.js'
import { rodar } from './rodar.js'
import type { Terminal } from './terminal.js'

export const USO_DA_COPIA = 'copia [--para <pasta nova>]'

/** The database in a copy, and the list of its files with their hashes. */
export const BANCO_DA_COPIA = 'banco.tar.gz'
export const LISTA_DA_COPIA = 'copia.json'

export const PARA_POSTGRES = 'pg_dump --format=custom --file=copia.dump "$DATABASE_URL"'

/**
 * `cli copia`: the embedded database and the files beside it, among them the keys without which its secrets do not
 * open. @returns the exit code: 2 for wrong arguments, 1 when it cannot be done
 */
export const comandoCopia = ({ argumentos, env, ...terminal }: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    const { para } = lerOpcoes(argumentos, { para: { type: 'string' } }, USO_DA_COPIA)
    const { databaseUrl, pasta } = await lerConfig(env)
    if (databaseUrl)
      return { certo: false, texto: `Os dados estão num PostgreSQL. Copie-os com ele: ${PARA_POSTGRES}` }
    const destino = para ?? `copia-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`
    const embutido = await abrirPoolEmbutido(pasta)
    const banco = await embutido.despejar().finally(embutido.fechar)
    // Not into one that is there: it may be another copy.
    await mkdir(destino, { mode: 0o700 })
    const arquivos = new Map([[BANCO_DA_COPIA, Buffer.from(await banco.arrayBuffer())]])
    for (const nome of (await readdir(pasta)).filter((n) => n.endsWith('.json')))
      arquivos.set(nome, await readFile(join(pasta, nome)))
    const hashes = Object.fromEntries([...arquivos].map(([nome, conteudo]) => [nome, sha256(conteudo)]))
    for (const [nome, conteudo] of arquivos) await writeFile(join(destino, nome), conteudo, { mode: 0o600 })
    const lista = { feitaEm: new Date().toISOString(), arquivos: hashes }
    await writeFile(join(destino, LISTA_DA_COPIA), JSON.stringify(lista, null, 2), { mode: 0o600 })
    return `Cópia feita em ${destino}. Ela contém as chaves dos segredos: guarde-a como se guarda uma senha.`
  })

export const sha256 = (conteudo: Buffer): string => createHash('sha256').update(conteudo).digest('hex')
