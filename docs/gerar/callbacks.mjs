// What each callback is given, from the types.
import { writeFileSync } from 'node:fs'
import { celula, codigo, daRaiz, membrosDe } from './tipos.mjs'

const ARQUIVO = 'src/services/novidades/conteudo-da-novidade.ts'
const TIPOS = ['MensagemRecebida', 'MudancaDeMensagem', 'MudancaDeStatus']

const partes = TIPOS.map((nome) => {
  const { texto, membros } = membrosDe(ARQUIVO, nome)
  const linhas = membros.map(
    ({ nome: campo, opcional, tipo, texto: sobre }) =>
      `| ${codigo(campo + (opcional ? '?' : ''))} | ${codigo(tipo)} | ${celula(sobre)} |`,
  )
  return [`## ${codigo(nome)}`, celula(texto), ['| | | |', '|---|---|---|', ...linhas].join('\n')].join('\n\n')
})
for (const pasta of ['', 'pt/'])
  writeFileSync(daRaiz(`docs/${pasta}reference/callbacks.gerado.md`), `${partes.join('\n\n')}\n`)
