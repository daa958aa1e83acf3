// What goes on all the time: webhooks (some twice, in storms), pages that are read, streams that are listened to.
import { Agent, request } from 'node:http'
import { setTimeout as dormir } from 'node:timers/promises'

const POR_SEGUNDO = 60
/** One second in so many is a storm. */
const TEMPESTADE = { cada: 20, vezes: 15 }

const pedir = (agent, porta, { method = 'GET', path, corpo, headers = {} }) =>
  new Promise((pronto) => {
    const pedido = request(
      { host: '127.0.0.1', port: porta, agent, method, path, timeout: 30_000, headers },
      (resposta) => {
        resposta.resume()
        resposta.on('close', () => pronto(resposta.complete ? resposta.statusCode : 0))
      },
    )
    pedido.on('timeout', () => pedido.destroy())
    pedido.on('error', () => pronto(0))
    pedido.end(corpo)
  })

/** As Evolution would: what is not acknowledged is delivered again, and some of the rest too. */
export const entregarSempre = async ({ porta, alvos, ate, reconhecidas }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  let serie = 0
  const entregar = async ({ caminho, assinar }) => {
    const id = `R${String(++serie).padStart(9, '0')}`
    const corpo = JSON.stringify({
      event: 'messages.upsert',
      instance: 'x',
      data: {
        key: {
          id,
          remoteJid: `5511988${String(serie % 500).padStart(6, '0')}@s.whatsapp.net`,
          fromMe: false,
        },
        pushName: 'Maria',
        message: { conversation: `bom dia ${serie}` },
        messageTimestamp: Math.floor(Date.now() / 1000),
      },
      date_time: new Date(Date.now() - 10_800_000).toISOString(),
    })
    const postar = () =>
      pedir(agent, porta, {
        method: 'POST',
        path: caminho,
        corpo,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${assinar()}` },
      })
    for (let tentativa = 0; (await postar()) !== 200; tentativa++) {
      if (tentativa > 200) throw new Error(`${id} was never acknowledged`)
      await dormir(500)
    }
    reconhecidas.add(id)
    if (serie % 10 === 0) await postar()
  }
  const emCurso = new Set()
  for (let segundo = 0; Date.now() < ate; segundo++) {
    const vezes = segundo % TEMPESTADE.cada === TEMPESTADE.cada - 1 ? TEMPESTADE.vezes : 1
    for (let n = 0; n < POR_SEGUNDO * vezes; n++) {
      const uma = entregar(alvos[n % alvos.length]).finally(() => emCurso.delete(uma))
      emCurso.add(uma)
      if (emCurso.size > 400) await Promise.race(emCurso)
    }
    await dormir(1000)
  }
  await Promise.all(emCurso)
  agent.destroy()
}

const PAGINAS = [
  '/admin/api/resources/Mensagem/actions/list?perPage=50',
  '/admin/api/resources/Conversa/actions/caixa',
  '/admin/api/resources/ConfiguracaoWhatsApp/actions/list',
  '/admin/api/dashboard',
]

/** One user at a time on each page; whoever is refused while it restarts, or logged out, comes again. */
export const lerSempre = async ({ porta, entrar, ate }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 10 })
  const lidas = { ok: 0, falhou: 0 }
  let cookie = await entrar()
  await Promise.all(
    PAGINAS.map(async (path) => {
      while (Date.now() < ate) {
        const status = await pedir(agent, porta, { path, headers: { cookie } })
        lidas[status === 200 ? 'ok' : 'falhou']++
        if (status === 401 || status === 302) cookie = await entrar().catch(() => cookie)
        await dormir(status === 200 ? 400 : 1000)
      }
    }),
  )
  agent.destroy()
  return lidas
}

/** Streams that are opened again when they end; each ends by itself after a while, as browsers go. */
export const ouvirSempre = ({ porta, cookieDe, ate, quantos }) =>
  Promise.all(
    Array.from({ length: quantos }, async (_, i) => {
      while (Date.now() < ate) {
        const parar = AbortSignal.timeout(20_000 + ((i * 7_919) % 40_000))
        await fetch(`http://127.0.0.1:${porta}/admin/whatsapp/vivo`, {
          headers: { cookie: cookieDe() },
          signal: parar,
        })
          .then((resposta) => resposta.text())
          .catch(() => undefined)
        await dormir(500)
      }
    }),
  )
