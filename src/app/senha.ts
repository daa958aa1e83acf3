import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derivar = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** OWASP's parameters for scrypt: 128 MiB and about a third of a second per try. */
const LOG2_N = 17
const R = 8
const P = 1
const BYTES = 32

/** `scrypt$log2N$r$p$salt$hash`, so that parameters can grow while old hashes still verify. */
export const gerarHash = async (senha: string): Promise<string> => {
  const sal = randomBytes(16)
  const hash = await comParametros(senha, sal, { n: LOG2_N, r: R, p: P })
  return ['scrypt', LOG2_N, R, P, sal.toString('base64url'), hash.toString('base64url')].join('$')
}

/** @param guardado null for an unknown user: the same work is done, so that the time tells nothing. */
export const conferirSenha = async (senha: string, guardado: string | null): Promise<boolean> => {
  const [, n, r, p, sal, hash] = (guardado ?? NINGUEM).split('$')
  const esperado = Buffer.from(hash ?? '', 'base64url')
  const obtido = await comParametros(senha, Buffer.from(sal ?? '', 'base64url'), {
    n: Number(n),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(esperado, obtido) && guardado !== null
}

const comParametros = (senha: string, sal: Buffer, { n, r, p }: { n: number; r: number; p: number }) =>
  derivar(senha.normalize('NFKC'), sal, BYTES, { N: 2 ** n, r, p, maxmem: 256 * 1024 * 1024 })

const NINGUEM = [
  'scrypt',
  LOG2_N,
  R,
  P,
  'AAAAAAAAAAAAAAAAAAAAAA',
  Buffer.alloc(BYTES).toString('base64url'),
].join('$')
