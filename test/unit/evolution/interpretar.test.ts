import { describe, expect, it } from 'vitest'
import { ErroEvolution, interpretar } from '../../../src/services/evolution/index.js'

function ler(status: number, corpo: unknown, p: { operacao?: string; metodo?: string } = {}) {
  const texto = typeof corpo === 'string' ? corpo : JSON.stringify(corpo)
  return interpretar({
    operacao: p.operacao ?? 'enviarTexto',
    metodo: p.metodo ?? 'POST',
    status,
    corpo: texto,
  })
}

function falha(...args: Parameters<typeof ler>): ErroEvolution {
  try {
    ler(...args)
  } catch (erro) {
    if (erro instanceof ErroEvolution) return erro
    throw erro
  }
  throw new Error('expected a failure')
}

const erro = (message: unknown) => ({ status: 400, error: 'Bad Request', response: { message } })

describe('answers that no recording holds', () => {
  it('an empty 2xx is null, and error: false is a success', () => {
    expect(ler(200, '')).toBeNull()
    expect(ler(200, { error: false, x: 1 })).toEqual({ error: false, x: 1 })
  })

  it.each([
    ['200 that says error: true', 200, { error: true, message: 'Error: boom' }, 'FalhaNoServidor'],
    ['201 that says error: true', 201, { error: true }, 'FalhaNoServidor'],
    [
      '200 error: true about a closed session',
      200,
      { error: true, message: 'Connection Closed' },
      'NaoConectado',
    ],
    ['403 about anything else', 403, erro('Forbidden'), 'ChaveRecusada'],
    ['404 without words', 404, {}, 'RespostaInesperada'],
    ['404 of a proxy', 404, { message: 'no Route matched with those values' }, 'RespostaInesperada'],
    ['a wait inside WhatsApp', 400, erro(['Error: Timed Out']), 'FalhaNoServidor'],
    ['a lost connection', 400, erro(['Error: Connection was lost']), 'NaoConectado'],
    ['too many requests', 429, { message: 'slow down' }, 'FalhaNoServidor'],
    ['no response object', 400, { status: 400, message: 'x' }, 'PedidoRecusado'],
    ['a list instead of an object', 500, [1, null], 'FalhaNoServidor'],
    ['a redirect', 301, '', 'RespostaInesperada'],
    ['a page with 200', 200, '<html>', 'RespostaInesperada'],
    ['a page with 404', 404, '<html>', 'RespostaInesperada'],
    ['a page with 401', 401, '<html>', 'ChaveRecusada'],
    ['a gateway without a server', 502, '<html>', 'FalhaNoServidor'],
    ['a gateway that finds the image too large', 413, '<html>', 'PedidoRecusado'],
    ['half an answer', 200, '{"key":{"id"', 'RespostaInesperada'],
  ])('%s', (_nome, status, corpo, classe) => {
    const lida = falha(status, corpo)
    expect(lida.name).toBe(classe)
    expect(lida.status).toBe(status)
    expect(lida.operacao).toBe('enviarTexto')
  })

  it('the number without WhatsApp is named as Evolution read it', () => {
    const lida = falha(400, erro([{ jid: '5511@s.whatsapp.net', exists: false, number: '5511988880000' }]))
    expect(lida.message).toBe(
      'O número 5511988880000 não tem WhatsApp. Confira o número com o DDD e tente de novo.',
    )
    expect(lida.dados).toMatchObject({ numero: '5511988880000' })
  })

  it('an instance whose name speaks of routes is still an instance', () => {
    expect(falha(404, erro(['The "Cannot GET /x" instance does not exist'])).name).toBe(
      'InstanciaInexistente',
    )
  })
})

describe('whether the request may have been carried out', () => {
  it.each([
    ['a refusal', 400, erro(['Text is required']), false],
    ['an error Evolution reports itself', 500, erro(['boom']), false],
    ['a gateway that stopped waiting', 504, '<html>', true],
    ['a wait inside WhatsApp', 400, erro(['Error: Timed Out']), true],
    ['an unreadable success', 200, '<html>', true],
  ])('%s', (_nome, status, corpo, incerto) => {
    expect(falha(status, corpo).incerto).toBe(incerto)
    expect(falha(status, corpo, { metodo: 'GET' }).incerto).toBe(false)
  })
})
