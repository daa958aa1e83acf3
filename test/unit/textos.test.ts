import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { en } from '../../src/admin/locale/en.js'
import { ptBR } from '../../src/admin/locale/pt-br.js'
import { PALAVRAS_DA_DEMO } from '../../src/app/palavras-da-demo.js'

/** On which screen a text is seen, by how its key begins. The longest beginning counts; an area that is not here is its own. */
const TELAS: Record<string, string> = {
  actions: 'Buttons, menus and the audit trail',
  properties: 'Lists, forms and filters',
  valores: 'Lists and records: values of fields',
  feito: 'What is said when something is done',
  erros: 'What is said when something failed',
  mensagens: 'Forms: what is wrong with a field',
  acesso: 'Log in: forgotten password, choosing one, invitations',
  'acesso.carta': 'Mails',
  alertas: 'Alerts',
  assistente: 'Connection: steps, test message',
  'assistente.linha': 'Timeline',
  caixa: 'Conversations: list',
  'caixa.midia': 'Conversation: files',
  'caixa.nova': 'Conversations: new one',
  conexao: 'Connection',
  conversas: 'Conversation',
  demo: 'Demo',
  diagnostico: 'Diagnosis',
  disponibilidade: 'Availability',
  empresa: 'Company',
  envio: 'Conversation: sending',
  envios: 'Conversation: why a message did not go',
  modelos: 'Templates',
  moldura: 'Frame: lists, first page, what went wrong',
  'moldura.auditoria': 'Audit trail',
  'moldura.dados': 'Company: export and erasure of data',
  'moldura.entrada': 'Log in',
  'moldura.eventos': 'Events',
  nomeDaConversa: 'Conversation: its name',
  parados: 'Stalled notices',
  reconciliacao: 'Lists: evidence of a status',
  'reconciliacao.orfas': 'Orphaned instances',
  recuperacao: 'Company and overview: recovered messages',
  retaguarda: 'Overview',
  'retaguarda.massa': 'Bulk actions',
  frota: 'Fleet: moving companies to another server',
  adminjs: 'AdminJS’s own lists and forms',
}

const frases = (textos: object, antes = ''): [chave: string, frase: string][] =>
  Object.entries(textos).flatMap(([nome, valor]) =>
    typeof valor === 'string'
      ? [[antes + nome, valor] as [string, string]]
      : frases(valor, `${antes}${nome}.`),
  )
const telaDe = (chave: string): string => {
  const comeco = Object.keys(TELAS)
    .filter((nome) => chave === nome || chave.startsWith(`${nome}.`))
    .sort((a, b) => b.length - a.length)[0]
  return TELAS[comeco ?? ''] ?? chave.split('.', 1)[0] ?? chave
}

const ingles = { ...en, demo: PALAVRAS_DA_DEMO.en }
const portugues = { ...ptBR, demo: PALAVRAS_DA_DEMO['pt-BR'] }

it('every text is there in both languages, and listed by its screen in test/textos/textos.txt, to be read in one sitting', () => {
  const emIngles = new Map(frases(ingles))
  const todas = frases(portugues).map(([chave, frase]) => ({ chave, frase, tela: telaDe(chave) }))
  expect([...emIngles.keys()].sort()).toEqual(todas.map(({ chave }) => chave).sort())
  const porTela = agrupar(todas)
  const partes = [...porTela].map(
    ([tela, linhas]) =>
      `## ${tela}\n\n| Key | Português | English |\n|---|---|---|\n${linhas
        .map(({ chave, frase }) => `| \`${chave}\` | ${frase} | ${emIngles.get(chave)} |`)
        .join('\n')}\n`,
  )
  const pasta = join(import.meta.dirname, '../textos')
  mkdirSync(pasta, { recursive: true })
  writeFileSync(join(pasta, 'textos.txt'), `# Every text\n\n${partes.join('\n')}`)
})

const agrupar = <T extends { tela: string }>(todas: readonly T[]): Map<string, T[]> => {
  const grupos = new Map<string, T[]>()
  for (const uma of todas) grupos.set(uma.tela, [...(grupos.get(uma.tela) ?? []), uma])
  return grupos
}
