import { execFile } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { promisify } from 'node:util'
import type { DataSource, EntityManager } from 'typeorm'
import { CredencialEvolution } from '../../src/resources/credencial-evolution/credencial-evolution.js'
import type { Cifra } from '../../src/services/criptografia/cifra.js'
import { abrirChavesJwt, lerCredenciais } from '../../src/services/criptografia/credenciais.js'
import { json, type Resposta } from '../unit/evolution/servidor.js'

/** Something that was said, and where. */
export interface Dito {
  onde: string
  texto: string
}

/** How a value looks when it is hidden without being protected: as it is, and encoded. */
export const formasDe = (segredo: string): string[] => {
  const bytes = Buffer.from(segredo)
  const json = JSON.stringify(segredo).slice(1, -1)
  const formas = [segredo, json, encodeURIComponent(segredo), bytes.toString('hex'), ...embase64(bytes)]
  return [...new Set(formas.flatMap((forma) => [forma, forma.replaceAll('+', '-').replaceAll('/', '_')]))]
}

/** In the middle of other text it has three forms, without the ends that mix with its neighbours. */
const embase64 = (bytes: Buffer): string[] =>
  [0, 1, 2].map((antes) => {
    const inteiro = Buffer.concat([Buffer.alloc(antes), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    return inteiro.slice(antes === 0 ? 0 : antes + 1, (antes + bytes.length) % 3 === 0 ? undefined : -1)
  })

/** @returns which secrets were found where, without the secrets */
export const procurar = (ditos: readonly Dito[], segredos: ReadonlyMap<string, string>): string[] =>
  [...segredos].flatMap(([nome, segredo]) => {
    const formas = formasDe(segredo)
    const achados = ditos.filter(({ texto }) => {
      const baixo = texto.toLowerCase()
      return formas.some((forma) => texto.includes(forma) || baixo.includes(forma.toLowerCase()))
    })
    return [...new Set(achados.map(({ onde }) => `${nome}: ${onde}`))]
  })

/** What every configuration has in its safe now, the keys of before a rotation included, by a name. */
export const abrirTudo = async (manager: EntityManager, cifra: Cifra): Promise<[string, string][]> => {
  const abertos: [string, string][] = []
  for (const linha of await manager.find(CredencialEvolution)) {
    const id = linha.configuracaoId
    const chaves = abrirChavesJwt(cifra, id, { atual: linha.jwtKey, anterior: linha.jwtKeyAnterior })
    const todos = { ...(await lerCredenciais(manager, cifra, id)), ...chaves }
    for (const [nome, valor] of Object.entries(todos)) if (valor) abertos.push([`${nome} of ${id}`, valor])
  }
  return abertos
}

/** An Evolution that can be set up, and then answers everything with an error that says all it was sent. */
export const repetir: Resposta = (res, pedido, req) => {
  if (pedido.caminho === '/') return json(200, { version: '2.3.7' })(res, pedido, req)
  if (pedido.caminho === '/instance/fetchInstances') return json(200, [])(res, pedido, req)
  const tudo = `apikey=${pedido.cabecalhos.apikey} ${pedido.corpo} ${pedido.caminho}`
  json(400, { response: { message: [tudo] } })(res, pedido, req)
}

/** Listens to every byte that a server of this process sends: status lines, headers, bodies, streams. */
export const escutarServidor = (url: string) => {
  const porta = Number(new URL(url).port)
  const conversas = new Map<Socket, Buffer[]>()
  const aoPedir = (mensagem: unknown) => {
    const { socket, request } = mensagem as { socket: Socket; request: IncomingMessage }
    if (socket.localPort !== porta) return
    // Compressed, a secret would go by unseen.
    delete request.headers['accept-encoding']
    if (conversas.has(socket)) return
    const partes: Buffer[] = []
    conversas.set(socket, partes)
    const escrever = socket.write.bind(socket) as (...valores: unknown[]) => boolean
    socket.write = ((pedaco: string | Uint8Array, ...resto: unknown[]) => {
      const [codificacao] = resto
      partes.push(
        typeof pedaco === 'string'
          ? Buffer.from(pedaco, typeof codificacao === 'string' ? (codificacao as BufferEncoding) : 'utf8')
          : Buffer.from(pedaco),
      )
      return escrever(pedaco, ...resto)
    }) as Socket['write']
  }
  subscribe('http.server.request.start', aoPedir)
  return {
    ditos: (): Dito[] =>
      [...conversas.values()].map((partes) => ({ onde: 'HTTP', texto: Buffer.concat(partes).toString() })),
    parar: () => unsubscribe('http.server.request.start', aoPedir),
  }
}

/** Every row of every table, as text; on a PostgreSQL with `pg_dump` on the PATH its dump, too. */
export const despejar = async (dataSource: DataSource): Promise<Dito[]> => {
  const tabelas: { nome: string }[] = await dataSource.query(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS nome FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  )
  const ditos: Dito[] = []
  for (const { nome } of tabelas) {
    const linhas: { texto: string }[] = await dataSource.query(`SELECT t::text AS texto FROM ${nome} t`)
    ditos.push({ onde: `table ${nome}`, texto: linhas.map(({ texto }) => texto).join('\n') })
  }
  const url = 'url' in dataSource.options ? dataSource.options.url : undefined
  return url ? [...ditos, ...(await comPgDump(url))] : ditos
}

const comPgDump = async (url: string): Promise<Dito[]> => {
  try {
    const { stdout } = await promisify(execFile)('pg_dump', ['--dbname', url], { maxBuffer: 2 ** 30 })
    return [{ onde: 'pg_dump', texto: stdout }]
  } catch (erro) {
    if ((erro as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw erro
  }
}
