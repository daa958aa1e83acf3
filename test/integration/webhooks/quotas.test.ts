import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as dormir } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { criarRitmo } from '../../../src/webhooks/entrada/ritmo.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { enderecoSecreto } from '../../helpers/endereco-secreto.js'
import { criarOutbox } from '../../helpers/outbox.js'

const MB = 2 ** 20
const outbox = criarOutbox(8)
let aplicacao: Aplicacao
let dela: string
let vizinha: string
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  dela = await enderecoSecreto(aplicacao, 1)
  vizinha = await enderecoSecreto(aplicacao, 2)
})
afterAll(async () => {
  outbox.fechar()
  await aplicacao.parar()
})

let serie = 0
const conexao = () => {
  serie += 1
  return JSON.stringify({
    event: 'connection.update',
    data: { state: serie % 2 ? 'open' : 'close', statusReason: 401 },
    date_time: new Date(Date.UTC(2026, 9, 1) + serie).toISOString(),
  })
}

interface Parado {
  socket: Socket
  resposta(): string
}

/** Announces so much, sends a part of it, and says nothing more. */
const parar = async (
  url: string,
  { anunciado, enviado }: { anunciado: number; enviado: number },
): Promise<Parado> => {
  const { hostname, port, pathname } = new URL(url)
  const socket = connect(Number(port), hostname)
  let resposta = ''
  socket.on('data', (parte) => {
    resposta += parte
  })
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(`POST ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: ${anunciado}\r\n\r\n`)
  socket.write(Buffer.alloc(enviado, ' '))
  return { socket, resposta: () => resposta }
}

it('gives one company a share of the memory for bodies, and drops within seconds what does not come', async () => {
  const parados = await Promise.all(
    Array.from({ length: 11 }, () => parar(dela, { anunciado: 24 * MB, enviado: 23 * MB })),
  )
  await esperar(() => parados.filter(({ resposta }) => resposta().includes(' 503 ')).length >= 8)
  for (let i = 0; i < 20; i++) expect(await outbox.postar(vizinha, conexao())).toBe(200)
  // Those within the share came quickly, and then not at all.
  await esperar(() => parados.every(({ resposta }) => / (408|503) /.test(resposta())), 20_000)
  await esperar(async () => (await outbox.postar(dela, conexao())) === 200)
})

it('answers 408 to idle bodies, and closes their connections, while the neighbour notices nothing', async () => {
  const parados = await Promise.all(
    Array.from({ length: 50 }, () => parar(dela, { anunciado: 1000, enviado: 10 })),
  )
  for (let i = 0; i < 20; i++) expect(await outbox.postar(vizinha, conexao())).toBe(200)
  await esperar(() => parados.every(({ resposta }) => resposta().includes(' 408 ')))
  await esperar(() => parados.every(({ socket }) => socket.closed))
  expect(await outbox.postar(dela, conexao())).toBe(200)
})

it('takes no more than a share of the connections of one company', async () => {
  const parados = await Promise.all(
    Array.from({ length: 400 }, () => parar(dela, { anunciado: 1000, enviado: 10 })),
  )
  await esperar(() => parados.filter(({ resposta }) => resposta().includes(' 503 ')).length === 100)
  for (let i = 0; i < 20; i++) expect(await outbox.postar(vizinha, conexao())).toBe(200)
  for (const { socket } of parados) socket.destroy()
})

it('answers at once what it does not take in, and cuts nobody off who goes on sending it', async () => {
  const partes = 5
  const { socket, resposta } = await parar(`${dela}x`, { anunciado: partes * MB, enviado: MB })
  await esperar(() => resposta().includes(' 404 '))
  for (let i = 1; i < partes; i++) {
    await dormir(1_000)
    socket.write(Buffer.alloc(MB, ' '))
  }
  const { pathname } = new URL(vizinha)
  socket.write(`POST ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}`)
  await esperar(() => resposta().includes(' 200 '))
  socket.destroy()
})

it('asks nobody for a body that would have to wait for too much of their own', async () => {
  const muitas = JSON.stringify({
    event: 'messages.upsert',
    data: Array.from({ length: 20_000 }, (_, i) => ({
      key: { id: `Q${i}`, remoteJid: '5511900000009@s.whatsapp.net', fromMe: false },
      message: { conversation: 'oi' },
      messageTimestamp: 1_760_000_000,
    })),
    date_time: new Date().toISOString(),
  })
  let escrita = false
  const postada = outbox.postar(dela, muitas).finally(() => {
    escrita = true
  })
  const recusados: string[] = []
  while (!escrita && !recusados.some((resposta) => resposta.includes(' 503 '))) {
    const { socket, resposta } = await parar(dela, { anunciado: 1000, enviado: 10 })
    await dormir(50)
    recusados.push(resposta())
    socket.destroy()
  }
  expect([escrita, recusados.at(-1)]).toEqual([false, expect.stringContaining(' 503 ')])
  expect(await postada).toBe(200)
})

it('lets go of the slow and the big first', () => {
  let agora = 0
  const largados: string[] = []
  const ritmo = criarRitmo(() => agora)
  const comecar = (nome: string, tamanho: number) => {
    const corpo = ritmo.comecar({
      tamanho: () => tamanho,
      largar: () => {
        largados.push(nome)
        corpo.terminar()
      },
    })
  }
  comecar('slow and big', 20 * MB)
  comecar('slow', MB)
  agora = 1000
  comecar('big', 22 * MB)
  agora = 1100
  for (let i = 0; i < 4; i++) ritmo.largarOMaisPesado()
  expect(largados).toEqual(['slow and big', 'big', 'slow'])
})
