import { randomBytes } from 'node:crypto'
import { ComponentLoader } from 'adminjs'
import { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BancoInadequado, type EvolutionWhatsApp, entidades, evolutionWhatsApp } from '../../../src/index.js'
import { criarBancoVazio } from '../../helpers/banco.js'
import { noPostgres } from '../../helpers/precisa.js'

const servidor = process.env.TEST_DATABASE_URL

/** What each is called with; the rest takes a company, or nothing. */
const ARGUMENTOS: Record<string, unknown[]> = {
  sincronizarEmpresa: [{ referencia: 'a', nome: 'A' }],
  sincronizarEmpresas: [[{ referencia: 'a', nome: 'A' }]],
  configurarServidor: ['a', null],
  enviarMensagemTexto: ['a', { numero: '5511988887777', texto: 'oi' }],
  enviarMensagemImagem: ['a', { numero: '5511988887777', imagem: 'https://exemplo.com/a.png' }],
  processarWebhook: ['a', { event: 'connection.update' }],
  enviarTexto: [{ empresa: 'a', numero: '5511988887777', texto: 'oi' }],
  enviarModelo: [{ empresa: 'a', numero: '5511988887777', modelo: 'm', valores: {} }],
  enviarImagem: [{ empresa: 'a', numero: '5511988887777', imagem: 'https://exemplo.com/a.png' }],
  enviarDocumento: [
    { empresa: 'a', numero: '5511988887777', documento: 'https://exemplo.com/a.pdf', nomeArquivo: 'a.pdf' },
  ],
  enviarVideo: [{ empresa: 'a', numero: '5511988887777', video: 'https://exemplo.com/a.mp4' }],
  enviarAudio: [{ empresa: 'a', numero: '5511988887777', audio: 'https://exemplo.com/a.ogg' }],
  cancelarMensagem: ['1'],
  consultarMensagem: ['1'],
  pausarEnvios: [],
  retomarEnvios: [],
  repetirNovidade: ['1'],
  reprocessarEventos: [{}, { aplicar: false }],
}
/** They touch no table of ours, or are not for calling. */
const FORA = new Set([
  ...[
    'resources',
    'dashboard',
    'pagina',
    'locale',
    'webhookRouter',
    'liveRouter',
    'protecao',
    'metricsRouter',
    'saudeRouter',
  ],
  ...[
    'aoReceberMensagem',
    'aoMudarMensagem',
    'aoMudarStatus',
    'aoAlertar',
    'direitosMudaram',
    'anunciarParada',
    'start',
    'stop',
  ],
])

noPostgres.describe('before the database is migrated', () => {
  let banco: Awaited<ReturnType<typeof criarBancoVazio>>
  let dataSource: DataSource
  let whatsapp: EvolutionWhatsApp
  beforeAll(async () => {
    banco = await criarBancoVazio(servidor ?? '')
    dataSource = await new DataSource({
      type: 'postgres',
      url: banco.url,
      entities: [...entidades],
    }).initialize()
    whatsapp = evolutionWhatsApp({
      dataSource,
      siteUrl: 'http://127.0.0.1:9',
      evolution: { url: 'http://127.0.0.1:9', apiKey: 'chave' },
      encryptionKeys: [randomBytes(32).toString('base64')],
      acesso: () => null,
      componentLoader: new ComponentLoader(),
    })
  })
  afterAll(async () => {
    await whatsapp.stop()
    await dataSource.destroy()
    await banco.apagar()
  })

  it('start() refuses, and says what to call', async () => {
    await expect(whatsapp.start()).rejects.toThrow(BancoInadequado)
    await expect(whatsapp.start()).rejects.toThrow('migrar(dataSource)')
  })

  it('every method says so, by a code', async () => {
    const metodos = Object.entries(whatsapp).filter(([nome]) => !FORA.has(nome))
    expect(metodos.length).toBeGreaterThan(30)
    const respostas = await Promise.all(
      metodos.map(async ([nome, metodo]) => {
        const chamada = async () => (metodo as (...a: unknown[]) => unknown)(...(ARGUMENTOS[nome] ?? ['a']))
        return [
          nome,
          await chamada().then(
            () => 'nothing',
            ({ codigo, message }) => codigo ?? message,
          ),
        ]
      }),
    )
    expect(respostas.filter(([, codigo]) => codigo !== 'banco_nao_migrado')).toEqual([])
  })
})
