// What each callback is given, from the types; in Portuguese, what is said of each field is in callbacks.pt.json.
import { readFileSync, writeFileSync } from 'node:fs'
import { celula, codigo, daRaiz, membrosDe } from './tipos.mjs'

const ARQUIVO = 'src/services/novidades/conteudo-da-novidade.ts'
const TIPOS = ['MensagemRecebida', 'MudancaDeMensagem', 'MudancaDeStatus', 'Alertado']
const emPortugues = JSON.parse(readFileSync(daRaiz('docs/gerar/callbacks.pt.json'), 'utf8'))

const COLUNAS = { en: ['Field', 'Type', ''], pt: ['Campo', 'Tipo', ''] }
/** What is said of a type (no field) or of one of its fields. */
const DITO = {
  en: (_tipo, _campo, texto) => texto,
  pt(tipo, campo, texto) {
    const nome = campo ? `${tipo}.${campo}` : tipo
    const dito = emPortugues[nome] ?? emPortugues[`*.${campo}`]
    if (Boolean(dito) !== Boolean(texto))
      throw new Error(`docs/gerar/callbacks.pt.json: ${nome} is said in one language only`)
    return dito ?? ''
  },
}

for (const [idioma, colunas] of Object.entries(COLUNAS)) {
  const partes = TIPOS.map((nome) => {
    const { texto, membros } = membrosDe(ARQUIVO, nome)
    const linhas = membros.map(({ nome: campo, opcional, tipo, texto: sobre }) => [
      codigo(campo + (opcional ? '?' : '')),
      codigo(tipo),
      celula(DITO[idioma](nome, campo, sobre)),
    ])
    const tabela = [colunas, colunas.map(() => '---'), ...linhas].map((linha) => `| ${linha.join(' | ')} |`)
    return [`## ${codigo(nome)}`, celula(DITO[idioma](nome, null, texto)), tabela.join('\n')].join('\n\n')
  })
  writeFileSync(
    daRaiz(`docs/${idioma === 'en' ? '' : 'pt/'}reference/callbacks.gerado.md`),
    `${partes.join('\n\n')}\n`,
  )
}
