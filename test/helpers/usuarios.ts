import { randomBytes, scryptSync } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { Usuario } from '../../src/resources/usuario/usuario.js'

export const SENHA = 'senha-de-teste-1'

const [LOG2_N, R, P] = [4, 8, 1]
const SAL = randomBytes(16)
const HASH = scryptSync(SENHA, SAL, 32, { N: 2 ** LOG2_N, r: R, p: P })
/** A password's seal says how dear it was, and an old, cheap one still counts: a third of a second a user and login is no test. */
const BARATO = ['scrypt', LOG2_N, R, P, SAL.toString('base64url'), HASH.toString('base64url')].join('$')

/** Whoever may log in with `SENHA`. */
export const criarUsuario = async (
  dataSource: DataSource,
  dados: Pick<Usuario, 'nome' | 'email' | 'papel'> & { empresaId?: number },
): Promise<void> => {
  await dataSource.getRepository(Usuario).insert({ ...dados, senhaHash: BARATO })
}
