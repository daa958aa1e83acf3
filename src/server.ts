import { setTimeout as esperar } from 'node:timers/promises'
import { pino } from 'pino'
import { apresentar } from './app/apresentar.js'
import { avisosDaPartida } from './app/avisos-da-partida.js'
import { type Config, lerConfig } from './app/config.js'
import { abrirBanco } from './app/database.js'
import { emUmaLinha } from './app/em-uma-linha.js'
import { abrirPorta } from './app/porta.js'
import { garantirAdmin } from './app/usuarios.js'
import { type Demo, iniciarDemo } from './demo/iniciar-demo.js'
import { mostrarDemo } from './demo/mostrar-demo.js'
import { semear } from './demo/semear.js'
import { criarCifra, decodificarChave } from './services/criptografia/cifra.js'
import { criarProvaDeEscrita } from './services/metricas/prova-de-escrita.js'

/** How long /readyz says that this node is going before its door closes, in production. */
const AVISO_DE_PARADA_MS = 3000
/** Requests under way get this long to end before their sockets are cut. */
const PRAZO_DE_PARADA_MS = 5000

/** Brings the reference application up: database, demo, panel. @returns what stops it */
const iniciar = async (config: Config): Promise<() => Promise<void>> => {
  const registro = pino({ level: config.producao ? 'info' : 'warn' })
  const porta = await abrirPorta(config)
  // AdminJS takes a second and more to load: meanwhile the database opens.
  const [{ criarApp }, banco, demo] = await Promise.all([
    import('./app/app.js'),
    abrirBanco({ url: config.databaseUrl, pasta: config.pasta }),
    config.evolution ? null : iniciarDemo({ pasta: config.pasta, porta: config.porta && config.porta + 1 }),
  ])
  const evolution = config.evolution ?? demo?.evolution
  if (!evolution) throw new TypeError('neither an Evolution server nor the simulator')

  const mostrada = demo && (await mostrarDemo(config, demo))
  const { app, whatsapp } = criarApp({
    dataSource: banco.dataSource,
    siteUrl: config.siteUrl,
    evolution,
    servidorProprio: config.servidorProprio,
    encryptionKeys: config.encryptionKeys,
    webhookJwt: config.webhookJwt,
    sessionSecret: config.sessionSecret,
    proxyConfiavel: config.proxyConfiavel,
    retencao: config.retencao,
    ...(config.eventos && { eventos: config.eventos }),
    alertas: { ...config.alertas, ...(config.correio && { correio: config.correio }) },
    ...(config.metricsToken && { metricas: { token: config.metricsToken, processo: true } }),
    registro,
    ...(mostrada && { demo: mostrada }),
    ...(config.correio && { correio: config.correio }),
    // Its numbers are nobody's: no reason to begin slowly with them.
    ...(demo && { envios: { aquecimento: false } }),
    ...(banco.embutido && { escutar: banco.embutido.escutar }),
  })
  const impedimento = await criarProvaDeEscrita(banco.dataSource)()
  if (impedimento) throw new Error(impedimento)
  const senhaVale = config.admin ? await garantirAdmin(banco.dataSource, config.admin) : true
  const usuarios = demo
    ? await semear({ ...banco, whatsapp, pasta: config.pasta, dados: dadosDaDemo(config, demo) })
    : []
  await whatsapp.start()

  porta.atender(app)
  apresentar({
    config,
    porta: porta.numero,
    usuarios,
    urlTelefone: demo?.urlTelefone ?? null,
    avisos: avisosDaPartida(config, { porta: porta.numero, senhaVale }),
    senhaVale,
  })

  return async () => {
    whatsapp.anunciarParada()
    // So that a load balancer has seen it before connections are refused.
    if (config.producao) await esperar(AVISO_DE_PARADA_MS)
    const { servidor } = porta
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

const dadosDaDemo = (
  { dadosDeDemonstracao, encryptionKeys, siteUrl }: Config,
  { evolution, plantar }: Demo,
): Parameters<typeof semear>[0]['dados'] =>
  dadosDeDemonstracao
    ? {
        cifra: criarCifra(encryptionKeys.flatMap((texto) => decodificarChave(texto) ?? [])),
        siteUrl,
        simulador: { url: evolution.url, plantar },
      }
    : null

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
