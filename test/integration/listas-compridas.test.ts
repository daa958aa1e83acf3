import { type ActionContext, Filter } from 'adminjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { criarControleDeAcesso } from '../../src/admin/acesso/controle-de-acesso.js'
import { RecursoEscopado } from '../../src/admin/recurso/recurso-escopado.js'
import type { Banco } from '../../src/app/database.js'
import type { DeclaracaoDeRecurso } from '../../src/resources/declaracao.js'
import { RECURSOS } from '../../src/resources/declaracoes.js'
import { abrirBancoDeTeste } from '../helpers/banco.js'
import { consultasDe } from '../helpers/consultas.js'
import { semearFrota } from '../helpers/frota.js'
import { linhasDoPlano } from '../helpers/plano.js'

const TAMANHOS = { empresas: 10_000, mensagens: 60_000, eventos: 60_000 }

let banco: Banco
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
  await semearFrota(banco.dataSource, TAMANHOS)
  await banco.dataSource.query(
    'UPDATE whatsapp.configuracao_whatsapp SET disponibilidade = CASE WHEN id % 100 = 0 THEN 95 + id % 400 / 100.0 ELSE 100 END',
  )
  await banco.dataSource.query(`UPDATE whatsapp.empresa SET nome = 'Padaria & Filhos' WHERE id = 777`)
  await banco.dataSource.query('VACUUM ANALYZE whatsapp.configuracao_whatsapp')
})
afterAll(() => banco.fechar())

const CASA = { papel: 'admin' as const }
const QUENTE = { papel: 'empresa' as const, empresa: 'quente' }
type Quem = typeof CASA | typeof QUENTE

/** A page of a list, and all rows that were read for it and for its count. */
const pagina = async (
  id: string,
  filtros: Record<string, unknown>,
  {
    quem = CASA as Quem,
    pagina = 1,
    ordem,
  }: { quem?: Quem; pagina?: number; ordem?: { sortBy: string; direction: 'asc' | 'desc' } } = {},
) => {
  const declaracao = RECURSOS.find((um) => um.id === id) as DeclaracaoDeRecurso
  const recurso = new RecursoEscopado({
    dataSource: banco.dataSource,
    declaracao,
    controleDeAcesso: criarControleDeAcesso(() => quem),
  })
  const contexto = { currentAdmin: { id: '1', email: 'a@casa.example' } } as unknown as ActionContext
  const filtro = new Filter(filtros as Record<string, string>, recurso)
  const sort = ordem ?? { sortBy: declaracao.ordem.campo, direction: declaracao.ordem.direcao }
  let achadas: unknown[] = []
  const consultas = await consultasDe(banco.dataSource, async () => {
    await recurso.count(filtro, contexto)
    achadas = await recurso.find(filtro, { limit: 10, offset: (pagina - 1) * 10, sort }, contexto)
  })
  let lidas = 0
  for (const { sql, valores } of consultas)
    if (!/^(?:START|COMMIT|SELECT set_config)/.test(sql))
      lidas += await linhasDoPlano(banco.dataSource, sql, valores)
  return { quantas: achadas.length, lidas }
}

it('counts what it reads at all: a word that is nowhere in a column without an index is looked for everywhere', async () => {
  const { lidas } = await pagina('Conversa', { busca: 'ninguém' })
  expect(lidas).toBeGreaterThan(TAMANHOS.empresas)
})

const dia = (ha: number) => new Date(Date.now() - ha * 86_400_000).toISOString()
it.each<[string, string, Record<string, unknown>, { quem?: Quem; achadas?: number }]>([
  ['a phone that nobody has', 'Mensagem', { telefone: '(21) 3333-4444' }, {}],
  ['a phone, as it is typed', 'Mensagem', { telefone: '(11) 9 0000-0777' }, { achadas: 6 }],
  ['a phone of letters', 'Mensagem', { telefone: 'ninguém' }, {}],
  ['what failed, in a company where nothing did', 'Mensagem', { status: 'falhou' }, { quem: QUENTE }],
  ['what failed, where nothing did', 'Mensagem', { status: 'falhou' }, {}],
  ['a kind of message that nobody sent', 'Mensagem', { tipo: 'enquete' }, {}],
  ['a kind that a company never sent', 'Mensagem', { tipo: 'video' }, { quem: QUENTE }],
  ['an hour long ago', 'Mensagem', { 'em~~from': dia(100), 'em~~to': dia(99.9) }, { achadas: 10 }],
  ['a word that nobody wrote', 'Mensagem', { busca: 'xilofone' }, {}],
  ['a word that nobody wrote to that company', 'Mensagem', { busca: 'xilofone' }, { quem: QUENTE }],
  ['one message by its number', 'Mensagem', { busca: '4321' }, { achadas: 1 }],
  [
    'events of a common kind that never ended so',
    'EventoWebhook',
    { evento: 'messages.update', resultado: 'registrado' },
    {},
  ],
  ['what an unknown person did', 'Auditoria', { autor: 'ninguem@' }, {}],
  ['a company by a part of its name', 'ConfiguracaoWhatsApp', { busca: 'ja 4321 ' }, { achadas: 1 }],
  ['a company that there is not', 'ConfiguracaoWhatsApp', { busca: 'inexistente' }, {}],
  ['a company by its phone', 'ConfiguracaoWhatsApp', { busca: '900004321' }, { achadas: 1 }],
  ['companies, by a part of a name', 'Empresa', { busca: 'ja 4321 ' }, { achadas: 1 }],
  ...['%', '_', '🦒', 'q&', 'متجر', '店'].flatMap(
    (sinal): [string, string, Record<string, unknown>, object][] => [
      [`a connection by ${sinal}`, 'ConfiguracaoWhatsApp', { busca: sinal }, {}],
      [`a company by ${sinal}`, 'Empresa', { busca: sinal }, {}],
      [`events of a company by ${sinal}`, 'EventoWebhook', { busca: sinal }, {}],
    ],
  ),
  ['a company by the sign in its name', 'Empresa', { busca: '&' }, { achadas: 1 }],
  [
    'a connection by the sign in a company’s name',
    'ConfiguracaoWhatsApp',
    { busca: 'filhos &' },
    { achadas: 1 },
  ],
])('reads next to nothing to look for %s', async (_titulo, id, filtros, { quem = CASA, achadas = 0 }) => {
  const { quantas, lidas } = await pagina(id, filtros, { quem })
  expect(quantas).toBe(achadas)
  expect(lidas).toBeLessThan(1_000)
})

it.each(['asc', 'desc'] as const)(
  'the connections by their availability, %s, are read from its index',
  async (direction) => {
    const ordem = { sortBy: 'disponibilidade', direction }
    const { quantas, lidas } = await pagina('ConfiguracaoWhatsApp', {}, { ordem })
    expect(quantas).toBe(10)
    // All of them are counted.
    expect(lidas).toBeLessThan(TAMANHOS.empresas + 100)
    const poucas = await pagina('ConfiguracaoWhatsApp', { faixa: 'abaixo_de_99' }, { ordem })
    expect(poucas.quantas).toBe(10)
    expect(poucas.lidas).toBeLessThan(500)
  },
)

it.each(['Conversa', 'ConfiguracaoWhatsApp', 'Empresa', 'Mensagem', 'EventoWebhook', 'Auditoria'])(
  'the first page of %s reads a page, and what it counts',
  async (id) => {
    const { quantas, lidas } = await pagina(id, {})
    expect(quantas).toBe(10)
    expect(lidas).toBeLessThan(12_000)
  },
)

it.each(['Mensagem', 'EventoWebhook', 'Conversa', 'ConfiguracaoWhatsApp', 'Empresa'])(
  'a page of %s that is beyond the end of the list is empty, and nothing is read for it',
  async (id) => {
    const { quantas, lidas } = await pagina(id, {}, { pagina: 1_000_000 })
    expect(quantas).toBe(0)
    expect(lidas).toBeLessThan(12_000)
  },
)
