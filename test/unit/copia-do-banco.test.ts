import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { abrirComCopia, BancoDanificado } from '../../src/app/copia-do-banco.js'

let pasta: string
beforeEach(async () => {
  pasta = await mkdtemp(join(tmpdir(), 'copia-do-banco-'))
})
afterEach(() => rm(pasta, { recursive: true }))

/** A database of one file, which says how it is. */
const guardar = async (estado: string): Promise<void> => {
  await mkdir(join(pasta, 'banco'), { recursive: true })
  await writeFile(join(pasta, 'banco/estado'), estado)
}
const estado = (onde: string) => readFile(join(pasta, onde, 'estado'), 'utf8')
/** Opens unless it is broken, and writes as soon as it does. */
const abrir = async (dataDir: string) => {
  await mkdir(dataDir, { recursive: true })
  if ((await readFile(join(dataDir, 'estado'), 'utf8').catch(() => '')) === 'quebrado')
    throw new Error('aborted')
  await writeFile(join(dataDir, 'estado'), 'aberto')
}
const envelhecer = async () => {
  const ontem = new Date(Date.now() - 25 * 3_600_000)
  await utimes(join(pasta, 'banco.copia'), ontem, ontem)
}

it('keeps what opened as it was before, and nothing at the first start', async () => {
  await abrirComCopia(pasta, abrir)
  expect(await readdir(pasta)).toEqual(['banco'])
  await guardar('bom')
  await abrirComCopia(pasta, abrir)
  expect([await estado('banco'), await estado('banco.copia')]).toEqual(['aberto', 'bom'])
})

it('makes a new copy after a day, no sooner', async () => {
  for (const como of ['um', 'dois']) {
    await guardar(como)
    await abrirComCopia(pasta, abrir)
    expect(await estado('banco.copia')).toBe('um')
  }
  await envelhecer()
  await guardar('três')
  await abrirComCopia(pasta, abrir)
  expect(await estado('banco.copia')).toBe('três')
})

it('never replaces a copy by one of a database that does not open, and says how to go back', async () => {
  await guardar('bom')
  await abrirComCopia(pasta, abrir)
  await envelhecer()
  await guardar('quebrado')
  const erro = await abrirComCopia(pasta, abrir).catch((e: unknown) => e)
  expect(erro).toBeInstanceOf(BancoDanificado)
  expect((erro as Error).message).toMatch(
    /está danificado e não abre\. A cópia .* UTC.*restaurar --ultima --confirmar/,
  )
  expect(await estado('banco.copia')).toBe('bom')
  expect((await readdir(pasta)).sort()).toEqual(['banco', 'banco.copia'])
})

it('says that there is no copy, where there is none', async () => {
  await guardar('quebrado')
  await expect(abrirComCopia(pasta, abrir)).rejects.toThrow('Não há cópia dele.')
})

it('makes a database anew whose making was cut off: there is nothing in it yet', async () => {
  const cortada = async (dataDir: string) => {
    await mkdir(dataDir)
    await writeFile(join(dataDir, 'estado'), 'quebrado')
    throw new Error('cut off')
  }
  await expect(abrirComCopia(pasta, cortada)).rejects.toThrow('cut off')
  await abrirComCopia(pasta, abrir)
  expect([await estado('banco'), await readdir(pasta)]).toEqual(['aberto', ['banco']])
})
