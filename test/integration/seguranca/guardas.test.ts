import type { ActionRequest, Before, ResourceOptions } from 'adminjs'
import type { RequestHandler } from 'express'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { RecursoEscopado } from '../../../src/admin/recurso/recurso-escopado.js'
import {
  type Caso,
  casosDaEscrita,
  casosDasAcoes,
  casosDasConsultas,
  casosDasLeituras,
  casosDosNomes,
} from '../../helpers/seguranca/casos.js'
import { correrMatriz } from '../../helpers/seguranca/matriz.js'
import {
  colunasDasEntidades,
  iniciarPainelRegistrado,
  type PainelRegistrado,
} from '../../helpers/seguranca/painel-registrado.js'
import { criarSorteio } from '../../helpers/sorteio.js'

/** Guards taken away for the moment. Each mock below is the module as it is, but for its one guard. */
const { tiradas } = vi.hoisted(() => ({ tiradas: new Set<string>() }))

/** A declaration, because mocked modules are made before the constants of this file. */
function semEla(guarda: string, handler: RequestHandler): RequestHandler {
  return (req, res, next) => (tiradas.has(guarda) ? next() : handler(req, res, next))
}

vi.mock('../../../src/admin/acesso/controle-de-acesso.js', async (original) => {
  const modulo = await original<typeof import('../../../src/admin/acesso/controle-de-acesso.js')>()
  const empresaDoAcesso: typeof modulo.empresaDoAcesso = (acesso) =>
    tiradas.has('escopo') ? null : modulo.empresaDoAcesso(acesso)
  return { ...modulo, empresaDoAcesso }
})
vi.mock('../../../src/admin/acesso/nomes-do-pedido.js', async (original) => {
  const modulo = await original<typeof import('../../../src/admin/acesso/nomes-do-pedido.js')>()
  const nomesCabem: typeof modulo.nomesCabem = (...enviados) =>
    tiradas.has('nomes') || modulo.nomesCabem(...enviados)
  return { ...modulo, nomesCabem }
})
vi.mock('../../../src/admin/acesso/permissoes.js', async (original) => {
  const modulo = await original<typeof import('../../../src/admin/acesso/permissoes.js')>()
  const pode: typeof modulo.pode = (...pergunta) => tiradas.has('papel') || modulo.pode(...pergunta)
  return { ...modulo, pode }
})
vi.mock('../../../src/admin/recurso/filtros.js', async (original) => {
  const modulo = await original<typeof import('../../../src/admin/recurso/filtros.js')>()
  const aplicarFiltros: typeof modulo.aplicarFiltros = async (consulta, declaracao, filtro, ajuda) => {
    if (!tiradas.has('filtros')) await modulo.aplicarFiltros(consulta, declaracao, filtro, ajuda)
  }
  const campoDe: typeof modulo.campoDe = (campos, nome) => ({
    ...(modulo.campoDe(campos, nome) ?? { tipo: 'texto', em: {} }),
    ...(tiradas.has('ordem') && { ordenavel: true }),
  })
  return { ...modulo, aplicarFiltros, campoDe }
})
vi.mock('../../../src/admin/recurso/escrita.js', async (original) => {
  const modulo = await original<typeof import('../../../src/admin/recurso/escrita.js')>()
  const validarEscrita: typeof modulo.validarEscrita = (esquema, params, atual) =>
    tiradas.has('escrita') ? mudados(params, atual) : modulo.validarEscrita(esquema, params, atual)
  return { ...modulo, validarEscrita }
})
vi.mock('../../../src/admin/acesso/origem.js', async (original) => {
  const modulo = await original<typeof import('../../../src/admin/acesso/origem.js')>()
  const exigirMesmaOrigem: typeof modulo.exigirMesmaOrigem = (...opcoes) =>
    semEla('origem', modulo.exigirMesmaOrigem(...opcoes))
  return { ...modulo, exigirMesmaOrigem }
})
vi.mock('../../../src/app/exigir-sessao.js', async (original) => {
  const modulo = await original<typeof import('../../../src/app/exigir-sessao.js')>()
  const exigirSessao: typeof modulo.exigirSessao = (...opcoes) =>
    modulo.exigirSessao(...opcoes).map((handler) => semEla('sessao', handler))
  return { ...modulo, exigirSessao }
})
vi.mock('../../../src/app/registro-ausente.js', async (original) => {
  const modulo = await original<typeof import('../../../src/app/registro-ausente.js')>()
  return { responderAusente: semEla('ausencia', modulo.responderAusente) }
})
vi.mock('../../../src/admin/recurso/acoes-fechadas.js', async (original) => {
  const modulo = await original<typeof import('../../../src/admin/recurso/acoes-fechadas.js')>()
  const fecharEnderecos: typeof modulo.fecharEnderecos = (opcoes) =>
    semEnderecos(modulo.fecharEnderecos(opcoes))
  return { ...modulo, fecharEnderecos }
})
vi.mock('../../../src/admin/recursos/configuracao-whatsapp/acoes-da-configuracao.js', async (original) => {
  const modulo =
    await original<
      typeof import('../../../src/admin/recursos/configuracao-whatsapp/acoes-da-configuracao.js')
    >()
  const criarAcoesDaConfiguracao: typeof modulo.criarAcoesDaConfiguracao = (dependencias) =>
    porQualquerMetodo(modulo.criarAcoesDaConfiguracao(dependencias))
  return { criarAcoesDaConfiguracao }
})
vi.mock('../../../src/admin/recursos/evento-webhook/acoes-do-evento.js', async (original) => {
  const modulo =
    await original<typeof import('../../../src/admin/recursos/evento-webhook/acoes-do-evento.js')>()
  const criarAcoesDoEvento: typeof modulo.criarAcoesDoEvento = (dependencias) =>
    porQualquerMetodo(modulo.criarAcoesDoEvento(dependencias))
  return { ...modulo, criarAcoesDoEvento }
})
vi.mock('../../../src/admin/recursos/instancia-orfa/acoes-da-orfa.js', async (original) => {
  const modulo =
    await original<typeof import('../../../src/admin/recursos/instancia-orfa/acoes-da-orfa.js')>()
  const criarAcoesDaOrfa: typeof modulo.criarAcoesDaOrfa = (dependencias) =>
    porQualquerMetodo(modulo.criarAcoesDaOrfa(dependencias))
  return { ...modulo, criarAcoesDaOrfa }
})

/** What a form would write if it could write everything. */
const mudados = (params: Record<string, unknown>, atual: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(params).filter(([nome, valor]) => valor !== atual[nome]))

const semEnderecos = (opcoes: ResourceOptions): ResourceOptions => ({
  ...opcoes,
  actions: Object.fromEntries(
    Object.entries(opcoes.actions ?? {}).map(([nome, acao]) => {
      const [nomes, exigir, ...demais] = [acao.before ?? []].flat()
      const before: Before = (pedido, contexto) =>
        tiradas.has('enderecos') || !exigir ? pedido : exigir(pedido, contexto)
      return [nome, { ...acao, before: [nomes ?? before, before, ...demais] }]
    }),
  ),
})

/** The handler believes that everything was posted. */
const porQualquerMetodo = <A extends Record<string, { handler(...argumentos: never[]): unknown }>>(
  acoes: A,
): A =>
  Object.fromEntries(
    Object.entries(acoes).map(([nome, acao]) => {
      const handler = acao.handler as (pedido: ActionRequest, ...resto: unknown[]) => unknown
      const outro = (pedido: ActionRequest, ...resto: unknown[]) =>
        handler(tiradas.has('post') ? { ...pedido, method: 'post' } : pedido, ...resto)
      return [nome, { ...acao, handler: outro }]
    }),
  ) as unknown as A

let painel: PainelRegistrado
let casos: Caso[]

beforeAll(async () => {
  painel = await iniciarPainelRegistrado()
  const colunas = colunasDasEntidades(painel)
  // In any order, so that each guard is missed soon.
  casos = criarSorteio(3).embaralhar([
    ...casosDasConsultas(painel.admin, colunas),
    ...casosDasLeituras(painel.admin, painel.canarios),
    ...casosDaEscrita(painel.admin, colunas, painel.canarios),
    ...casosDosNomes(painel.admin, painel.canarios),
    ...casosDasAcoes(painel.admin, painel.canarios).filter(
      ({ metodo, esperada }) => metodo !== 'POST' || esperada !== 'feito',
    ),
  ])
})
afterEach(async () => {
  tiradas.clear()
  vi.restoreAllMocks()
  await painel.restaurar()
})
afterAll(() => painel.aplicacao.parar())

/** The matrix up to the first answer that is not the table's, if any. */
const falhas = () => correrMatriz(painel, casos, { ateAPrimeira: true })

it('sees nothing wrong while every guard is in place', async () => {
  expect(
    await correrMatriz(
      painel,
      casos.filter((_, i) => i % 7 === 0),
    ),
  ).toEqual([])
})

it.each([
  ['escopo', 'the scope of a company'],
  ['papel', 'the check of the role'],
  ['filtros', 'the allowlist of filters'],
  ['ordem', 'the allowlist of orders'],
  ['escrita', 'the allowlist of what is written'],
  ['nomes', 'the limits on names'],
  ['origem', 'the check of the origin'],
  ['sessao', 'the check of the session'],
  ['enderecos', 'the check of where an action is called'],
  ['ausencia', 'the one answer for what is not there'],
])('fails without %s: %s', async (guarda) => {
  tiradas.add(guarda)
  expect(await falhas()).not.toEqual([])
})

it('fails without the allowlist of columns', async () => {
  const { findMany } = RecursoEscopado.prototype
  vi.spyOn(RecursoEscopado.prototype, 'findMany').mockImplementation(async function (
    this: RecursoEscopado<object>,
    ids,
    contexto,
  ) {
    const registros = await findMany.call(this, ids, contexto)
    const { tablePath } = painel.aplicacao.dataSource.getMetadata(this.id())
    for (const registro of registros) {
      const [linha] = await painel.aplicacao.dataSource.query(`SELECT * FROM ${tablePath} WHERE id = $1`, [
        registro.id(),
      ])
      registro.params = { ...linha, ...registro.params }
    }
    return registros
  })
  expect((await falhas()).join()).toContain('leaks')
})

it('fails without the rule that only a POST has effects', async () => {
  tiradas.add('post')
  const leituras = casos.filter(({ metodo, esperada }) => metodo === 'GET' && esperada === 'feito')
  expect(await correrMatriz(painel, leituras)).toContain('something was changed')
})
