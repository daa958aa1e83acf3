import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as esperar } from 'node:timers/promises'
import { pino } from 'pino'
import { apresentar } from './app/apresentar.js'
import { emUmaLinha } from './app/em-uma-linha.js'
import { garantirUsuario } from './app/usuarios.js'
import { type Config, lerConfig } from './config.js'
import { abrirBanco } from './database.js'
import { iniciarDemo } from './demo/iniciar-demo.js'
import { semear } from './demo/semear.js'

/** For a request to arrive whole: Evolution itself hangs up after 30 s. */
const PRAZO_DO_PEDIDO_MS = 60_000
/** How long /readyz says that this node is going before its door closes, in production. */
const AVISO_DE_PARADA_MS = 3000
/** Requests under way get this long to end before their sockets are cut. */
const PRAZO_DE_PARADA_MS = 5000

/** Brings the reference application up: database, demo, panel. @returns what stops it */
const iniciar = async (config: Config): Promise<() => Promise<void>> => {
  const registro = pino({ level: config.producao ? 'info' : 'warn' })
  // AdminJS takes a second and more to load: meanwhile the database opens.
  const [{ criarApp }, banco, demo] = await Promise.all([
    import('./app.js'),
    abrirBanco({ url: config.databaseUrl, pasta: config.pasta }),
    config.evolution ? null : iniciarDemo({ pasta: config.pasta, porta: config.porta && config.porta + 1 }),
  ])
  const evolution = config.evolution ?? demo?.evolution
  if (!evolution) throw new TypeError('neither an Evolution server nor the simulator')

  const { app, whatsapp } = criarApp({
    dataSource: banco.dataSource,
    siteUrl: config.siteUrl,
    evolution,
    servidorProprio: config.servidorProprio,
    encryptionKeys: config.encryptionKeys,
    webhookJwt: config.webhookJwt,
    sessionSecret: config.sessionSecret,
    retencao: config.retencao,
    ...(config.metricsToken && { metricas: { token: config.metricsToken, processo: true } }),
    registro,
    ...(banco.embutido && { escutar: banco.embutido.escutar }),
  })
  if (config.admin)
    await garantirUsuario(banco.dataSource, { ...config.admin, nome: 'Administrador', papel: 'admin' })
  const usuarios = demo ? await semear({ ...banco, whatsapp, pasta: config.pasta }) : []
  await whatsapp.start()

  const servidor = createServer({ requestTimeout: PRAZO_DO_PEDIDO_MS }, app)
  servidor.listen(config.porta, config.host)
  await once(servidor, 'listening')
  const { port } = servidor.address() as AddressInfo
  apresentar({ config, porta: port, usuarios, urlTelefone: demo?.urlTelefone ?? null })

  return async () => {
    whatsapp.anunciarParada()
    // So that a load balancer has seen it before connections are refused.
    if (config.producao) await esperar(AVISO_DE_PARADA_MS)
    const fechado = new Promise<void>((resolve) => servidor.close(() => resolve()))
    await whatsapp.stop()
    servidor.closeIdleConnections()
    const corte = setTimeout(() => servidor.closeAllConnections(), PRAZO_DE_PARADA_MS)
    await fechado
    clearTimeout(corte)
    await demo?.parar()
    await banco.fechar()
  }
}

const principal = async (): Promise<void> => {
  const iniciado = iniciar(await lerConfig(process.env))
  let parando = false
  // From the first moment: a database cut off while it is being opened may not open again.
  for (const sinal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(sinal, () => {
      if (parando) return
      parando = true
      iniciado.then((parar) => parar()).then(() => process.exit(0), falhar)
    })
  }
  await iniciado
}

const falhar = (erro: unknown): never => {
  process.stderr.write(`${emUmaLinha(erro)}\n`)
  process.exit(1)
}

principal().catch(falhar)
