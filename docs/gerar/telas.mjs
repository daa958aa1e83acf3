// Takes the documentation's pictures from those of the tests (`npm run telas`). Which goes where: docs/telas/telas.json.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { comprimirPng } from './comprimir-png.mjs'

const daRaiz = (caminho) => fileURLToPath(new URL(`../../${caminho}`, import.meta.url))
/** What comes further down says nothing more of a page. */
const ALTURA_MAXIMA = 1250
const IDIOMAS = { en: 'en', pt: 'pt-BR' }

const telas = JSON.parse(readFileSync(daRaiz('docs/telas/telas.json'), 'utf8'))
for (const [nome, tela] of Object.entries(telas))
  for (const [idioma, doPainel] of Object.entries(IDIOMAS)) {
    const foto = readFileSync(daRaiz(`test/e2e/telas/${tela}-1280-claro-${doPainel}.png`))
    writeFileSync(daRaiz(`docs/telas/${nome}.${idioma}.png`), comprimirPng(foto, ALTURA_MAXIMA))
  }
