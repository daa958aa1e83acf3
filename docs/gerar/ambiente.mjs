// The reference application's environment, from the schema that validates it and what is said of each variable.
import { writeFileSync } from 'node:fs'
import { SOBRE_AS_VARIAVEIS } from '../../dist/app/sobre-as-variaveis.js'
import { codigo, daRaiz } from './tipos.mjs'

const TEXTOS = {
  en: {
    titulo: 'Environment',
    inicio:
      'What the reference application reads. A host that embeds the plugin passes [options](./options.md) instead.',
    colunas: ['Variable', ''],
  },
  pt: {
    titulo: 'Variáveis de ambiente',
    inicio: 'O que a aplicação de referência lê. Quem embute o plugin passa [opções](./options.md).',
    colunas: ['Variável', ''],
  },
}
for (const [idioma, { titulo, inicio, colunas }] of Object.entries(TEXTOS)) {
  const linhas = Object.entries(SOBRE_AS_VARIAVEIS).map(([nome, sobre]) => [codigo(nome), sobre[idioma].replaceAll('<', '&lt;')])
  const tabela = [colunas, colunas.map(() => '---'), ...linhas].map((linha) => `| ${linha.join(' | ')} |`)
  writeFileSync(
    daRaiz(`docs/${idioma === 'en' ? '' : 'pt/'}reference/environment.md`),
    `# ${titulo}\n\n${inicio}\n\n${tabela.join('\n')}\n`,
  )
}
