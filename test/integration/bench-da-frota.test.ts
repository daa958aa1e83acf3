import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { noPostgres } from '../helpers/precisa.js'

const servidor = process.env.TEST_DATABASE_URL

noPostgres.it('measures a tiny fleet, and its last line is a JSON object', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['test/bench/frota.mjs', '--empresas', '50', '--mensagens', '500', '--eventos', '500', '--vezes', '1'],
    { env: { ...process.env, BENCH_DATABASE_URL: servidor } },
  )
  const linhas = stdout.trim().split('\n')
  expect(JSON.parse(linhas.at(-1) ?? '')).toMatchObject({
    empresas: 50,
    faltam: expect.any(Array),
    p95_pior_ms: expect.any(Number),
    retencao_linhas_s: expect.any(Number),
    apagar_s: expect.any(Number),
  })
})
