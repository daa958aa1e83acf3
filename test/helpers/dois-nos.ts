import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { criarApp } from '../../src/app/app.js'
import { abrirBanco } from '../../src/app/database.js'
import { iniciarSimulador, type Tempos } from '../../src/demo/simulador/index.js'
import { criarCifra } from '../../src/services/criptografia/cifra.js'
import { criarBancoVazio } from './banco.js'
import { porId } from './por-id.js'
import { criarUsuario } from './usuarios.js'

const API_KEY = 'chave-global-de-teste'

/** Two whole applications, as behind a load balancer: one database, one Evolution, the same keys. */
export const iniciarDoisNos = async (servidor: string, { tempos }: { tempos: Partial<Tempos> }) => {
  const banco = await criarBancoVazio(servidor)
  const nome = new URL(banco.url).pathname.slice(1)
  const simulador = await iniciarSimulador({ apiKey: API_KEY, semente: 7, tempos })
  const [servidorA, servidorB] = await Promise.all([abrirServidor(), abrirServidor()])
  const chave = randomBytes(32)
  const comuns = {
    chave,
    url: banco.url,
    siteUrl: enderecoDe(servidorA),
    evolution: { url: simulador.url, apiKey: API_KEY },
    sessionSecret: randomBytes(32).toString('base64'),
  }
  const a = await iniciarNo(servidorA, comuns)
  const b = await iniciarNo(servidorB, comuns)
  await criarUsuario(a.dataSource, {
    nome: 'Ada',
    email: 'admin@teste.local',
    papel: 'admin',
  })
  return {
    a,
    b,
    simulador,
    /** Their database. */
    nome,
    /** How many deadlocks PostgreSQL broke; exact once the nodes' connections are closed. */
    async impasses(): Promise<number> {
      const cliente = new pg.Client({ connectionString: servidor })
      await cliente.connect()
      const { rows } = await cliente
        .query<{ deadlocks: string }>('SELECT deadlocks FROM pg_stat_database WHERE datname = $1', [nome])
        .finally(() => cliente.end())
      return Number(rows[0]?.deadlocks)
    },
    async parar() {
      await Promise.all([a.parar(), b.parar()])
      await simulador.parar()
      await banco.apagar()
    },
  }
}
export type DoisNos = Awaited<ReturnType<typeof iniciarDoisNos>>
export type No = DoisNos['a']

type Comuns = { url: string; chave: Buffer } & Pick<
  Parameters<typeof criarApp>[0],
  'siteUrl' | 'evolution' | 'sessionSecret'
>

const iniciarNo = async (servidor: Server, { url: urlDoBanco, chave, ...comuns }: Comuns) => {
  const banco = await abrirBanco({ url: urlDoBanco, pasta: '' })
  const linhas: string[] = []
  const anotar = (dados: object, mensagem: string) => linhas.push(mensagem + JSON.stringify(dados))
  const registro = { info: anotar, warn: anotar, error: anotar }
  const { app, whatsapp: porta } = criarApp({
    ...comuns,
    encryptionKeys: [chave.toString('base64')],
    dataSource: banco.dataSource,
    registro,
    reconciliacao: { intervaloSegundos: false },
  })
  servidor.on('request', app)
  const dependencias = { cifra: criarCifra([chave]), siteUrl: comuns.siteUrl }
  const whatsapp = porId(porta, { dataSource: banco.dataSource, ...dependencias })
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
