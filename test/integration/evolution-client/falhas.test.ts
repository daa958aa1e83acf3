import { createServer } from 'node:net'
import { inspect } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type ClienteEvolution,
  criarClienteEvolution,
  ErroEvolution,
  TEMPOS_PADRAO,
} from '../../../src/services/evolution/index.js'
import {
  abrirServidor,
  erroDe,
  json,
  type Resposta,
  type ServidorLocal,
  texto,
} from '../../unit/evolution/servidor.js'

const CHAVE = 'chave-global-muito-secreta'
const tempos = Object.fromEntries(Object.keys(TEMPOS_PADRAO).map((operacao) => [operacao, 200]))
let servidor: ServidorLocal
let cliente: ClienteEvolution

beforeAll(async () => {
  servidor = await abrirServidor()
  cliente = criarClienteEvolution({ url: servidor.url, apiKey: CHAVE, tempos, maxBytes: 10_000 })
})
beforeEach(() => {
  servidor.recebidos.length = 0
})
afterAll(() => servidor.fechar())

const enviar = () => cliente.enviarTexto('loja', { numero: '5511988887777', texto: 'oi' })

async function falha(promessa: Promise<unknown>): Promise<ErroEvolution> {
  const erro = await erroDe(promessa)
  expect(erro).toBeInstanceOf(ErroEvolution)
  for (const aberto of [JSON.stringify(erro), inspect(erro, { depth: 10, showHidden: true }), String(erro)]) {
    expect(aberto).not.toContain(CHAVE)
    expect(aberto).not.toMatch(/AxiosHeaders|ClientRequest|_header/)
  }
  return erro as ErroEvolution
}

/** A port that was free a moment ago and where nobody listens. */
async function portaFechada(): Promise<number> {
  const provisorio = createServer()
  await new Promise<void>((pronto) => provisorio.listen(0, '127.0.0.1', pronto))
  const endereco = provisorio.address()
  await new Promise((fechado) => provisorio.close(fechado))
  return typeof endereco === 'object' && endereco ? endereco.port : 1
}

const cortar: Resposta = (res) => res.destroy()
const calar: Resposta = () => {}

describe('without an answer', () => {
  it('nobody listens: unreachable, and certain that nothing was done', async () => {
    const url = `http://127.0.0.1:${await portaFechada()}`
    const erro = await falha(criarClienteEvolution({ url, apiKey: CHAVE }).deletar('loja'))
    expect(erro).toMatchObject({ name: 'EvolutionInacessivel', operacao: 'deletar', incerto: false })
    expect(erro.detalhe).toBe('ECONNREFUSED')
    expect(erro.cause).toMatchObject({
      code: 'ECONNREFUSED',
      metodo: 'DELETE',
      caminho: '/instance/delete/loja',
    })
    expect(erro.message).toBe(
      'Não foi possível falar com o servidor do WhatsApp (Evolution). Tente de novo em instantes; se continuar, avise o suporte.',
    )
  })

  it('the host does not exist: unreachable', async () => {
    const url = 'http://nao-existe.invalid'
    expect((await falha(criarClienteEvolution({ url, apiKey: CHAVE }).versao())).name).toBe(
      'EvolutionInacessivel',
    )
  })

  it('silence on a GET: timed out, nothing to check', async () => {
    servidor.responder(calar)
    const erro = await falha(cliente.estado('loja'))
    expect(erro).toMatchObject({ name: 'EvolutionTempoEsgotado', incerto: false })
  })

  it('silence on a POST: timed out, sent once, and the message says to check', async () => {
    servidor.responder(calar)
    const erro = await falha(enviar())
    expect(erro).toMatchObject({ name: 'EvolutionTempoEsgotado', incerto: true })
    expect(erro.message).toContain('não sabemos se o pedido foi feito')
    expect(servidor.recebidos).toHaveLength(1)
  })

  it('an answer that drips does not outlive its time', async () => {
    servidor.responder((res) => {
      res.writeHead(200)
      const gota = setInterval(() => res.write(' '), 20)
      res.on('close', () => clearInterval(gota))
    })
    const inicio = performance.now()
    expect((await falha(cliente.estado('loja'))).name).toBe('EvolutionTempoEsgotado')
    expect(performance.now() - inicio).toBeLessThan(1_500)
  })

  it('a reset POST is never repeated', async () => {
    servidor.responder(cortar)
    expect(await falha(enviar())).toMatchObject({ name: 'EvolutionInacessivel', incerto: true })
    expect(servidor.recebidos).toHaveLength(1)
  })

  it('a reset DELETE is never repeated', async () => {
    servidor.responder(cortar)
    await falha(cliente.deletar('loja'))
    expect(servidor.recebidos).toHaveLength(1)
  })

  it('a reset GET is repeated once', async () => {
    servidor.responder((res, pedido, req) =>
      servidor.recebidos.length === 1
        ? cortar(res, pedido, req)
        : json(200, { instance: { state: 'open' } })(res, pedido, req),
    )
    expect(await cliente.estado('loja')).toBe('open')
    servidor.recebidos.length = 0
    servidor.responder(cortar)
    expect((await falha(cliente.estado('loja'))).name).toBe('EvolutionInacessivel')
    expect(servidor.recebidos).toHaveLength(2)
  })

  it('cut off in the middle: unreachable', async () => {
    servidor.responder((res) => {
      res.writeHead(200, { 'content-length': '1000' })
      res.write('{"instance":')
      setTimeout(() => res.destroy(), 20)
    })
    expect((await falha(enviar())).name).toBe('EvolutionInacessivel')
  })
})

describe('with an answer that is not Evolution’s', () => {
  it.each([
    ['a page', texto(200, '<!DOCTYPE html><html>olá</html>'), 'nao_e_json'],
    ['garbage', texto(200, '{"instance":{'), 'nao_e_json'],
    ['another shape', json(200, { hello: CHAVE }), 'formato'],
    ['an unknown route', json(404, { response: { message: ['Cannot GET /x'] } }), 'rota_inexistente'],
    ['too much', json(200, { instance: { state: 'x'.repeat(20_000) } }), 'grande_demais'],
    ['a redirect', texto(302, '', { location: 'http://127.0.0.1:1/' }), 'redirecionamento'],
  ])('%s', async (_nome, resposta, motivo) => {
    servidor.responder(resposta)
    expect(await falha(cliente.estado('loja'))).toMatchObject({ name: 'RespostaInesperada', motivo })
    expect(servidor.recebidos).toHaveLength(1)
  })

  it('a small answer that unpacks into a large one', async () => {
    servidor.responder((res) => {
      res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(5_000_000)))
    })
    expect(await falha(cliente.estado('loja'))).toMatchObject({ motivo: 'grande_demais' })
  })

  it('not HTTP at all', async () => {
    const surdo = createServer((soquete) => soquete.end('SSH-2.0-OpenSSH_9.6\r\n'))
    await new Promise<void>((pronto) => surdo.listen(0, '127.0.0.1', pronto))
    const endereco = surdo.address()
    const url = `http://127.0.0.1:${typeof endereco === 'object' && endereco ? endereco.port : 1}`
    const erro = await falha(criarClienteEvolution({ url, apiKey: CHAVE }).versao())
    expect(erro).toMatchObject({ name: 'RespostaInesperada', motivo: 'nao_e_json' })
    surdo.close()
  })
})

describe('secrets', () => {
  it('repeated by the server do not come through', async () => {
    servidor.responder((res, pedido, req) =>
      json(400, { response: { message: [pedido.corpo, CHAVE] } })(res, pedido, req),
    )
    const url = 'https://loja.exemplo/webhook/segredo-da-url'
    const webhook = { url, jwtKey: 'chave-do-jwt', eventos: [] }
    const erro = await falha(cliente.criar({ instanceName: 'loja', token: 'token-da-loja', webhook }))
    expect(erro.name).toBe('PedidoRecusado')
    expect(inspect(erro, { depth: 10 })).not.toMatch(/segredo-da-url|chave-do-jwt|token-da-loja/)
    expect(erro.detalhe).toContain('WHATSAPP-BAILEYS')
  })

  it('a key that cannot be a header does not come through', async () => {
    const ruim = criarClienteEvolution({ url: servidor.url, apiKey: `${CHAVE}\u0000` })
    servidor.responder(json(401, { response: { message: 'Unauthorized' } }))
    await falha(ruim.estado('loja'))
  })
})
