import { randomBytes } from 'node:crypto'
import { setTimeout as dormir } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { abrirBanco } from '../../../src/app/database.js'
import { criarCifra } from '../../../src/services/criptografia/cifra.js'
import { criarEmpresa } from '../../../src/services/empresas/criar-empresa.js'
import { esperar } from '../../helpers/aplicacao.js'
import { criarBancoVazio } from '../../helpers/banco.js'
import { enderecoSecreto } from '../../helpers/endereco-secreto.js'
import { criarOutbox, emParalelo } from '../../helpers/outbox.js'
import { noPostgres } from '../../helpers/precisa.js'
import { prepararProcesso } from '../../helpers/processo-do-servidor.js'
import { criarSorteio } from '../../helpers/sorteio.js'

const EVENTOS = 20_000
const EMPRESAS = 9
const EM_VOO = 50
const MORTES_DO_SERVIDOR = 4
const MORTES_DAS_CONEXOES = 4
const SEMENTE = 20_000
/** Evolution never repeats a delivery that was answered with one of these: the event would be lost. */
const SEM_VOLTA = [400, 401, 403, 404, 422]

const servidor = process.env.TEST_DATABASE_URL
const { inteiro } = criarSorteio(SEMENTE)
const numeros = Array.from({ length: EVENTOS }, (_, numero) => numero)
const inicio = Date.parse('2026-11-24T02:00:00.000Z')

/** Every fifth moves the state; all carry their number where the journal keeps it. */
const corpoDe = (numero: number): string => {
  const conexao = estadoApos(numero) === 'conectado' ? ABERTA : CONECTANDO
  const conteudo = daConexao(numero) ? conexao : { message: { conversation: 'oi' } }
  return JSON.stringify({
    event: daConexao(numero) ? 'connection.update' : 'messages.upsert',
    instance: 'loja',
    data: { key: { id: String(numero) }, ...conteudo },
    date_time: new Date(inicio + numero).toISOString(),
  })
}
const ABERTA = { state: 'open', wuid: '5511999990010@s.whatsapp.net', profileName: 'Zé', statusReason: 200 }
const CONECTANDO = { state: 'connecting', statusReason: 200 }
const daConexao = (numero: number) => numero % 5 === 0
const estadoApos = (numero: number) => (numero % 3 === 0 ? 'conectado' : 'conectando')
const empresaDe = (numero: number) => numero % EMPRESAS

const outbox = criarOutbox(EM_VOO)

noPostgres.describe('a server that is killed', () => {
  const chave = randomBytes(32).toString('base64')
  let banco: Awaited<ReturnType<typeof criarBancoVazio>>
  let processo: Awaited<ReturnType<typeof prepararProcesso>>
  let cliente: pg.Client
  let enderecos: string[] = []

  beforeAll(async () => {
    banco = await criarBancoVazio(servidor ?? '')
    processo = await prepararProcesso({ url: banco.url, chave })
    enderecos = await semearEmpresas(banco.url, { chave, origem: processo.origem })
    cliente = new pg.Client({ connectionString: banco.url })
    await cliente.connect()
    await processo.iniciar()
  })
  afterAll(async () => {
    outbox.fechar()
    await processo.limpar()
    await cliente.end()
    await banco.apagar()
  })

  it('has every acknowledged event once, and gets every event in the end', async () => {
    const confirmados = new Set<number>()
    let tentativas = 0

    /** As Evolution does: again after any failure, until it is acknowledged. Its waits, shortened. */
    const insistir = async (numero: number): Promise<void> => {
      const url = enderecos[empresaDe(numero)] ?? ''
      const corpo = corpoDe(numero)
      for (let espera = 50; ; espera = Math.min(espera * 2, 400)) {
        tentativas += 1
        const status = await outbox.postar(url, corpo).catch(() => 0)
        if (SEM_VOLTA.includes(status)) throw new Error(`event ${numero} was refused with ${status}`)
        if (status === 200) return void confirmados.add(numero)
        await dormir(espera)
      }
    }
    const mortes = [
      ...Array.from({ length: MORTES_DO_SERVIDOR }, () => matarServidor),
      ...Array.from({ length: MORTES_DAS_CONEXOES }, () => matarConexoes),
    ]
      .map((matar) => ({ matar, quando: inteiro(EVENTOS * 0.95) }))
      .sort((a, b) => a.quando - b.quando)
    const morrer = async (): Promise<void> => {
      for (const { matar, quando } of mortes) {
        await esperar(() => confirmados.size >= quando, 60_000)
        await matar()
      }
    }
    await Promise.all([morrer(), emParalelo(numeros, EM_VOO, insistir)])

    expect(confirmados.size).toBe(EVENTOS)
    // The kills did hit something.
    expect(tentativas).toBeGreaterThan(EVENTOS)
    const { rows } = await cliente.query<{ numero: number; resultado: string }>(
      `SELECT (conteudo::jsonb #>> '{data,key,id}')::int AS numero, resultado FROM whatsapp.evento_webhook`,
    )
    expect(rows).toHaveLength(EVENTOS)
    expect(new Set(rows.map(({ numero }) => numero))).toEqual(confirmados)
    expect(rows.filter(({ resultado }) => resultado === 'falhou')).toEqual([])
  }, 180_000)

  it('shows the state that the latest events tell', async () => {
    const { rows } = await cliente.query<{ status: string }>(
      'SELECT status FROM whatsapp.configuracao_whatsapp ORDER BY empresa_id',
    )
    const ultimos = enderecos.map(
      (_, i) => numeros.filter(daConexao).findLast((numero) => empresaDe(numero) === i) ?? 0,
    )
    expect(rows.map(({ status }) => status)).toEqual(ultimos.map(estadoApos))
  })

  it('does not take a lost connection for a fault of the event it was busy with', async () => {
    const numero = EVENTOS + 1
    await cliente.query('BEGIN')
    await cliente.query('SELECT 1 FROM whatsapp.configuracao_whatsapp FOR NO KEY UPDATE')
    const corpo = corpoDe(numero).replace('messages.upsert', 'logout.instance')
    const resposta = outbox.postar(enderecos[0] ?? '', corpo)
    await esperar(async () => {
      const { rowCount } = await cliente.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      return rowCount === 1
    })
    await cliente.query('ROLLBACK')
    // Stored after all, or to be repeated; and repeated it changes nothing.
    expect([200, 503]).toContain(await resposta)
    expect(await outbox.postar(enderecos[0] ?? '', corpo)).toBe(200)
    const { rows } = await cliente.query(
      `SELECT resultado FROM whatsapp.evento_webhook WHERE conteudo::jsonb #>> '{data,key,id}' = $1`,
      [String(numero)],
    )
    expect(rows).toEqual([{ resultado: 'aplicado' }])
  })

  const matarServidor = async (): Promise<void> => {
    await processo.matar()
    await processo.iniciar()
  }
  const matarConexoes = async (): Promise<void> => {
    await cliente.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'adminjs-evolution'`,
    )
  }
})

/** @returns the webhook address of every company */
const semearEmpresas = async (
  url: string,
  { chave, origem }: { chave: string; origem: string },
): Promise<string[]> => {
  const { dataSource, fechar } = await abrirBanco({ url, pasta: '' })
  const cifra = criarCifra([Buffer.from(chave, 'base64')])
  const enderecos: string[] = []
  for (let i = 1; i <= EMPRESAS; i++) {
    const dados = { nome: `Loja ${i}`, slug: `loja-${i}` }
    const { id } = await criarEmpresa(dataSource, { cifra, siteUrl: origem }, dados)
    enderecos.push(await enderecoSecreto({ dataSource, url: origem }, id))
  }
  await fechar()
  return enderecos
}
