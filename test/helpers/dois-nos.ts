import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { garantirUsuario } from '../../src/app/usuarios.js'
import { criarApp } from '../../src/app.js'
import { abrirBanco } from '../../src/database.js'
import { iniciarSimulador, type Tempos } from '../../src/demo/simulador/index.js'
import { SENHA } from './aplicacao.js'
import { criarBancoVazio } from './banco.js'

const API_KEY = 'chave-global-de-teste'

/** Two whole applications, as behind a load balancer: one database, one Evolution, the same keys. */
export const iniciarDoisNos = async (servidor: string, { tempos }: { tempos: Partial<Tempos> }) => {
  const banco = await criarBancoVazio(servidor)
  const simulador = await iniciarSimulador({ apiKey: API_KEY, semente: 7, tempos })
  const [servidorA, servidorB] = await Promise.all([abrirServidor(), abrirServidor()])
  const comuns = {
    url: banco.url,
    siteUrl: enderecoDe(servidorA),
    evolution: { url: simulador.url, apiKey: API_KEY },
    encryptionKeys: [randomBytes(32).toString('base64')],
    sessionSecret: randomBytes(32).toString('base64'),
  }
  const a = await iniciarNo(servidorA, comuns)
  // The only one that listens yet.
  const [{ pid: ouvinteDeA }]: [{ pid: number }] = await a.dataSource.query(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'`,
  )
  const b = await iniciarNo(servidorB, comuns)
  await garantirUsuario(a.dataSource, {
    nome: 'Ada',
    email: 'admin@teste.local',
    papel: 'admin',
    senha: SENHA,
  })
  const cliente = new pg.Client({ connectionString: servidor })
  await cliente.connect()
  return {
    a,
    b,
    simulador,
    /** The PostgreSQL process of A's LISTEN. */
    ouvinteDeA,
    /** How many deadlocks PostgreSQL broke; exact once the nodes' connections are closed. */
    async impasses(): Promise<number> {
      const nome = new URL(banco.url).pathname.slice(1)
      const { rows } = await cliente.query<{ deadlocks: string }>(
        'SELECT deadlocks FROM pg_stat_database WHERE datname = $1',
        [nome],
      )
      return Number(rows[0]?.deadlocks)
    },
    async parar() {
      await Promise.all([a.parar(), b.parar()])
      await simulador.parar()
      await cliente.end()
      await banco.apagar()
    },
  }
}
export type DoisNos = Awaited<ReturnType<typeof iniciarDoisNos>>
export type No = DoisNos['a']

type Comuns = { url: string } & Pick<
  Parameters<typeof criarApp>[0],
  'siteUrl' | 'evolution' | 'encryptionKeys' | 'sessionSecret'
>

const iniciarNo = async (servidor: Server, { url: urlDoBanco, ...comuns }: Comuns) => {
  const banco = await abrirBanco({ url: urlDoBanco, pasta: '' })
  const linhas: string[] = []
  const anotar = (dados: object, mensagem: string) => linhas.push(mensagem + JSON.stringify(dados))
  const registro = { info: anotar, warn: anotar, error: anotar }
  const { app, whatsapp } = criarApp({
    ...comuns,
    dataSource: banco.dataSource,
    registro,
    reconciliacao: { intervaloSegundos: false },
  })
  servidor.on('request', app)
  await whatsapp.start()
  let parando: Promise<void> | null = null
  const encerrar = async () => {
    await whatsapp.stop()
    servidor.closeAllConnections()
    servidor.close()
    await banco.fechar()
  }
  return {
    url: enderecoDe(servidor),
    dataSource: banco.dataSource,
    whatsapp,
    /** What was logged. */
    linhas,
    parar() {
      parando ??= encerrar()
      return parando
    },
  }
}

const abrirServidor = async (): Promise<Server> => {
  const servidor = createServer().listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  return servidor
}

const enderecoDe = (servidor: Server) => `http://127.0.0.1:${(servidor.address() as AddressInfo).port}`
