import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'

let aplicacao: Aplicacao
type Navegante = Awaited<ReturnType<typeof entrar>>
let ze: Navegante
let lia: Navegante
let ada: Navegante
let sofia: Navegante
let instancia: string

beforeAll(async () => {
  aplicacao = await iniciarAplicacao({
    tempos: {
      envio: 10,
      recibo: 20,
      conectar: 10,
      leitura: 10,
      login: 10,
      abrirSocket: 5,
      primeiroQr: 10,
      arquivoPerdido: 10,
    },
  })
  const { url, whatsapp, simulador, dataSource } = aplicacao
  ze = await entrar(url, 'ze@teste.local')
  lia = await entrar(url, 'lia@teste.local')
  ada = await entrar(url, 'admin@teste.local')
  sofia = await entrar(url, 'suporte@teste.local')
  await whatsapp.criarInstancia(1)
  const [linha] = await dataSource.query(
    'SELECT instance_name FROM whatsapp.configuracao_whatsapp WHERE id = 1',
  )
  instancia = linha.instance_name
  await simulador.controle.escanear(instancia, { numero: '5511999990002', nome: 'Zé' })
  await esperar(async () => {
    const [{ status }] = await dataSource.query(
      'SELECT status FROM whatsapp.configuracao_whatsapp WHERE id = 1',
    )
    return status === 'conectado'
  })
})
afterAll(() => aplicacao.parar())
beforeEach(() => aplicacao.simulador.controle.perderArquivos(instancia, false))

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
type Arquivo = NonNullable<Parameters<Aplicacao['simulador']['controle']['receberMensagem']>[1]['arquivo']>
/** @returns our id of the message it came with */
const chegar = async (arquivo: Partial<Arquivo> = {}, texto = ''): Promise<string> => {
  const whatsappId = await aplicacao.simulador.controle.receberMensagem(instancia, {
    de: '5511988887777',
    texto,
    arquivo: { tipo: 'image', mimetype: 'image/png', base64: PNG, ...arquivo },
  })
  let id = ''
  await esperar(async () => {
    const [linha] = await aplicacao.dataSource.query(
      'SELECT id::text FROM whatsapp.mensagem WHERE whatsapp_id = $1',
      [whatsappId],
    )
    id = linha?.id ?? ''
    return id !== ''
  })
  return id
}
const abrir = (quem: Navegante, id: string, headers: Record<string, string> = {}) =>
  quem.pedir(`/admin/whatsapp/mensagens/${id}/midia`, { headers })
const bytesDe = async (resposta: Response) => Buffer.from(await resposta.arrayBuffer())
const buscas = () => aplicacao.simulador.controle.arquivosBuscados(instancia).length

it('a picture is shown to the company’s own, private, and never taken for anything else', async () => {
  const id = await chegar()
  for (const quem of [ze, lia, ada]) {
    const resposta = await abrir(quem, id)
    expect(resposta.status).toBe(200)
    expect(Object.fromEntries(resposta.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringMatching(/^inline/),
      'accept-ranges': 'bytes',
    })
    expect((await bytesDe(resposta)).toString('base64')).toBe(PNG)
  }
})

it('nobody without a session sees anything, and another company’s is as absent as none', async () => {
  const id = await chegar()
  const semSessao = await fetch(`${aplicacao.url}/admin/whatsapp/mensagens/${id}/midia`)
  expect([semSessao.status, await semSessao.text()]).toEqual([401, '{"erro":"sessao"}'])
  const { dataSource } = aplicacao
  await dataSource.query('UPDATE whatsapp.mensagem SET configuracao_id = 2 WHERE id = $1', [id])
  const antes = buscas()
  const respostas = await Promise.all(
    [id, '999999999', '0', '-1', 'x', `${id}%20`, "1'--", '9'.repeat(30)].map(async (qual) => {
      const resposta = await abrir(ze, qual)
      // The session's cookie says until when, to the second.
      const {
        date: _,
        'set-cookie': __,
        connection: ___,
        ...cabecalhos
      } = Object.fromEntries(resposta.headers)
      return [resposta.status, await resposta.text(), cabecalhos]
    }),
  )
  for (const resposta of respostas) expect(resposta).toEqual(respostas[0])
  expect(respostas[0]?.slice(0, 2)).toEqual([404, '{"erro":"midia_inexistente"}'])
  expect(buscas()).toBe(antes)
})

it('the support that may not read messages may not look at their files', async () => {
  const resposta = await abrir(sofia, await chegar())
  expect([resposta.status, await resposta.text()]).toEqual([403, '{"erro":"semPermissao"}'])
})

it('what may carry script is saved under a clean name, and never shown', async () => {
  const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const base64 = script.toString('base64')
  for (const [tipo, mimetype, nome] of [
    ['image', 'image/svg+xml', undefined],
    ['document', 'text/html', 'pagina.html'],
    ['document', 'application/pdf', '../../x.pdf'],
    ['document', 'image/jpeg\r\nSet-Cookie: a=b', 'a\r\nb.jpg'],
    ['document', 'application/xhtml+xml; charset=utf-8', `${'a'.repeat(300)}.xhtml`],
  ] as const) {
    const resposta = await abrir(ze, await chegar({ tipo, mimetype, base64, nome }))
    const { headers } = resposta
    expect([resposta.status, headers.get('content-type')]).toEqual([200, 'application/octet-stream'])
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[^"/\\\r\n]{1,140}"/)
    expect(String(headers.get('set-cookie'))).not.toContain('a=b')
  }
})

it('a player asks for pieces, and one fetch serves them all, however many look', async () => {
  const bytes = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256))
  const id = await chegar({
    tipo: 'audio',
    mimetype: 'audio/ogg; codecs=opus',
    base64: bytes.toString('base64'),
  })
  const antes = buscas()
  const juntas = await Promise.all([ze, ze, lia, lia, ze].map((quem) => abrir(quem, id)))
  expect(juntas.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  const pedaco = await abrir(ze, id, { range: 'bytes=100-199' })
  expect([pedaco.status, pedaco.headers.get('content-range')]).toEqual([206, 'bytes 100-199/1000'])
  expect(await bytesDe(pedaco)).toEqual(bytes.subarray(100, 200))
  const fim = await abrir(ze, id, { range: 'bytes=-10' })
  expect([fim.status, await bytesDe(fim)]).toEqual([206, bytes.subarray(990)])
  const alem = await abrir(ze, id, { range: 'bytes=1000-' })
  expect([alem.status, alem.headers.get('content-range')]).toEqual([416, 'bytes */1000'])
  expect((await abrir(ze, id, { range: 'bytes=0-1,5-6' })).status).toBe(200)
  expect(buscas() - antes).toBe(1)
})

it('what WhatsApp no longer has, what is no file and what was deleted is said, and may be asked for again', async () => {
  const { simulador, dataSource } = aplicacao
  const id = await chegar()
  simulador.controle.perderArquivos(instancia)
  const perdida = await abrir(ze, id)
  expect([perdida.status, await perdida.text()]).toEqual([410, '{"erro":"midia_indisponivel"}'])
  expect(perdida.headers.get('cache-control')).toBe('no-store')
  simulador.controle.perderArquivos(instancia, false)
  expect((await abrir(ze, id)).status).toBe(200)
  await dataSource.query('UPDATE whatsapp.mensagem SET apagada_em = now() WHERE id = $1', [id])
  expect((await abrir(ze, id)).status).toBe(404)
  const outra = await chegar()
  await dataSource.query(`UPDATE whatsapp.mensagem SET tipo = 'texto' WHERE id = $1`, [outra])
  expect((await abrir(ze, outra)).status).toBe(404)
})

it('what is too large is not fetched, and what turns out to be is not read to its end', async () => {
  const { dataSource, simulador } = aplicacao
  const id = await chegar()
  await dataSource.query(
    `UPDATE whatsapp.mensagem SET midia = midia || '{"tamanho": 99000000}' WHERE id = $1`,
    [id],
  )
  const antes = buscas()
  expect((await abrir(ze, id)).status).toBe(413)
  expect(buscas()).toBe(antes)
  const mentida = await chegar({ base64: Buffer.alloc(51 * 1024 * 1024).toString('base64') })
  await dataSource.query(`UPDATE whatsapp.mensagem SET midia = midia || '{"tamanho": 10}' WHERE id = $1`, [
    mentida,
  ])
  expect((await abrir(ze, mentida)).status).toBe(413)
  expect(simulador.controle.arquivosBuscados(instancia).length).toBe(antes + 1)
})

it('with Evolution down nothing is lost: it is said, and works when it is back', async () => {
  const { simulador } = aplicacao
  const id = await chegar()
  simulador.controle.falhas({ erro: 500 })
  const caida = await abrir(ze, id)
  expect([caida.status, await caida.text()]).toEqual([502, '{"erro":"evolution_falha_no_servidor"}'])
  simulador.controle.falhas({ erro: null })
  expect((await abrir(ze, id)).status).toBe(200)
})

it('that somebody of the back office looked is in the trail, once and not for the company’s own', async () => {
  const id = await chegar()
  await Promise.all([abrir(ze, id), abrir(ada, id)])
  await abrir(ada, id)
  const trilha = await aplicacao.dataSource.query(
    `SELECT autor, empresa_id, registro_id FROM whatsapp.auditoria WHERE acao = 'verMidia' AND registro_id = $1`,
    [id],
  )
  expect(trilha).toEqual([{ autor: 'admin@teste.local', empresa_id: 1, registro_id: id }])
})

it('a picture that waits to be sent is shown from here', async () => {
  const { whatsapp, simulador } = aplicacao
  simulador.controle.falhas({ erro: 500 })
  const { id } = await whatsapp.enviarImagem({
    empresaId: 1,
    numero: '5511988887777',
    imagem: PNG,
    nomeArquivo: 'foto.png',
  })
  const resposta = await abrir(ze, id)
  simulador.controle.falhas({ erro: null })
  expect([resposta.status, (await bytesDe(resposta)).toString('base64')]).toEqual([200, PNG])
})
