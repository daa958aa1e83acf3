// The options, from the schema that validates them (shape, limits, defaults) and the interface that says what they mean.
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { esquemaDasOpcoes } from '../../dist/plugin/opcoes/esquema.js'
import { celula, codigo, daRaiz, membrosDe } from './tipos.mjs'

const esquema = z.toJSONSchema(esquemaDasOpcoes, { io: 'input', unrepresentable: 'any' })
const { membros } = membrosDe('src/plugin/opcoes/opcoes-do-plugin.ts', 'OpcoesDoPlugin')
const emPortugues = JSON.parse(readFileSync(daRaiz('docs/gerar/opcoes.pt.json'), 'utf8'))

const valor = (v) => codigo(JSON.stringify(v))
const INFINITO = Number.MAX_SAFE_INTEGER
/** The values that there may be, as one reads them. */
const forma = (s) => {
  if (s.enum) return s.enum.map(valor).join(' · ')
  if (s.anyOf) return s.anyOf.map(forma).join(' · ')
  if (s.const !== undefined) return valor(s.const)
  if (s.type === 'array') return `${forma(s.items ?? {})}[]`
  const limites = [
    ...(s.minimum !== undefined && (s.maximum ?? INFINITO) < INFINITO ? [`${s.minimum}–${s.maximum}`] : []),
    ...(s.minimum !== undefined && (s.maximum ?? INFINITO) >= INFINITO ? [`≥ ${s.minimum}`] : []),
    ...(s.minLength > 1 ? [`≥ ${s.minLength}`] : []),
  ]
  return [codigo(s.format === 'uri' ? 'url' : (s.type ?? '')), ...limites].filter(Boolean).join(' ')
}

const linhasDe = (nome, s, obrigatoria) => {
  const filhos = Object.entries(s.properties ?? {})
  if (filhos.length > 0)
    return filhos.flatMap(([filho, dele]) =>
      linhasDe(`${nome}.${filho}`, dele, obrigatoria && (s.required ?? []).includes(filho)),
    )
  return [[codigo(nome), forma(s), s.default === undefined ? '' : valor(s.default), obrigatoria ? '✓' : '']]
}

const TEXTOS = {
  en: {
    titulo: 'Options',
    inicio:
      'Options of `evolutionWhatsApp`. What does not fit is refused at the start, all of it in one list, before anything is written.',
    colunas: ['Option', 'Values', 'Default', 'Required'],
    tipo: 'Type',
    sobre: ({ texto }) => texto,
  },
  pt: {
    titulo: 'Opções',
    inicio:
      'Opções de `evolutionWhatsApp`. O que não serve é recusado no início, tudo numa lista só, antes de gravar qualquer coisa.',
    colunas: ['Opção', 'Valores', 'Padrão', 'Obrigatória'],
    tipo: 'Tipo',
    sobre({ nome }) {
      if (!emPortugues[nome]) throw new Error(`docs/gerar/opcoes.pt.json says nothing of ${nome}`)
      return emPortugues[nome]
    },
  },
}

for (const [idioma, { titulo, inicio, colunas, tipo, sobre }] of Object.entries(TEXTOS)) {
  const partes = membros.map((membro) => {
    const dele = esquema.properties[membro.nome]
    if (!dele) throw new Error(`the schema knows no option ${membro.nome}`)
    const linhas = linhasDe(membro.nome, dele, (esquema.required ?? []).includes(membro.nome))
    const tabela = [colunas, colunas.map(() => '---'), ...linhas].map((linha) => `| ${linha.join(' | ')} |`)
    // Nothing but a name and a type: said above.
    const vale = linhas.length > 1 || linhas.some(([, valores, padrao]) => valores !== '' || padrao !== '')
    return [
      `## ${codigo(membro.nome)}`,
      celula(sobre(membro)),
      `${tipo}: ${codigo(membro.tipo)}`,
      ...(vale ? [tabela.join('\n')] : []),
    ].join('\n\n')
  })
  writeFileSync(
    daRaiz(`docs/${idioma === 'en' ? '' : 'pt/'}reference/options.md`),
    `# ${titulo}\n\n${inicio}\n\n${partes.join('\n\n')}\n`,
  )
}
