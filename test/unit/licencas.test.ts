import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ehAceita, lerLicencas, licencasDe } from '../../scripts/licencas.mjs'

it.each([
  ['MIT', true],
  ['MIT-0', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  ['AGPL-3.0', false],
  ['UNLICENSED', false],
  ['', false],
])('takes %s: %s', (licenca, aceita) => {
  expect(ehAceita(licenca)).toBe(aceita)
})

it('reads a licence where a package has it, in one way or another', async () => {
  const pasta = await mkdtemp(join(tmpdir(), 'licencas-'))
  const criar = async (nome: string, licenca: object, texto = '') => {
    await mkdir(join(pasta, nome))
    await writeFile(
      join(pasta, nome, 'package.json'),
      JSON.stringify({ name: nome, version: '1.0.0', ...licenca }),
    )
    if (texto) await writeFile(join(pasta, nome, 'LICENSE.md'), texto)
    return join(pasta, nome)
  }
  const pastas = [
    await criar('a', { license: 'ISC' }, 'do what you like'),
    await criar('b', { license: { type: 'MIT' } }),
    await criar('c', { licenses: [{ type: 'MIT' }, { type: 'BSD-3-Clause' }] }),
    await criar(
      'd',
      { license: 'SEE LICENSE IN LICENSE' },
      'Permission is hereby granted, free of charge, to …',
    ),
    await criar('e', { license: 'SEE LICENSE IN LICENSE' }, 'All rights reserved'),
    join(pasta, 'not there'),
  ]
  expect(lerLicencas(pastas).map(({ licenca }) => licenca)).toEqual([
    'ISC',
    'MIT',
    'MIT OR BSD-3-Clause',
    'MIT',
    'SEE LICENSE IN LICENSE',
  ])
  expect(licencasDe(pastas)).toContain('a 1.0.0 (ISC)\n\ndo what you like')
  await rm(pasta, { recursive: true })
})
