// The load: one payload mix for every server, sent by autocannon, each body told apart by a number in it.
import { createHmac, randomBytes } from 'node:crypto'
import { setTimeout as dormir } from 'node:timers/promises'
import autocannon from 'autocannon'

/** Where each body carries its number, always as many digits. */
export const NUMERO = '#000000000000#'
export const DIGITOS = NUMERO.length - 2
/** Every client counts on its own, in numbers nobody else has. */
export const POR_CLIENTE = 10_000_000

const texto = (bytes) => 'Olá, confirmo o horário de amanhã às 10h. '.repeat(50).slice(0, bytes)

const CORPOS = {
  'messages.upsert': (jid) => ({
    key: { remoteJid: jid, fromMe: false, id: NUMERO, addressingMode: 'pn' },
    pushName: 'Maria',
    message: { conversation: texto(480), messageContextInfo: { deviceListMetadataVersion: 2 } },
    messageType: 'conversation',
    // Of now: what is days old comes in as history.
    messageTimestamp: Math.floor(Date.now() / 1000),
    instanceId: '1bd93b37-86a8-47df-ab9e-364e12a43ae5',
    source: 'android',
  }),
  'messages.update': (jid) => ({
    keyId: NUMERO,
    remoteJid: jid,
    fromMe: true,
    status: 'DELIVERY_ACK',
    instanceId: '1bd93b37-86a8-47df-ab9e-364e12a43ae5',
  }),
  'connection.update': (_jid, i) => ({
    instance: NUMERO,
    state: i % 2 ? 'open' : 'connecting',
    statusReason: 200,
    ...(i % 2 && { wuid: '5511999990001@s.whatsapp.net', profileName: 'Zé', profilePictureUrl: null }),
  }),
  'qrcode.updated': () => ({
    qrcode: {
      instance: NUMERO,
      pairingCode: null,
      code: `2@${'q'.repeat(230)}`,
      base64: `data:image/png;base64,${randomBytes(9450).toString('base64')}`,
    },
  }),
}

/** 70 % messages.upsert, 20 % messages.update, 8 % connection.update, 2 % qrcode.updated. */
const eventoDe = (i) => {
  const centesimo = (i * 37) % 100
  if (centesimo < 70) return 'messages.upsert'
  if (centesimo < 90) return 'messages.update'
  return centesimo < 98 ? 'connection.update' : 'qrcode.updated'
}

const base64url = (valor) => Buffer.from(JSON.stringify(valor)).toString('base64url')

export const assinar = (chave) => {
  const iat = Math.floor(Date.now() / 1000)
  const conteudo = `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ iat, exp: iat + 600, app: 'evolution', action: 'webhook' })}`
  return `${conteudo}.${createHmac('sha256', chave).update(conteudo).digest('base64url')}`
}

/** One request per company. @param empresas `{ id, instancia, segredo, jwtKey }` */
export const criarPedidos = (empresas) =>
  empresas.map(({ id, configuracaoId, instancia, segredo, jwtKey }, i) => {
    const event = eventoDe(i)
    const jid = `55119${String(90_000_000 + i)}@s.whatsapp.net`
    return {
      method: 'POST',
      path: `/api/webhooks/whatsapp/${id}/${segredo}`,
      configuracaoId,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${assinar(jwtKey)}` },
      body: JSON.stringify({
        event,
        instance: instancia,
        data: CORPOS[event](jid, i),
        destination: `http://127.0.0.1/api/webhooks/whatsapp/${id}/${segredo}`,
        date_time: new Date(Date.now() - 10_800_000).toISOString(),
        sender: '5511999990001@s.whatsapp.net',
        server_url: 'http://127.0.0.1:8080',
        apikey: null,
      }),
    }
  })

/**
 * Fires for `segundos` and tells what came of it.
 * @param taxa requests/s over all connections; absent: as many as are answered
 * @returns requests/s answered 2xx, latency in ms, and the numbers acknowledged
 */
export const disparar = async ({ porta, pedidos, conexoes, segundos, taxa, rodada }) => {
  const clientes = []
  const url = `http://127.0.0.1:${porta}`
  const setupClient = (cliente) =>
    clientes.push(prepararCliente(cliente, { pedidos, rodada, indice: clientes.length, conexoes }))
  const resultados = taxa
    ? await espacar(conexoes, (i) => ({
        url,
        duration: segundos,
        connections: 1,
        overallRate: Math.round((taxa * (i + 1)) / conexoes) - Math.round((taxa * i) / conexoes),
        setupClient,
      }))
    : [await autocannon({ url, duration: segundos, connections: conexoes, setupClient })]
  const somar = (campo) => resultados.reduce((soma, resultado) => soma + resultado[campo], 0)
  return {
    porSegundo: somar('2xx') / resultados[0].duration,
    ...percentis(clientes.flatMap(({ latencias }) => latencias)),
    recusados: somar('non2xx'),
    erros: somar('errors'),
    aceitos: somar('2xx'),
    /** One request at a time and all of them accepted: the first n of each client. */
    reconhecidos: () =>
      clientes.flatMap(({ primeiro, respostas }) =>
        Array.from({ length: respostas }, (_, n) => primeiro + n),
      ),
  }
}

/** autocannon sends each second's share of a rate at once and rests: so each connection has its own moment. */
const espacar = (conexoes, opcoes) =>
  Promise.all(
    Array.from({ length: conexoes }, async (_, i) => {
      await dormir((i * 1000) / conexoes)
      return autocannon(opcoes(i))
    }),
  )

const percentis = (latencias) => {
  const emOrdem = latencias.sort((a, b) => a - b)
  const em = (parte) => Number((emOrdem[Math.floor(emOrdem.length * parte)] ?? 0).toFixed(1))
  return { p50: em(0.5), p99: em(0.99) }
}

/** Requests of each client: whole hundreds, so that each sends the same mix. */
const PEDIDOS_POR_CLIENTE = 200

/**
 * autocannon's own placeholder for ids builds every request anew, which costs more than the servers under
 * test; writing digits into buffers built once keeps the load cheap.
 */
const prepararCliente = (cliente, { pedidos, rodada, indice, conexoes }) => {
  const primeiro = (rodada * 1000 + indice) * POR_CLIENTE
  const conta = { primeiro, respostas: 0, latencias: [] }
  const desvio = Math.floor((indice * pedidos.length) / conexoes)
  const meus = Array.from({ length: PEDIDOS_POR_CLIENTE }, (_, i) => pedidos[(desvio + i) % pedidos.length])
  cliente.setRequests(meus.map((pedido) => ({ ...pedido })))
  const lugares = new Map()
  let enviados = 0
  cliente.getRequestBuffer = () => {
    const buffer = cliente.requestIterator.currentRequest.requestBuffer
    const lugar = lugares.get(buffer) ?? buffer.indexOf(NUMERO) + 1
    lugares.set(buffer, lugar)
    buffer.latin1Write(String(primeiro + enviados++).padStart(DIGITOS, '0'), lugar, DIGITOS)
    return buffer
  }
  cliente.on('response', (status, _bytes, ms) => {
    if (status !== 200) return
    conta.respostas++
    conta.latencias.push(ms)
  })
  return conta
}
