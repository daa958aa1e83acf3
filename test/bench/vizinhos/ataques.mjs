// One attack for so many seconds, in a process of its own: what it costs to attack must not pass for a delay.
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as dormir } from 'node:timers/promises'

const { nome, porta, caminho, autorizacao, cookie, retaguarda, segundos } = JSON.parse(process.argv[2])
const MB = 2 ** 20
const fim = Date.now() + segundos * 1000
const agent = new Agent({ keepAlive: true, maxSockets: 200 })
const dado = { enviados: 0, respostas: {} }

const pedir = (method, path, { corpo, headers = {} } = {}) =>
  new Promise((pronto) => {
    const tamanho = corpo === undefined ? {} : { 'content-length': Buffer.byteLength(corpo) }
    const pedido = request(
      {
        port: porta,
        host: '127.0.0.1',
        agent,
        method,
        path,
        timeout: 60_000,
        headers: { ...tamanho, ...headers },
      },
      (resposta) => {
        resposta.resume()
        resposta.on('close', () => pronto(resposta.statusCode))
      },
    )
    pedido.on('timeout', () => pedido.destroy())
    pedido.on('error', () => pronto('erro'))
    pedido.end(corpo)
  }).then((status) => {
    dado.enviados++
    dado.respostas[status] = (dado.respostas[status] ?? 0) + 1
  })
const postar = (corpo) =>
  pedir('POST', caminho, {
    corpo,
    headers: { 'content-type': 'application/json', authorization: autorizacao },
  })
const ler = (path, quem = cookie) => pedir('GET', path, { headers: { cookie: quem } })

let serie = Date.now() * 1000
const evento = (event, data) =>
  JSON.stringify({ event, instance: 'x', data, date_time: new Date(Date.now() - 10_800_000).toISOString() })
const mensagem = (message, jid = '5511900000001@s.whatsapp.net') => ({
  key: { id: `A${serie++}`, remoteJid: jid, fromMe: false },
  pushName: 'Mallory',
  message,
  messageTimestamp: Math.floor(Date.now() / 1000),
})
const curtas = (quantas) => Array.from({ length: quantas }, () => mensagem({ conversation: 'oi' }))
const novos = (quantos) =>
  Array.from({ length: quantos }, () =>
    mensagem({ conversation: 'oi' }, `5511${String(serie).slice(-9)}@s.whatsapp.net`),
  )
const enquete = (opcoes) =>
  mensagem({
    pollCreationMessageV3: {
      name: 'x',
      options: Array.from({ length: opcoes }, () => ({ optionName: 'x'.repeat(300) })),
    },
  })

/** Again and again until the time is over, so many at once. */
const repetir = (maos, fazer) =>
  Promise.all(
    Array.from({ length: maos }, async () => {
      while (Date.now() < fim) await fazer()
    }),
  )

const parar = async (anunciado, enviado) => {
  const socket = connect(porta, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect').catch(() => {})
  dado.enviados++
  socket.write(
    `POST ${caminho} HTTP/1.1\r\nHost: x\r\nAuthorization: ${autorizacao}\r\nContent-Length: ${anunciado}\r\n\r\n`,
  )
  socket.write(Buffer.alloc(enviado, ' '))
  await Promise.race([once(socket, 'close').catch(() => {}), dormir(Math.max(0, fim - Date.now()))])
  socket.destroy()
}

const ATAQUES = {
  nada: () => dormir(segundos * 1000),
  'painel cheio': async () => {
    let vez = 0
    await repetir(10, () =>
      ler('/admin/api/resources/ModeloDeMensagem/actions/list', retaguarda[vez++ % retaguarda.length]),
    )
  },
  'enquete de 67 mil opções': () => repetir(2, () => postar(evento('messages.upsert', enquete(67_000)))),
  'uma mensagem de 24 MB': () =>
    repetir(2, () => postar(evento('messages.upsert', mensagem({ conversation: 'x'.repeat(24 * MB) })))),
  '110 mil mensagens num corpo': () => repetir(1, () => postar(evento('messages.upsert', curtas(110_000)))),
  'três de 110 mil mensagens': () => repetir(3, () => postar(evento('messages.upsert', curtas(110_000)))),
  '40 mil contatos novos': () => repetir(1, () => postar(evento('messages.upsert', novos(40_000)))),
  '300 mil ids num delete': () =>
    repetir(1, () =>
      postar(
        evento(
          'messages.delete',
          Array.from({ length: 300_000 }, () => ({ id: `D${serie++}` })),
        ),
      ),
    ),
  'colchetes: 12 milhões de sinais': () =>
    repetir(2, () => postar(`{"event":"messages.upsert","data":[${'[],'.repeat(4_000_000)}0]}`)),
  'corpos de 15 kB, 100 de uma vez': () => repetir(100, () => postar(evento('messages.upsert', curtas(80)))),
  'corpos de 17 kB, 100 de uma vez': () => repetir(100, () => postar(evento('messages.upsert', curtas(100)))),
  'nomes herdados': () =>
    repetir(10, () =>
      postar(
        `{"event":"messages.upsert","data":{"key":{"id":"N${serie++}","remoteJid":"1@toString"},"message":{"__proto__":{},"constructor":{"texto":"${'x'.repeat(100_000)}"}}}}`,
      ),
    ),
  '11 sockets parados com 23 MB': () => repetir(11, () => parar(24 * MB, 23 * MB)),
  '1000 sockets parados': () => repetir(1000, () => parar(1000, 10)),
  '20 listas de mensagens longas': () =>
    repetir(20, () => ler('/admin/api/resources/Mensagem/actions/list?perPage=500')),
  '100 listas de mensagens longas': () =>
    repetir(100, () => ler('/admin/api/resources/Mensagem/actions/list?perPage=500')),
}

await ATAQUES[nome]()
agent.destroy()
process.stdout.write(JSON.stringify(dado))
process.exit(0)
