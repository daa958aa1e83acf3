import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { abrirBanco } from '../src/app/database.js'
import { criarBancoVazio, MODELO } from './helpers/banco.js'

/** A migrated database that the tests' own are copies of: making the tables once per file is a tenth of a second each. */
export default async (): Promise<() => Promise<void>> => {
  const servidor = process.env.TEST_DATABASE_URL
  if (!servidor) return pastaDosEmbutidos()
  const { url, apagar } = await criarBancoVazio(servidor)
  const banco = await abrirBanco({ url, pasta: '' })
  await banco.fechar()
  process.env[MODELO] = new URL(url).pathname.slice(1)
  return apagar
}

/** Not made here: most of what is run by itself needs none. */
const pastaDosEmbutidos = async () => {
  const pasta = await mkdtemp(join(tmpdir(), 'whatsapp-modelos-'))
  process.env[MODELO] = pasta
  return () => rm(pasta, { recursive: true })
}
