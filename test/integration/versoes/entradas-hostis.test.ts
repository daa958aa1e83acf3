import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { criarClienteEvolution, ErroEvolution } from '../../../src/services/evolution/index.js'
import { API_KEY, type Aplicacao, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { enderecoSecreto } from '../../helpers/endereco-secreto.js'
import { mutar } from '../../helpers/mutacoes.js'
import { entrar } from '../../helpers/navegante.js'
import { criarOutbox, emParalelo } from '../../helpers/outbox.js'
import { DE_MILHARES } from '../../helpers/prazos.js'
import { criarSorteio } from '../../helpers/sorteio.js'

const SEMENTE = 20_261_128
const FIXTURES = new URL('../../fixtures/evolution/', import.meta.url)
/** Of the versions that this is about, as text, with their statuses. */
const respostas = ['2.2.3', '2.3.7', '2.4.0'].flatMap((versao) =>
  readdirSync(new URL(`${versao}/http/`, FIXTURES)).map((arquivo) => {
    const { response } = JSON.parse(readFileSync(new URL(`${versao}/http/${arquivo}`, FIXTURES), 'utf8'))
    return { status: response.status as number, corpo: JSON.stringify(response.body) }
  }),
)
const DESPEJO = JSON.stringify({
  status: 400,
  error: 'Bad Request',
  response: {
    message: [
      `\nInvalid \`a.message.update()\` invocation in\n/evolution/dist/main.js:173:83439\n\n  172 let e=await this.prismaRepository.x.y({a:1});\n→ 173 return t(e)`,
    ],
  },
})
const corpos = [DESPEJO, ...respostas.map(({ corpo }) => corpo)] as unknown as [string, ...string[]]
const statuses = [200, 201, 400, 500, 503] as const
const ENTRANHAS = /prismaRepository|main\.js|await this|license|required|undefined|Cannot read/i

/** In the place of Evolution: one of those answers, spoiled, whatever it is asked. */
let servidor: Server
let url: string
let aplicacao: Aplicacao
let sorteio = criarSorteio(SEMENTE)
beforeAll(async () => {
  servidor = createServer((req, res) => {
    req.resume()
    const status = sorteio.escolher(statuses)
    res.writeHead(status, { 'content-type': 'application/json' }).end(mutar(corpos, sorteio))
  }).listen(0, '127.0.0.1')
  await new Promise((pronto) => servidor.once('listening', pronto))
  url = `http://127.0.0.1:${(servidor.address() as AddressInfo).port}`
  aplicacao = await iniciarAplicacao({ opcoes: { evolution: { url, apiKey: API_KEY } } })
})
afterAll(async () => {
  await aplicacao.parar()
  servidor.closeAllConnections()
  servidor.close()
})

it('2000 spoiled answers end as a value or as an error of ours, in words of ours', DE_MILHARES, async () => {
  sorteio = criarSorteio(SEMENTE)
  const cliente = criarClienteEvolution({ url, apiKey: API_KEY })
  const webhook = { url: 'https://loja.exemplo/x', eventos: [] }
  const chamadas = [
    () => cliente.versao(),
    () => cliente.buscar(),
    () => cliente.buscarPorNome('loja_1'),
    () => cliente.estado('loja_1'),
    () => cliente.criar({ instanceName: ' loja_1 ', webhook }),
    () => cliente.conectar('loja_1'),
    () => cliente.reiniciar('loja_1'),
    () => cliente.desconectar('loja_1'),
    () => cliente.registrarWebhook('loja_1', webhook),
    () => cliente.verificarNumeros('loja_1', ['5511988887777']),
    () => cliente.enviarTexto('loja_1', { numero: '5511988887777', texto: 'x' }),
  ]
  let erros = 0
  await emParalelo(
    Array.from({ length: 2000 }, (_, i) => i),
    8,
    async (i) => {
      const falha = await (chamadas[i % chamadas.length] as () => Promise<unknown>)().then(
        () => null,
        (erro: unknown) => erro,
      )
      if (falha === null) return
      if (!(falha instanceof ErroEvolution)) throw falha
      erros += 1
      expect(falha.message).toMatch(/[.!]$/)
      expect(`${falha.message} ${JSON.stringify(falha.dados)}`).not.toMatch(ENTRANHAS)
      expect(falha.detalhe ?? '').not.toMatch(/prismaRepository|main\.js|await this/)
      expect(falha.detalhe?.length ?? 0).toBeLessThanOrEqual(200)
    },
  )
  expect(erros).toBeGreaterThan(1000)
})

it('the panel answers them with words of the locale, and the rounds go on', DE_MILHARES, async () => {
  sorteio = criarSorteio(SEMENTE + 1)
  const [ada, ze] = [
    await entrar(aplicacao.url, 'admin@teste.local'),
    await entrar(aplicacao.url, 'ze@teste.local'),
  ]
  for (let i = 0; i < 20; i++) {
    for (const acao of [
      'verificarStatus',
      'desconectar',
      'reiniciar',
      'registrarWebhook',
      'diagnosticar',
      'conectar',
    ]) {
      for (const quem of [ada, ze]) {
        const { status, corpo } = await quem.acao(1, acao, {})
        expect([acao, status]).toEqual([acao, 200])
        if (corpo.notice?.type === 'error')
          expect(corpo.notice.message).toMatch(/^(erros\.[a-z_]+|forbiddenError)$/)
        const dito = JSON.stringify([corpo.notice, corpo.diagnostico])
        expect(dito).not.toMatch(/prismaRepository|main\.js|License|Cannot read/)
        if (quem === ze) expect(dito).not.toContain('manager/login')
      }
    }
    await aplicacao.dataSource.query('UPDATE whatsapp.reconciliacao SET proxima = now()')
    expect((await aplicacao.whatsapp.reconciliar()).servidores).toBe(1)
    const servidores = await ada.pedir('/admin/whatsapp/servidores')
    expect(servidores.status).toBe(200)
    expect(await servidores.text()).not.toMatch(/prismaRepository|javascript:/)
  }
  expect(aplicacao.linhas.join('\n')).not.toMatch(/prismaRepository|main\.js/)
})

it('a history that was spoiled is refused or journalled, whatever its headers say', DE_MILHARES, async () => {
  const endereco = await enderecoSecreto(aplicacao, 1)
  // Whether a spoiled answer above was taken for a registration is left to chance; here nothing is signed.
  await aplicacao.dataSource.query('UPDATE whatsapp.credencial_evolution SET jwt_exigido = false')
  const outbox = criarOutbox(8)
  const evento = (data: unknown) =>
    JSON.stringify({
      event: 'messaging-history.set',
      instance: 'barbearia-do-ze_1',
      data,
      date_time: '2026-11-28T12:00:00.000Z',
      isLatest: true,
      progress: 100,
      apikey: null,
    })
  const historicos = [
    evento({ chats: 10, contacts: 20, messages: 300, isLatest: true, progress: 100 }),
    evento({ chats: [], contacts: [], messages: [], isLatest: null, progress: null }),
    evento(null),
  ] as const
  sorteio = criarSorteio(SEMENTE + 2)
  const carimbos = ['', 'x', '1e99', '-1', '0', String(Date.now()), '9'.repeat(300), '13,13'] as const
  await emParalelo(
    Array.from({ length: 1000 }, (_, i) => i),
    outbox.emVoo,
    async () => {
      const status = await outbox.postar(endereco, mutar(historicos, sorteio), {
        'x-timestamp': sorteio.escolher(carimbos),
        'x-event-type': sorteio.escolher(carimbos),
        'x-instance-name': 'ação%20é',
        'user-agent': 'EvolutionAPI-Webhook/2.4.0',
      })
      expect([200, 400]).toContain(status)
    },
  )
  outbox.fechar()
  const falhas = await aplicacao.dataSource.query(
    `SELECT erro FROM whatsapp.evento_webhook WHERE resultado = 'falhou'`,
  )
  expect(falhas).toEqual([])
})
