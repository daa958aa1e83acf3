import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const RAIZ = join(import.meta.dirname, '../../src')

/**
 * A plain object answers to `constructor`, `toString` and `__proto__` as well: a name from outside is looked up in a Map.
 * Tables by names of ours, which the compiler knows one by one, may be objects.
 */
const PROIBIDOS = [
  {
    regra: 'a table by any text is a Map',
    padrao: /^(?:export )?const [A-Z][A-Z_]*\s*:\s*(?:Readonly<)?(?:Partial<)?Record<string,.*[{[]\s*$/,
  },
  {
    regra: 'whether a table has a name is asked of a Map, or by Object.hasOwn',
    padrao: /\w\)? in [A-Z][A-Z_]+\b/,
  },
  { regra: 'a name is not talked into being a key', padrao: /as keyof typeof [A-Z][A-Z_]*\b/ },
]

const arquivos = readdirSync(RAIZ, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && /\.tsx?$/.test(item.name))
  .map((item) => join(item.parentPath, item.name))

it('looks no name from outside up on a plain object', () => {
  const achados = arquivos.flatMap((arquivo) =>
    readFileSync(arquivo, 'utf8')
      .split('\n')
      .flatMap((linha, i) =>
        /^\s*(?:\/?\*|\/\/)/.test(linha)
          ? []
          : PROIBIDOS.filter(({ padrao }) => padrao.test(linha)).map(
              ({ regra }) => `${arquivo.slice(RAIZ.length + 1)}:${i + 1}: ${regra}`,
            ),
      ),
  )
  expect(achados).toEqual([])
})

it('would see one', () => {
  const linhas = [
    'const TIPOS: Readonly<Record<string, Tipo>> = {',
    '  const nome = chaves.find((chave) => chave in LEITORES)',
    '  return TABELA[nome as keyof typeof TABELA]',
  ]
  expect(linhas.map((linha) => PROIBIDOS.filter(({ padrao }) => padrao.test(linha)).length)).toEqual([
    1, 1, 1,
  ])
})
