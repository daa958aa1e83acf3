import { setTimeout as dormir } from 'node:timers/promises'
import pg from 'pg'
import { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfiguracaoWhatsApp } from '../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { criarSaude } from '../../src/services/metricas/saude.js'
import { CANAL } from '../../src/services/pubsub/avisos.js'
import { escutarNoPostgres } from '../../src/services/pubsub/escutar-no-postgres.js'
import { esperar } from '../helpers/aplicacao.js'
import { type DoisNos, iniciarDoisNos } from '../helpers/dois-nos.js'
import { enderecoSecreto } from '../helpers/endereco-secreto.js'
import { criarOutbox } from '../helpers/outbox.js'
import { type PostgresProprio, prepararPostgresProprio } from '../helpers/postgres-proprio.js'
import { precisaDe } from '../helpers/precisa.js'
import { criarSorteio } from '../helpers/sorteio.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

const CORTES = 30

const postgres = await prepararPostgresProprio()

precisaDe(postgres, 'an installed PostgreSQL').describe('a database that goes away', () => {
  const { url, iniciar, parar, limpar } = postgres as PostgresProprio
  const { inteiro } = criarSorteio(22)
  beforeAll(iniciar)
  afterAll(limpar)

  const perguntar = async <L extends object>(sql: string, valores: unknown[] = []): Promise<L[]> => {
    const cliente = new pg.Client({ connectionString: url })
    await cliente.connect()
    return cliente
      .query<L>(sql, valores)
      .then(
        ({ rows }) => rows,
        (erro: unknown) => {
          throw erro
        },
      )
      .finally(() => cliente.end())
  }
  /** All connections of a database but our own. */
  const cortar = (banco: string) =>
    perguntar(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
      [banco],
    )
  const ouvintes = (banco: string) =>
    perguntar(`SELECT pid FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'LISTEN %'`, [banco])

  it(`leaves one LISTEN after ${CORTES} cuts and 3 stops, brings every hint once, and lends every other connection`, async () => {
    const dataSource = await new DataSource({
      type: 'postgres',
      url,
      poolSize: 4,
      connectTimeoutMS: 2000,
      poolErrorHandler: () => undefined,
    }).initialize()
    const ouvidos: string[] = []
    let ligado = true
    const desligar = await escutarNoPostgres(dataSource)(
      CANAL,
      (conteudo) => ouvidos.push(conteudo),
      () => {
        ligado = true
      },
      () => {
        ligado = false
      },
    )
    try {
      for (let i = 0; i < CORTES; i++) {
        await cortar('postgres')
        // As it comes: back already, on its way, or not yet begun.
        await dormir(inteiro(250))
      }
      for (let i = 0; i < 3; i++) {
        await parar()
        await dormir(inteiro(1500))
        await iniciar()
        await dormir(inteiro(300))
      }
      await esperar(() => ligado)
      expect(await ouvintes('postgres')).toHaveLength(1)
      for (const aviso of ['1', '2', '3']) await perguntar('SELECT pg_notify($1, $2)', [CANAL, aviso])
      await esperar(() => ouvidos.includes('3'))
      expect(ouvidos).toEqual(['1', '2', '3'])
      const emprestadas = [1, 2, 3].map(() => dataSource.createQueryRunner())
      for (const runner of emprestadas) await runner.query('SELECT 1')
      for (const runner of emprestadas) await runner.release()
    } finally {
      await desligar()
      await dataSource.destroy()
    }
  })

  it('is said to be stuck only where it is there, and the connections of this process are not given back', async () => {
    const dataSource = await new DataSource({
      type: 'postgres',
      url,
      poolSize: 1,
      connectTimeoutMS: 300,
      poolErrorHandler: () => undefined,
    }).initialize()
    const saude = criarSaude({ dataSource, pubSub: { caida: () => false }, tolerarMs: 200 })
    const doente = async () => (await saude.oQueNaoVolta()).length > 0
    expect(await doente()).toBe(false)
    const perdida = dataSource.createQueryRunner()
    await perdida.connect()
    await esperar(doente)
    expect(await saude.oQueNaoVolta()).toEqual(['as conexões com o banco não voltam'])
    await perdida.release()
    await esperar(async () => !(await doente()))
    await parar()
    for (let i = 0; i < 5; i++) {
      expect(await doente()).toBe(false)
      await dormir(150)
    }
    await iniciar()
    await dataSource.destroy()
  })

  describe('under two whole nodes', () => {
    const outbox = criarOutbox(20)
    let nos: DoisNos
    beforeAll(async () => {
      nos = await iniciarDoisNos(url, { tempos: temposCurtos })
    })
    afterAll(async () => {
      outbox.fechar()
      await nos.parar()
    })

    it('takes nothing but what is under way: both serve again, each with one LISTEN', async () => {
      const { a, b, nome } = nos
      const { id: empresaId } = await a.whatsapp.criarEmpresa({ nome: 'Loja', slug: 'loja' })
      const noA = await enderecoSecreto(a, empresaId)
      const enderecos = [noA, noA.replace(a.url, b.url)]
      let serie = 0
      const conexao = () => {
        serie += 1
        return JSON.stringify({
          event: 'connection.update',
          data: {
            state: serie % 2 ? 'open' : 'close',
            statusReason: 401,
            wuid: '5511999990010@s.whatsapp.net',
          },
          date_time: new Date(Date.UTC(2026, 9, 1) + serie).toISOString(),
        })
      }
      const carga = new AbortController()
      const bombear = async (url: string) => {
        while (!carga.signal.aborted) {
          expect([200, 503]).toContain(await outbox.postar(url, conexao()))
          await dormir(5)
        }
      }
      const bombas = enderecos.map(bombear)
      for (let i = 0; i < CORTES; i++) {
        await cortar(nome)
        await dormir(inteiro(200))
      }
      await parar()
      await dormir(1000)
      await iniciar()
      await dormir(500)
      carga.abort()
      await Promise.all(bombas)
      const saude = async (caminho: string) =>
        Promise.all([a, b].map(async (no) => (await fetch(no.url + caminho)).status))
      await esperar(async () => (await saude('/readyz')).every((status) => status === 200))
      expect(await saude('/healthz')).toEqual([200, 200])
      expect(await ouvintes(nome)).toHaveLength(2)
      for (const endereco of enderecos)
        for (let i = 0; i < 20; i++) expect(await outbox.postar(endereco, conexao())).toBe(200)
      expect(
        (await a.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ empresaId })).status,
      ).toBe(serie % 2 ? 'conectado' : 'desconectado')
    })
  })
})
