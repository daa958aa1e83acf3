import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { setTimeout as dormir } from 'node:timers/promises'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import { expect, it } from 'vitest'
import { tolerarQuedas } from '../../src/services/banco/conexoes-apartadas.js'

const recado = (tipo: string, conteudo: Buffer) => {
  const tamanho = Buffer.alloc(4)
  tamanho.writeInt32BE(conteudo.length + 4)
  return Buffer.concat([Buffer.from(tipo), tamanho, conteudo])
}
const ENTRE = recado('R', Buffer.alloc(4))
const PRONTO = recado('Z', Buffer.from('I'))
const FIM = recado(
  'E',
  Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'),
)

it('a connection that is cut as the pool hands it out ends no process', async () => {
  const servidor = createServer((socket: Socket) => {
    socket.on('error', () => undefined)
    // Welcome and farewell in one packet: nobody has had a moment to listen.
    socket.once('data', () => socket.end(Buffer.concat([ENTRE, PRONTO, FIM])))
  }).listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const { port } = servidor.address() as { port: number }
  const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'x', max: 1 })
  pool.on('error', () => undefined)
  tolerarQuedas({ driver: { master: pool } } as unknown as DataSource)
  const soltas: unknown[] = []
  const anotar = (erro: unknown) => soltas.push(erro)
  process.prependOnceListener('uncaughtException', anotar)
  const conexao = await pool.connect()
  await dormir(50)
  conexao.release(true)
  process.removeListener('uncaughtException', anotar)
  expect(soltas).toEqual([])
  await pool.end()
  servidor.close()
})
