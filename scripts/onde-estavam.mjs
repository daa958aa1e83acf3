// Bundled modules go on finding the files that are beside them.
import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'

/**
 * Spelled without import.meta, which would make a module of a CommonJS file; the bundle's banner says what `aqui` is.
 * @param saida the folder that the bundle is in
 */
export const enderecoDe = (path, saida) => `new URL(${JSON.stringify(`./${relative(saida, path)}`)}, aqui)`
export const comEndereco = (texto, path, saida) =>
  texto.replaceAll('import.meta.url', `${enderecoDe(path, saida)}.href`)

/** @param saida the folder that the bundle is in */
export const ondeEstavam = (saida) => ({
  name: 'onde-estavam',
  setup({ onLoad }) {
    onLoad({ filter: /\.([cm]?js|ts)$/ }, async ({ path }) => {
      const texto = await readFile(path, 'utf8')
      const loader = path.endsWith('.ts') ? 'ts' : 'js'
      if (texto.includes('import.meta.url')) return { contents: comEndereco(texto, path, saida), loader }
      if (loader === 'ts' || !/\b__(?:dir|file)name\b/.test(texto)) return undefined
      const nomes = `var __filename = require('node:url').fileURLToPath(${enderecoDe(path, saida)}), __dirname = require('node:path').dirname(__filename);`
      return { contents: nomes + texto }
    })
  },
})
