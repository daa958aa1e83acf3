import { abrirBanco } from '../src/app/database.js'
import { criarBancoVazio, MODELO } from './helpers/banco.js'

/** A migrated database that the tests' own are copies of: making the tables once per file is a tenth of a second each. */
export default async (): Promise<undefined | (() => Promise<void>)> => {
  const servidor = process.env.TEST_DATABASE_URL
  if (!servidor) return undefined
  const { url, apagar } = await criarBancoVazio(servidor)
  const banco = await abrirBanco({ url, pasta: '' })
  await banco.fechar()
  process.env[MODELO] = new URL(url).pathname.slice(1)
  return apagar
}
