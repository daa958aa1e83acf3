import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'

let aplicacao: Aplicacao
type Navegante = Awaited<ReturnType<typeof entrar>>
let ze: Navegante
let lia: Navegante
let ada: Navegante
let sofia: Navegante
let minha: string
let alheia: string

const sql = (texto: string, valores: unknown[] = []) => aplicacao.dataSource.query(texto, valores)
const conversaDe = async (configuracaoId: number): Promise<string> => {
  const [linha] = await sql(
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, telefone)
     VALUES ($1, '5511988887777@s.whatsapp.net', 'contato', '5511988887777') RETURNING id::text`,
    [configuracaoId],
  )
  return linha.id
}
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  const { url } = aplicacao
  ze = await entrar(url, 'ze@teste.local')
  lia = await entrar(url, 'lia@teste.local')
  ada = await entrar(url, 'admin@teste.local')
  sofia = await entrar(url, 'suporte@teste.local')
  minha = await conversaDe(1)
  alheia = await conversaDe(2)
})
afterAll(() => aplicacao.parar())
afterEach(() => sql('DELETE FROM whatsapp.mensagem'))

const PDF = Buffer.from('%PDF-1.4 x')
const caminho = (id: string, mais: Record<string, string> = {}) => {
  const padrao = {
    especie: 'documento',
    chave: randomUUID(),
    nome: 'recibo.pdf',
    mimetype: 'application/pdf',
  }
  return `/admin/whatsapp/conversas/${id}/arquivos?${new URLSearchParams({ ...padrao, ...mais })}`
}
const mandar = async (
  quem: Navegante,
  id: string,
  mais: Record<string, string> = {},
  { body = PDF, headers = {} }: { body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {},
) => {
  const resposta = await quem.pedir(caminho(id, mais), {
    method: 'POST',
    headers: { origin: aplicacao.url, 'content-type': 'application/octet-stream', ...headers },
    body,
  })
  return [resposta.status, await resposta.json()] as const
}
const guardadas = () =>
  sql(`SELECT m.id::text, m.tipo, m.texto, m.midia, m.autor, m.autor_nome, a.mimetype, length(a.conteudo) AS bytes
       FROM whatsapp.mensagem m LEFT JOIN whatsapp.mensagem_anexo a ON a.mensagem_id = m.id ORDER BY m.id`)

it('a file waits in the outbox once, with its words, its name, and who sent it', async () => {
  const mais = { chave: randomUUID(), legenda: 'Segue o recibo', nome: '../../recibo.pdf' }
  const [status, { mensagem }] = await mandar(ze, minha, mais)
  expect(status).toBe(201)
  expect((await mandar(ze, minha, mais))[1]).toEqual({ mensagem })
  expect(await guardadas()).toEqual([
    {
      id: mensagem,
      tipo: 'documento',
      texto: 'Segue o recibo',
      midia: expect.objectContaining({ nomeArquivo: 'recibo.pdf', tamanho: PDF.length }),
      autor: 'ze@teste.local',
      autor_nome: expect.stringMatching(/^[^@]+$/),
      mimetype: 'application/pdf',
      bytes: PDF.length,
    },
  ])
})

it('the back office may, and it stands in the trail; readers and the support may not, and that does too', async () => {
  expect((await mandar(ada, minha))[0]).toBe(201)
  for (const quem of [lia, sofia]) expect(await mandar(quem, minha)).toEqual([403, { erro: 'semPermissao' }])
  const trilha = await sql(
    `SELECT autor, resultado FROM whatsapp.auditoria WHERE acao = 'responder' AND registro_id = $1 ORDER BY autor`,
    [minha],
  )
  expect(trilha).toEqual(
    expect.arrayContaining([
      { autor: 'admin@teste.local', resultado: 'ok' },
      { autor: 'lia@teste.local', resultado: 'recusado' },
    ]),
  )
  expect(await guardadas()).toHaveLength(1)
})

it('another company’s conversation is as absent as none, nobody without a session or from another site gets in', async () => {
  for (const id of [alheia, '999999999', '0', 'x', `${minha}%20`])
    expect(await mandar(ze, id)).toEqual([404, { erro: 'conversa_inexistente' }])
  expect(await mandar(ze, minha, {}, { headers: { origin: 'https://outro.example' } })).toEqual([
    403,
    { erro: 'origem' },
  ])
  const semSessao = await fetch(aplicacao.url + caminho(minha), { method: 'POST', body: PDF })
  expect([401, 415]).toContain(semSessao.status)
  expect(await guardadas()).toEqual([])
})

it.each([
  ['an empty file', {}, new Uint8Array(), [422, { erro: 'arquivo_vazio' }]],
  ['a video that is none', { especie: 'video' }, PDF, [422, { erro: 'arquivo_nao_serve' }]],
  [
    'a drawing with a script as a picture',
    { especie: 'imagem' },
    Buffer.from('<svg/>'),
    [422, { erro: 'arquivo_nao_serve' }],
  ],
  ['too many words', { legenda: 'a'.repeat(1025) }, PDF, [422, { erro: 'dados_invalidos' }]],
  ['no key', { chave: 'x' }, PDF, [422, { erro: 'dados_invalidos' }]],
  ['another kind', { especie: 'figurinha' }, PDF, [422, { erro: 'dados_invalidos' }]],
  ['an answer to nothing', { respondeA: '999' }, PDF, [422, { erro: 'citada_indisponivel' }]],
] as const)('%s is refused in a word the page has a sentence for', async (_nome, mais, body, esperada) => {
  expect(await mandar(ze, minha, mais, { body: Buffer.from(body) })).toEqual(esperada)
  expect(await guardadas()).toEqual([])
})

it('what is too large is refused before it has come, and what lies about its size when it shows', async () => {
  const [, { erro }] = await mandar(
    ze,
    minha,
    { especie: 'imagem' },
    { body: Buffer.alloc(17_000_000, 255) },
  ).catch(
    // Refused while it was still sending: the connection is closed on it.
    () => [413, { erro: 'arquivo_grande' }] as const,
  )
  expect(erro).toBe('arquivo_grande')
  expect(await guardadas()).toEqual([])
})

it('a line that breaks in the middle leaves nothing, and holds up nobody', async () => {
  const cookie = ze.cookies()
  for (let i = 0; i < 3; i++)
    await new Promise<void>((resolve) => {
      const pedido = request(aplicacao.url + caminho(minha), {
        method: 'POST',
        headers: { cookie, origin: aplicacao.url, 'content-length': 1_000_000 },
      })
      pedido.on('error', () => undefined).on('close', () => resolve())
      pedido.write(Buffer.alloc(1000))
      setTimeout(() => pedido.destroy(), 50)
    })
  expect((await mandar(ze, minha))[0]).toBe(201)
  await esperar(async () => (await guardadas()).length === 1)
})

it('of a name with 300 characters the beginning and the end are kept', async () => {
  await mandar(ze, minha, { nome: `${'n'.repeat(300)}.pdf` })
  const [{ midia }] = await guardadas()
  expect(midia.nomeArquivo).toMatch(/^n{120}\.pdf$/)
})
