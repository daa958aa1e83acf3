import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pausar } from 'node:timers/promises'
import { Connection } from 'rabbitmq-client'
import { afterAll, beforeAll, expect } from 'vitest'
import { abrirBanco, type Banco } from '../../../src/app/database.js'
import { criarCifra } from '../../../src/services/criptografia/cifra.js'
import { criarEmpresa } from '../../../src/services/empresas/criar-empresa.js'
import { filaDasMortas } from '../../../src/webhooks/rabbitmq/topologia.js'
import { esperar } from '../../helpers/aplicacao.js'
import { criarBancoVazio } from '../../helpers/banco.js'
import { abrirPassagem, nomesNovos, procurarBroker } from '../../helpers/broker.js'
import { precisaDe } from '../../helpers/precisa.js'

const EVENTOS = 20_000
const EMPRESAS = 20
const servidor = process.env.TEST_DATABASE_URL
const broker = servidor ? await procurarBroker() : null
const { exchange, fila } = nomesNovos()
const daqui = precisaDe(broker, 'TEST_DATABASE_URL and a RabbitMQ broker').it

let banco: Banco
let apagar: () => Promise<void>
let conexao: Connection
let passagem: Awaited<ReturnType<typeof abrirPassagem>>
let url: string
const instancias: string[] = []
const processos = new Set<ChildProcess>()

beforeAll(async () => {
  if (!broker || !servidor) return
  const vazio = await criarBancoVazio(servidor)
  banco = await abrirBanco({ url: vazio.url, pasta: '' })
  url = vazio.url
  apagar = vazio.apagar
  passagem = await abrirPassagem(broker)
  const dependencias = { cifra: criarCifra([randomBytes(32)]), siteUrl: 'http://127.0.0.1:9' }
  for (let i = 0; i < EMPRESAS; i++) {
    const nova = { nome: `E${i}`, slug: `e${i}` }
    const { id } = await criarEmpresa(banco.dataSource.manager, dependencias, nova)
    const [{ instance_name: nome }] = await banco.dataSource.query(
      'SELECT instance_name FROM whatsapp.configuracao_whatsapp WHERE empresa_id = $1',
      [id],
    )
    instancias.push(nome)
  }
  conexao = new Connection({ url: broker })
  conexao.on('error', () => undefined)
})
afterAll(async () => {
  if (!broker) return
  for (const processo of processos) processo.kill('SIGKILL')
  for (const queue of [fila, filaDasMortas(fila)]) await conexao.queueDelete({ queue })
  await conexao.exchangeDelete({ exchange })
  await conexao.close()
  passagem.fechar()
  await banco.fechar()
  await apagar()
})

const iniciar = async (): Promise<ChildProcess> => {
  const rabbitmq = { url: passagem.url, exchange, fila }
  const processo = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../helpers/processo-do-consumidor.mjs')],
    {
      env: { PATH: process.env.PATH, CONSUMIDOR: JSON.stringify({ url, rabbitmq }) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  processos.add(processo)
  await once(processo.stdout ?? processo, 'data')
  return processo
}
const matar = async (processo: ChildProcess): Promise<void> => {
  const fim = once(processo, 'exit')
  processo.kill('SIGKILL')
  await fim
  processos.delete(processo)
}
const corpoDe = (n: number) => ({
  event: 'messages.upsert',
  instance: instancias[n % EMPRESAS],
  data: {
    key: { remoteJid: `55119${String(80_000_000 + (n % 500))}@s.whatsapp.net`, fromMe: false, id: `R${n}` },
    pushName: 'Cliente',
    messageType: 'conversation',
    message: { conversation: `mensagem ${n}` },
    messageTimestamp: Math.floor(Date.now() / 1000),
  },
  server_url: 'http://127.0.0.1:8180',
  date_time: new Date().toISOString(),
  apikey: 'token-da-instancia',
})
const contar = async (sql: string): Promise<number> => {
  const [{ n }] = await banco.dataSource.query(sql)
  return Number(n)
}

daqui(
  `takes in each of ${EVENTOS} events once, while its processes are killed and the broker’s connections cut, and a poisoned message blocks nobody`,
  { timeout: 300_000 },
  async () => {
    let [a, b] = [await iniciar(), await iniciar()]
    await esperar(async () => {
      const declarada = await conexao.queueDeclare({ queue: fila, passive: true }).catch(() => null)
      return declarada !== null
    }, 30_000)
    const publicador = conexao.createPublisher({ confirm: true, maxAttempts: 3 })
    let publicados = 0
    const publicar = async (): Promise<void> => {
      for (let n = 0; n < EVENTOS; n += 200) {
        const lote = Array.from({ length: 200 }, (_, i) => corpoDe(n + i))
        const corpos = lote.map((corpo) => Buffer.from(JSON.stringify(corpo)))
        if (n % 4_000 === 0) corpos.push(Buffer.from('isto não é JSON'), Buffer.from('{"event":1}'))
        await Promise.all(
          corpos.map((corpo) =>
            publicador.send({ exchange, routingKey: 'messages.upsert', durable: true }, corpo),
          ),
        )
        publicados += 200
      }
    }
    const publicacao = publicar()
    let mortes = 0
    let cortes = 0
    const escritos = () => contar('SELECT count(*) AS n FROM whatsapp.evento_webhook')
    while (publicados < EVENTOS || (await escritos()) < EVENTOS) {
      await pausar(700)
      if (mortes < 4) {
        await matar(mortes % 2 === 0 ? a : b)
        if (mortes % 2 === 0) a = await iniciar()
        else b = await iniciar()
        mortes++
      }
      if (cortes < 12) cortes += passagem.cortar() > 0 ? 1 : 0
    }
    await publicacao
    await publicador.close()
    expect([mortes, cortes > 3]).toEqual([4, true])
    const ids: { whatsapp_id: string }[] = await banco.dataSource.query(
      'SELECT whatsapp_id FROM whatsapp.mensagem',
    )
    expect(ids).toHaveLength(EVENTOS)
    expect(new Set(ids.map(({ whatsapp_id: id }) => id))).toEqual(
      new Set(Array.from({ length: EVENTOS }, (_, n) => `R${n}`)),
    )
    expect(await escritos()).toBe(EVENTOS)
    expect(
      await contar(
        `SELECT count(*) AS n FROM whatsapp.evento_webhook WHERE conteudo::text LIKE '%token-da-instancia%'`,
      ),
    ).toBe(0)
    // Acknowledged, all of them; what could not be read is kept apart, and nothing else is.
    await esperar(
      async () => (await conexao.queueDeclare({ queue: fila, passive: true })).messageCount === 0,
      20_000,
    )
    const mortas = await conexao.queueDeclare({ queue: filaDasMortas(fila), passive: true })
    expect(mortas.messageCount).toBe(10)
  },
)
