// What a neighbour feels: one request after another at a quiet pace, each timed, on connections of its own.
import { Agent, request } from 'node:http'
import { setTimeout as dormir } from 'node:timers/promises'

export const percentil = (latencias, parte) => {
  const emOrdem = [...latencias].sort((a, b) => a - b)
  return Math.round(emOrdem[Math.min(emOrdem.length - 1, Math.floor(emOrdem.length * parte))] ?? 0)
}

/** @returns `sentir(segundos)`: latencies in ms by kind, and how many requests failed */
export const criarVizinho = ({ porta, caminho, autorizacao, cookie }) => {
  const agent = new Agent({ keepAlive: true })
  let serie = Date.now() * 1000
  const pedir = (method, path, { corpo, headers }) =>
    new Promise((pronto) => {
      const inicio = performance.now()
      const acabar = (status) => pronto({ status, ms: performance.now() - inicio })
      const pedido = request(
        { host: '127.0.0.1', port: porta, agent, method, path, timeout: 30_000, headers },
        (resposta) => {
          resposta.resume()
          resposta.on('end', () => acabar(resposta.statusCode))
        },
      )
      pedido.on('timeout', () => pedido.destroy())
      pedido.on('error', () => acabar(0))
      pedido.end(corpo)
    })
  const postar = (event, data) =>
    pedir('POST', caminho, {
      corpo: JSON.stringify({
        event,
        instance: 'x',
        data,
        date_time: new Date(Date.now() - 10_800_000).toISOString(),
      }),
      headers: { 'content-type': 'application/json', authorization: autorizacao },
    })
  const SONDAS = {
    webhook: {
      cadaMs: 25,
      pedir: () =>
        postar('messages.upsert', {
          key: { id: `V${serie++}`, remoteJid: '5511911111111@s.whatsapp.net', fromMe: false },
          pushName: 'Maria',
          message: { conversation: 'bom dia' },
          messageTimestamp: Math.floor(Date.now() / 1000),
        }),
    },
    sinal: {
      cadaMs: 50,
      pedir: () =>
        postar('connection.update', { state: serie++ % 2 ? 'open' : 'connecting', statusReason: 200 }),
    },
    painel: {
      cadaMs: 150,
      pedir: () =>
        pedir('GET', '/admin/api/resources/Mensagem/actions/list?perPage=20', { headers: { cookie } }),
    },
  }
  return {
    async sentir(segundos) {
      const fim = Date.now() + segundos * 1000
      const medidas = { erros: 0 }
      await Promise.all(
        Object.entries(SONDAS).map(async ([nome, { cadaMs, pedir }]) => {
          medidas[nome] = []
          while (Date.now() < fim) {
            const { status, ms } = await pedir()
            medidas[nome].push(ms)
            if (status !== 200) medidas.erros++
            await dormir(cadaMs)
          }
        }),
      )
      return medidas
    },
    fechar: () => agent.destroy(),
  }
}
