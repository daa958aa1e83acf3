import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { criarCorreio } from '../../../src/services/correio/correio.js'
import type { CorreioFalhou } from '../../../src/services/correio/erros-do-correio.js'
import { lerEndereco, lerServidorDeCorreio } from '../../../src/services/correio/opcoes-do-correio.js'

const SENHA = 'senha-do-correio-1'
const CARTA = {
  para: 'maria@example.com',
  assunto: 'Convite\r\nBcc: outra@example.com',
  texto: 'Olá, você foi convidada.',
  html: '<p>Olá</p>',
}

const aFechar: (() => void)[] = []
afterEach(() => {
  for (const fechar of aFechar.splice(0)) fechar()
})

/** A real SMTP server. @returns its port, and what it took in */
const abrirServidor = async (opcoes: ConstructorParameters<typeof SMTPServer>[0] = {}) => {
  const cartas: { para: string[]; corpo: string }[] = []
  const servidor = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: true,
    onAuth: ({ username, password }, _sessao, pronto) =>
      username === 'painel' && password === SENHA
        ? pronto(null, { user: username })
        : pronto(new Error(`wrong password ${password}`)),
    onRcptTo: ({ address }, _sessao, pronto) =>
      pronto(
        address.startsWith('ninguem')
          ? Object.assign(new Error('no such user'), { responseCode: 550 })
          : null,
      ),
    onData(fluxo, sessao, pronto) {
      let corpo = ''
      fluxo.on('data', (parte) => {
        corpo += parte
      })
      fluxo.on('end', () => {
        cartas.push({ para: sessao.envelope.rcptTo.map(({ address }) => address), corpo })
        pronto()
      })
    },
    ...opcoes,
  })
  servidor.on('error', () => undefined)
  servidor.listen(0, '127.0.0.1')
  await once(servidor.server, 'listening')
  aFechar.push(() => servidor.close())
  return { porta: (servidor.server.address() as AddressInfo).port, cartas }
}

const falha = async (url: string, { para = CARTA.para, prazoMs = 5_000 } = {}): Promise<CorreioFalhou> =>
  criarCorreio({ url, de: 'a@example.com' }, { prazoMs })
    .enviar({ ...CARTA, para })
    .then(
      () => {
        throw new Error('it was sent')
      },
      (erro) => erro,
    )

it('hands a mail in, as text and as HTML, to the one it is for', async () => {
  const { porta, cartas } = await abrirServidor()
  await criarCorreio({
    url: `smtp://painel:${SENHA}@127.0.0.1:${porta}?tls=nao`,
    de: 'Painel <painel@example.com>',
  }).enviar(CARTA)
  expect(cartas.map(({ para }) => para)).toEqual([['maria@example.com']])
  const [{ corpo = '' } = {}] = cartas
  expect(corpo).toContain('From: Painel <painel@example.com>')
  expect(corpo).toContain('Subject: Convite Bcc: outra@example.com')
  expect(corpo).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/)
  expect(corpo).not.toMatch(/^Bcc:/m)
})

describe('a mail that does not go out', () => {
  it('says that nobody answers', async () => {
    const erro = await falha('smtp://127.0.0.1:1')
    expect([erro.codigo, erro.motivo, erro.definitivo]).toEqual(['correio_falhou', 'inalcancavel', false])
  })

  it('says that the password is wrong, and tells it to nobody', async () => {
    const { porta } = await abrirServidor()
    const erro = await falha(`smtp://painel:errada-e-secreta@127.0.0.1:${porta}?tls=nao`)
    expect([erro.motivo, erro.definitivo]).toEqual(['acesso_recusado', false])
    expect(`${erro.stack}${erro.cause}`).not.toContain('errada-e-secreta')
  })

  it('says that the address is not taken, now or ever', async () => {
    const { porta } = await abrirServidor()
    const erro = await falha(`smtp://127.0.0.1:${porta}?tls=nao`, { para: 'ninguem@example.com' })
    expect([erro.motivo, erro.definitivo]).toEqual(['recusada', true])
  })

  it('is not sent in clear where nobody allowed it, nor under a certificate that nobody vouches for', async () => {
    const semTls = await abrirServidor()
    expect((await falha(`smtp://127.0.0.1:${semTls.porta}`)).motivo).toBe('sem_tls')
    const { porta, cartas } = await abrirServidor({ disabledCommands: [] })
    expect((await falha(`smtp://127.0.0.1:${porta}`)).motivo).toBe('sem_tls')
    expect(cartas).toEqual([])
  })

  it('is given up when a server takes the call and says nothing', async () => {
    const mudo = createServer().listen(0, '127.0.0.1')
    await once(mudo, 'listening')
    aFechar.push(() => mudo.close())
    const { port } = mudo.address() as AddressInfo
    expect((await falha(`smtp://127.0.0.1:${port}`, { prazoMs: 300 })).motivo).toBe('demorou')
  })

  it('is for no address that is none', async () => {
    const erro = await falha('smtp://127.0.0.1:1', { para: 'a@example.com, b@example.com' })
    expect([erro.motivo, erro.definitivo]).toEqual(['recusada', true])
  })
})

it.each([
  ['smtp://h', { host: 'h', porta: 587, tls: 'depois', acesso: null }],
  ['smtps://u:p%40@h:2465', { host: 'h', porta: 2465, tls: 'direto', acesso: { usuario: 'u', senha: 'p@' } }],
  ['smtp://[::1]:25?tls=nao', { host: '::1', porta: 25, tls: 'nenhum', acesso: null }],
  ['smtp://u@h', null],
  ['smtp://u:%E0%A4%A@h', null],
  ['smtps://h?tls=nao', null],
  ['smtp://h?tls=talvez', null],
  ['https://h', null],
  ['h:25', null],
])('reads the server %s', (url, lido) => {
  expect(lerServidorDeCorreio(url)).toEqual(lido)
})

it.each([
  ['a@example.com', { nome: '', email: 'a@example.com' }],
  ['Minha Loja <a@example.com>', { nome: 'Minha Loja', email: 'a@example.com' }],
  ['a@example.com, b@example.com', null],
  ['Loja\r\nBcc: x <a@example.com>', null],
  ['ninguém', null],
])('reads the sender %j', (texto, lido) => {
  expect(lerEndereco(texto)).toEqual(lido)
})
