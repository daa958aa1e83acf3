import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const PASTA = join(import.meta.dirname, '../../src/admin/components/estilo')
/** A rule of one class alone: what it says holds on every page, whatever sheet it stands in. */
const SO_UMA_CLASSE = /^[ \t]*(\.wa-[\w-]+)[ \t]*\{/gm

it('no two style sheets give one class its looks: pages by different hands would change each other', async () => {
  const onde = new Map<string, Set<string>>()
  for (const arquivo of readdirSync(PASTA)) {
    const folhas: Record<string, string> = await import(join(PASTA, arquivo))
    for (const [, classe = ''] of Object.values(folhas).join('\n').matchAll(SO_UMA_CLASSE))
      onde.set(classe, (onde.get(classe) ?? new Set()).add(arquivo))
  }
  expect(onde.size).toBeGreaterThan(50)
  expect([...onde].filter(([, arquivos]) => arquivos.size > 1)).toEqual([])
})
