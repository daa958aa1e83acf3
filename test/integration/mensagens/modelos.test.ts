import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ChaveRepetida,
  ModeloInexistente,
  VariaveisDesconhecidas,
  VariaveisFaltando,
} from '../../../src/services/mensagens/outbox/erros-do-envio.js'
import { DadosInvalidos } from '../../../src/services/operacoes/erros-da-operacao.js'
import { type Aplicacao, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { entrar } from '../../helpers/navegante.js'

type Navegante = Awaited<ReturnType<typeof entrar>>
let aplicacao: Aplicacao
let ze: Navegante
let lia: Navegante
let ada: Navegante
let sofia: Navegante

beforeAll(async () => {
  aplicacao = await iniciarAplicacao({ opcoes: { envios: { ligado: false } } })
  ze = await entrar(aplicacao.url, 'ze@teste.local')
  lia = await entrar(aplicacao.url, 'lia@teste.local')
  ada = await entrar(aplicacao.url, 'admin@teste.local')
  sofia = await entrar(aplicacao.url, 'suporte@teste.local')
})
afterAll(() => aplicacao.parar())

const LEMBRETE = 'Olá, {{nome}}! Seu horário é {{hora}}.'
const criar = async (quem: Navegante, corpo: object) => {
  const { corpo: resposta } = await quem.json('/resources/ModeloDeMensagem/actions/new', corpo)
  const erros = Object.entries<{ message: string }>(resposta.record?.errors ?? {})
  return {
    id: resposta.record?.params.id as number | undefined,
    erros: Object.fromEntries(erros.map(([campo, { message }]) => [campo, message])),
    aviso: resposta.notice?.message,
  }
}
const nomes = async (quem: Navegante, consulta = '') =>
  (await quem.lista('ModeloDeMensagem', consulta)).corpo.records.map(
    ({ params }: { params: { nome: string } }) => params.nome,
  )
const fatos = (registroId: number | undefined) =>
  aplicacao.dataSource.query(
    `SELECT acao, autor, empresa_id, antes, depois, detalhe FROM whatsapp.auditoria
     WHERE recurso = 'ModeloDeMensagem' AND registro_id = $1 AND resultado = 'ok' ORDER BY id`,
    [String(registroId)],
  )
const textoDa = async (id: string) => {
  const [linha] = await aplicacao.dataSource.query(
    'SELECT texto, chave, status FROM whatsapp.mensagem WHERE id = $1',
    [id],
  )
  return linha
}

describe('a company’s models', () => {
  it('are its own: written by it or by an admin, read by support, and by nobody else', async () => {
    const minha = await criar(ze, { nome: 'Lembrete', texto: LEMBRETE })
    const alheia = await criar(ada, { nome: 'Lembrete', texto: 'De outra', empresaId: 2 })
    expect([minha.erros, alheia.erros]).toEqual([{}, {}])
    expect(await nomes(ze)).toEqual(['Lembrete'])
    expect(await nomes(lia)).toEqual(['Lembrete'])
    expect(await nomes(sofia)).toEqual(['Lembrete', 'Lembrete'])
    expect(await nomes(ada, '?filters.empresaId=2')).toEqual(['Lembrete'])
    for (const quem of [lia, sofia]) expect((await criar(quem, { nome: 'x', texto: 'x' })).id).toBeUndefined()
    const { corpo } = await ze.json(`/resources/ModeloDeMensagem/records/${alheia.id}/edit`, {
      nome: 'Minha',
    })
    expect(corpo.record).toMatchObject({ params: {}, baseError: { message: 'registroInexistente' } })
    expect(await nomes(ada)).toEqual(['Lembrete', 'Lembrete'])
  })

  it('cannot be written into another company by naming it', async () => {
    expect(await criar(ze, { nome: 'Intruso', texto: 'x', empresaId: 2 })).toMatchObject({
      erros: { empresaId: 'somenteLeitura' },
    })
    expect(await criar(ada, { nome: 'De ninguém', texto: 'x' })).toMatchObject({
      erros: { empresaId: 'obrigatorio' },
    })
    expect(await criar(ada, { nome: 'De ninguém', texto: 'x', empresaId: 999_999 })).toMatchObject({
      erros: { empresaId: 'valorInvalido' },
    })
    expect(await nomes(ada)).toEqual(['Lembrete', 'Lembrete'])
  })

  it('have a name each, whatever its case and accents', async () => {
    await criar(ze, { nome: 'Confirmação', texto: 'Confirmado!' })
    expect((await criar(ze, { nome: ' CONFIRMACAO ', texto: 'x' })).erros).toEqual({ nome: 'modeloEmUso' })
    expect(await nomes(ze, '?filters.busca=confirmacao')).toEqual(['Confirmação'])
    expect(await nomes(ze, '?filters.busca=horario')).toEqual(['Lembrete'])
  })

  it.each([
    ['an empty text', { texto: ' \n' }, { texto: 'obrigatorio' }],
    ['no name', { nome: '  ' }, { nome: 'obrigatorio' }],
    ['a text too long to send', { texto: 'a'.repeat(4097) }, { texto: 'longoDemais' }],
    ['a brace too few', { texto: 'Olá, {{nome!' }, { texto: 'variavelMalEscrita' }],
    ['a variable of two words', { texto: '{{data do corte}}' }, { texto: 'variavelMalEscrita' }],
    ['an unknown field', { criadoEm: '2020-01-01' }, { criadoEm: 'somenteLeitura' }],
  ])('with %s are refused at the field', async (_nome, mudanca, erros) => {
    expect((await criar(ze, { nome: 'Outro', texto: 'x', ...mudanca })).erros).toEqual(erros)
  })

  it('change and go with who did it and what changed, but not what it said, in the trail', async () => {
    const { id } = await criar(ze, { nome: 'Aviso', texto: 'Fechamos às 18h' })
    await ze.json(`/resources/ModeloDeMensagem/records/${id}/edit`, { texto: 'Fechamos às {{hora}}' })
    await ze.json(`/resources/ModeloDeMensagem/records/${id}/delete`, {})
    const desta = { autor: 'ze@teste.local', empresa_id: 1, antes: null, depois: null }
    expect(await fatos(id)).toEqual([
      { ...desta, acao: 'new', detalhe: null },
      { ...desta, acao: 'edit', detalhe: 'texto' },
      { ...desta, acao: 'delete', detalhe: null },
    ])
  })

  it('are 500 at most, which is what the send box’s menu holds', async () => {
    await aplicacao.dataSource.query(
      `INSERT INTO whatsapp.modelo_de_mensagem (empresa_id, nome, texto)
       SELECT 2, 'modelo ' || n, 'x' FROM generate_series(1, 499) n`,
    )
    expect((await criar(ada, { nome: 'Um a mais', texto: 'x', empresaId: 2 })).erros).toEqual({
      nome: 'modelosDemais',
    })
  })
})

describe('a message from a model', () => {
  const enviar = (mudanca: object = {}) =>
    aplicacao.whatsapp.enviarModelo({
      empresaId: 1,
      numero: '11 98765-4321',
      modelo: 'lembrete',
      valores: { nome: 'Ana', hora: '10h' },
      ...mudanca,
    })

  it('is its text with the values in it, under the caller’s key and time', async () => {
    const enviarEm = new Date(Date.now() + 60_000)
    const { id, status } = await enviar({ chave: 'horario-7', enviarEm })
    expect(status).toBe('pendente')
    expect(await textoDa(id)).toMatchObject({ texto: 'Olá, Ana! Seu horário é 10h.', chave: 'horario-7' })
    expect((await aplicacao.whatsapp.consultarMensagem(id)).enviarEm).toEqual(enviarEm)
  })

  it('asked for again is the same message, and keeps its text when the model changes', async () => {
    const { id } = await enviar({ chave: 'horario-8' })
    expect(await enviar({ chave: 'horario-8' })).toMatchObject({ id, repetida: true })
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.modelo_de_mensagem SET texto = 'Oi, {{nome}}: {{hora}}' WHERE empresa_id = 1 AND nome = 'Lembrete'`,
    )
    await expect(enviar({ chave: 'horario-8' })).rejects.toThrow(ChaveRepetida)
    expect((await textoDa(id)).texto).toBe('Olá, Ana! Seu horário é 10h.')
  })

  it('may be asked for by the model’s id', async () => {
    const [{ id: modelo }] = await aplicacao.dataSource.query(
      `SELECT id FROM whatsapp.modelo_de_mensagem WHERE empresa_id = 1 AND nome = 'Lembrete'`,
    )
    const { id } = await enviar({ modelo })
    expect((await textoDa(id)).texto).toBe('Oi, Ana: 10h')
  })

  it.each([
    ['a missing value', { valores: { nome: 'Ana' } }, VariaveisFaltando],
    ['a blank value', { valores: { nome: 'Ana', hora: ' ' } }, VariaveisFaltando],
    [
      'a value for no variable',
      { valores: { nome: 'Ana', hora: '10h', dia: 'sexta' } },
      VariaveisDesconhecidas,
    ],
    ['a value that is no text', { valores: { nome: 'Ana', hora: 10 } }, DadosInvalidos],
    ['no values', { valores: undefined }, VariaveisFaltando],
    ['a model that is not there', { modelo: 'outro' }, ModeloInexistente],
    ['a name that the database cannot hold', { modelo: 'lem\0brete' }, ModeloInexistente],
    ['an id beyond every table', { modelo: 2 ** 52 }, ModeloInexistente],
    ['another company’s model', { modelo: 'modelo 1' }, ModeloInexistente],
    ['no number', { numero: 'abc' }, DadosInvalidos],
    ['values that make it too long', { valores: { nome: 'a'.repeat(70_000), hora: '10h' } }, DadosInvalidos],
  ])('with %s is refused before anything is written down', async (_nome, mudanca, Erro) => {
    const contar = async () => {
      const [{ n }] = await aplicacao.dataSource.query('SELECT count(*)::int AS n FROM whatsapp.mensagem')
      return n
    }
    const antes = await contar()
    await expect(enviar(mudanca)).rejects.toThrow(Erro)
    expect(await contar()).toBe(antes)
  })
})
