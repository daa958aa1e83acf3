import { describe, expect, it } from 'vitest'
import { ErroEvolution, interpretar, type ServidorSemLicenca } from '../../../src/services/evolution/index.js'

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

describe('the licence gate', () => {
  const porta = {
    error: 'service not activated',
    code: 'LICENSE_REQUIRED',
    register_url: 'https://evo.exemplo/manager/login',
    instance_id: 'x',
    message: 'License required',
  }
  const registro = (corpo: unknown) => {
    const lida = falha(503, corpo)
    expect(lida.name).toBe('ServidorSemLicenca')
    expect(lida.incerto).toBe(false)
    return (lida as ServidorSemLicenca).enderecoDeRegistro
  }

  it('is told from a server that fails, on every call', () => {
    expect(registro(porta)).toBe('https://evo.exemplo/manager/login')
    expect(falha(503, { status: 503, error: 'Simulated fault' }).name).toBe('FalhaNoServidor')
    expect(falha(503, { ...porta, code: 'OTHER' }).name).toBe('FalhaNoServidor')
    expect(falha(400, porta).name).toBe('PedidoRecusado')
  })

  it.each([
    ['cut off', JSON.stringify(porta).slice(0, -20)],
    ['without an address', { ...porta, register_url: undefined }],
    ['with an address of another type', { ...porta, register_url: { a: 1 } }],
    ['with a list for an address', { ...porta, register_url: ['https://a'] }],
    ['with an empty address', { ...porta, register_url: '' }],
    ['with a huge address', { ...porta, register_url: `https://a/${'x'.repeat(10_000)}` }],
    ['with a script for an address', { ...porta, register_url: 'javascript:alert(1)' }],
    ['with a password in its address', { ...porta, register_url: 'https://ana:segredo@evo.exemplo/' }],
    ['with a relative address', { ...porta, register_url: '/manager/login' }],
    ['full of other things', { code: 'LICENSE_REQUIRED', message: [[{ a: 'x'.repeat(100_000) }]], error: 7 }],
  ])('%s it is still one, and gives no address', (_qual, corpo) => {
    expect(registro(corpo)).toBeNull()
  })

  it('keeps its English to itself', () => {
    expect(falha(503, porta).message).not.toMatch(/licen[sc]e|activat/i)
    expect(JSON.stringify(falha(503, porta).dados)).not.toContain('evo.exemplo')
  })
})

describe('asked about numbers without a socket', () => {
  it.each([[{}], [''], [[]]])('2.3.7 answers 400 %j: nobody is connected, and nothing is known', (corpo) => {
    expect(falha(400, corpo, { operacao: 'verificarNumeros' }).name).toBe('NaoConectado')
  })

  it('what it says in words is read as words', () => {
    expect(
      falha(400, erro(['instance requires property "numbers"']), { operacao: 'verificarNumeros' }).name,
    ).toBe('PedidoRecusado')
    expect(falha(400, {}, { operacao: 'enviarTexto' }).name).toBe('PedidoRecusado')
  })
})

describe('a dump of the database', () => {
  const fonte =
    '  173   let e=await this.prismaRepository.x.findFirst({where:{a:1}});if(!e)throw new Error("x")'
  it.each([
    ['of Prisma', 'PrismaClientKnownRequestError: \nInvalid `x.findFirst()` invocation in\n/app/main.js:1:2'],
    [
      'that does not name itself',
      `\nInvalid \`a.message.update()\` invocation in\n/evolution/dist/main.js:173:83439\n\n${fonte}\n→ 174 x`,
    ],
    [
      'of another model',
      'Invalid `this.prismaRepository.isOnWhatsapp.upsert()` invocation in\n/evolution/dist/main.js:9:1',
    ],
    [
      'with no line break',
      'Invalid `c.chat.create()` invocation in /evolution/dist/main.js:1:1  →  12 y(await t.chat.create(',
    ],
    [
      'in colours',
      '\u001b[31mInvalid \u001b[1m`a.b.update()`\u001b[22m invocation\u001b[39m in /x/main.js:1:2',
    ],
    ['cut off in front', `main.js:173:83439\n${fonte}`],
    ['of which only the source is left', `${fonte}\n${fonte}`],
    ['of which only the complaint is left', 'Unique constraint failed on the fields: (`remoteJid`)'],
  ])('%s is a failure inside, and nothing of it is kept', (_qual, texto) => {
    for (const [status, corpo] of [
      [400, erro([texto])],
      [500, { status: 500, error: 'Internal Server Error', response: { message: texto } }],
      [400, { status: 400, error: texto }],
      [200, { error: true, message: texto }],
    ] as const) {
      const lida = falha(status, corpo)
      expect(lida.name).toBe('FalhaNoServidor')
      expect(lida.detalhe).toMatch(/^(Prisma\w+ )?\(detalhes do banco omitidos\)$/)
    }
  })

  it.each([
    'Text is required',
    'instance requires property "text"',
    "Cannot read properties of undefined (reading 'x')",
  ])('and "%s" is none', (texto) => {
    expect(falha(400, erro([texto])).detalhe).toBe(texto)
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
