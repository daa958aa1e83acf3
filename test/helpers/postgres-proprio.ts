import { execFile, execFileSync } from 'node:child_process'
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { portaLivre } from './porta-livre.js'

const executar = promisify(execFile)
const INSTALADAS = '/usr/lib/postgresql'

/** A PostgreSQL of one's own, to be stopped and started while others go on with theirs. Null: none is installed here. */
export const prepararPostgresProprio = async () => {
  const [versao] = (await readdir(INSTALADAS).catch(() => [])).sort().reverse()
  const dono = versao ? quem() : null
  if (!versao || !dono) return null
  const pasta = await mkdtemp(join(tmpdir(), 'postgres-'))
  await chown(pasta, dono.uid, dono.gid)
  const dados = join(pasta, 'dados')
  const porta = await portaLivre()
  const rodar = (programa: string, ...argumentos: string[]) =>
    executar(join(INSTALADAS, versao, 'bin', programa), argumentos, { ...dono, cwd: pasta })
  await rodar('initdb', '-D', dados, '-U', 'postgres', '--auth=trust', '-N', '-E', 'UTF8')
  const iniciar = () =>
    rodar(
      'pg_ctl',
      '-D',
      dados,
      '-l',
      join(pasta, 'log'),
      '-w',
      '-o',
      `-p ${porta} -k ${pasta} -c fsync=off -c listen_addresses=127.0.0.1`,
      'start',
    )
  const parar = () => rodar('pg_ctl', '-D', dados, '-w', '-m', 'immediate', 'stop')
  return {
    url: `postgres://postgres@127.0.0.1:${porta}/postgres`,
    iniciar,
    /** As in a power failure. */
    parar,
    async limpar() {
      await parar().catch(() => undefined)
      await rm(pasta, { recursive: true, force: true })
    },
  }
}
export type PostgresProprio = NonNullable<Awaited<ReturnType<typeof prepararPostgresProprio>>>

/** PostgreSQL does not run as root. */
const quem = (): { uid: number; gid: number } | null => {
  const uid = process.getuid?.() ?? -1
  if (uid > 0) return { uid, gid: process.getgid?.() ?? uid }
  try {
    const perguntar = (qual: string) => Number(execFileSync('id', [qual, 'postgres']).toString())
    return { uid: perguntar('-u'), gid: perguntar('-g') }
  } catch {
    return null
  }
}
