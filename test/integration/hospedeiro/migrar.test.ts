import { ComponentLoader } from 'adminjs'
import { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect } from 'vitest'
import { entidades, evolutionWhatsApp, migracoes, migrar } from '../../../src/index.js'
import { criarBancoVazio } from '../../helpers/banco.js'
import { noPostgres } from '../../helpers/precisa.js'

const servidor = process.env.TEST_DATABASE_URL

let banco: Awaited<ReturnType<typeof criarBancoVazio>>
const abertos: DataSource[] = []
const abrir = (opcoes: object = {}) => {
  const dataSource = new DataSource({ type: 'postgres', url: banco.url, entities: [...entidades], ...opcoes })
  abertos.push(dataSource)
  return dataSource
}

beforeAll(async () => {
  if (servidor) banco = await criarBancoVazio(servidor)
})
afterAll(async () => {
  for (const dataSource of abertos) if (dataSource.isInitialized) await dataSource.destroy()
  await banco?.apagar()
})

noPostgres.it('refuses to start before it is migrated, and says what to do', async () => {
  const dataSource = await abrir().initialize()
  const whatsapp = evolutionWhatsApp({
    dataSource,
    siteUrl: 'https://painel.example',
    evolution: { url: 'https://evolution.example', apiKey: 'chave' },
    encryptionKeys: [Buffer.alloc(32, 1).toString('base64')],
    acesso: () => null,
    componentLoader: new ComponentLoader(),
  })
  await expect(whatsapp.start()).rejects.toThrow('call `await migrar(dataSource)` before start()')
})

noPostgres.it('brings up any number of processes that start together on an empty database', async () => {
  await Promise.all(Array.from({ length: 8 }, () => migrar(abrir())))
  const [{ vezes }] = await (await abrir().initialize()).query(
    'SELECT count(*)::int AS vezes FROM migrations',
  )
  expect(vezes).toBe(migracoes.length)
})

noPostgres.it('runs the plugin’s alone, and leaves the host’s own migrations to the host', async () => {
  let rodou = false
  class DoHospedeiro1700000000000 {
    readonly name = 'DoHospedeiro1700000000000'
    async up() {
      rodou = true
    }
    async down() {}
  }
  const dataSource = abrir({ migrations: [DoHospedeiro1700000000000, ...migracoes] })
  await migrar(dataSource)
  expect(rodou).toBe(false)
  await dataSource.runMigrations()
  expect(rodou).toBe(true)
  for (const _ of dataSource.migrations) await dataSource.undoLastMigration()
  expect(await dataSource.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'whatsapp'`)).toEqual([])
})

noPostgres.it(
  'goes down with data in every table, losing what is ours and nothing of the host’s, and comes up again',
  async () => {
    const dataSource = abrir({ migrations: [...migracoes] })
    await migrar(dataSource)
    await dataSource.query(`CREATE TABLE IF NOT EXISTS da_casa AS SELECT 'fica' AS texto`)
    const criar = () =>
      evolutionWhatsApp({
        dataSource,
        siteUrl: 'https://painel.example',
        evolution: { url: 'https://evolution.example', apiKey: 'chave' },
        encryptionKeys: [Buffer.alloc(32, 1).toString('base64')],
        acesso: () => null,
        componentLoader: new ComponentLoader(),
      })
    const whatsapp = criar()
    await whatsapp.sincronizarEmpresa({ referencia: 'a', nome: 'A' })
    await whatsapp.enviarTexto({ empresa: 'a', numero: '5511988887777', texto: 'oi', chave: '1' })
    await whatsapp.processarWebhook('a', {
      event: 'messages.upsert',
      date_time: new Date().toISOString(),
      data: {
        key: { id: 'M1', remoteJid: '5511977776666@s.whatsapp.net', fromMe: false },
        pushName: 'Maria',
        message: { conversation: 'oi' },
        messageTimestamp: Math.floor(Date.now() / 1000),
      },
    })
    for (const _ of migracoes) await dataSource.undoLastMigration()
    expect(await dataSource.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'whatsapp'`)).toEqual([])
    expect(await dataSource.query('SELECT texto FROM da_casa')).toEqual([{ texto: 'fica' }])
    await migrar(dataSource)
    expect(await criar().consultarEmpresa('a')).toBeNull()
    await whatsapp.stop()
  },
)
