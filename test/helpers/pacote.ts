import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const executar = promisify(execFile)
const RAIZ = join(import.meta.dirname, '../..')
/** Debian's and everybody's `nobody`. */
const NINGUEM = { uid: 65_534, gid: 65_534 }

/** The archive that is deployed, made anew and unpacked where nothing else is, for a user who may not write there. */
export const desempacotar = async () => {
  const raiz = await mkdtemp(join(tmpdir(), 'whatsapp-pacote-'))
  await chmod(raiz, 0o755)
  const { stdout } = await executar('npm', ['run', '-s', 'pacote', '--', raiz], { cwd: RAIZ })
  const arquivo = (await readdir(raiz)).find((nome) => nome.endsWith('.tgz')) ?? ''
  // Where people put things.
  const pasta = join(raiz, 'opt', 'meu app é')
  await mkdir(pasta, { recursive: true })
  await executar('tar', ['xzf', join(raiz, arquivo), '-C', pasta, '--strip-components=1'])
  await executar('chmod', ['-R', 'a+rX,a-w', pasta])
  const dados = join(raiz, 'dados')
  await mkdir(dados)
  // Root would be let through everywhere.
  const usuario = process.getuid?.() === 0 ? NINGUEM : {}
  if (process.getuid?.() === 0) await executar('chown', [`${NINGUEM.uid}:${NINGUEM.gid}`, dados])
  return {
    arquivo,
    saida: stdout,
    pasta,
    dados,
    usuario,
    async limpar(): Promise<void> {
      await executar('chmod', ['-R', 'u+w', raiz])
      await rm(raiz, { recursive: true })
    },
  }
}
