// npm run bench:resistencia -- --minutos 20 — storms, sends, panel users and live streams together, with restarts of everything in
// between: is what the server takes flat after its warm-up, and is everything there in the end, once?
// BENCH_DATABASE_URL: a PostgreSQL where databases may be created.
import { setTimeout as dormir } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { abrirBanco } from '../../dist/app/database.js'
import { garantirUsuario } from '../../dist/app/usuarios.js'
import { iniciarSimulador } from '../../dist/demo/simulador/index.js'
import { criarClienteEvolution } from '../../dist/services/evolution/cliente.js'
import { criarEnvios } from '../../dist/services/mensagens/outbox/envios.js'
import { REGRAS_PADRAO } from '../../dist/services/mensagens/outbox/regras.js'
import { prepararServidor } from './comum/servidor-medido.mjs'
import { emTabela } from './comum/tabela.mjs'
import { entregarSempre, lerSempre, ouvirSempre } from './resistencia/carga.mjs'
import { assinar } from './webhooks/carga.mjs'
import { semearEmpresas } from './webhooks/semear.mjs'

const { values } = parseArgs({ options: { minutos: { type: 'string', default: '2' } } })
const MINUTOS = Number(values.minutos)
if (!(MINUTOS > 0)) throw new Error('--minutos deve ser um número maior que zero')
const PORTA = 4760
const SENHA = 'senha-do-banco-de-provas-1'
const API_KEY = 'chave-do-bench'
const EMPRESAS = 5
/** Of the time, each process's first part: caches fill, code is compiled. */
const AQUECIMENTO = 0.3
const AMOSTRA_MS = Math.max(1000, MINUTOS * 500)

const dizer = (linha) => process.stdout.write(`${linha}\n`)
const media = (numeros) => numeros.reduce((soma, n) => soma + n, 0) / (numeros.length || 1)

const simulador = await iniciarSimulador({ apiKey: API_KEY, tempos: { envio: 20, recibo: 50, conectar: 20 } })
const medido = await prepararServidor({
  porta: PORTA,
  evolution: { url: simulador.url, apiKey: API_KEY },
})
const vidas = []
let banco
try {
  const empresas = await semearEmpresas({
    url: medido.banco,
    chave: medido.chave,
    quantas: EMPRESAS,
    pasta: medido.pasta,
  })
  banco = await abrirBanco({ url: medido.banco, pasta: medido.pasta })
  const { dataSource } = banco
  const cliente = criarClienteEvolution({ url: simulador.url, apiKey: API_KEY })
  for (const { id, instancia } of empresas) {
    await cliente.criar({
      instanceName: instancia,
      webhook: { url: 'http://127.0.0.1:9', eventos: ['CALL'] },
    })
    await cliente.conectar(instancia)
    await simulador.controle.escanear(instancia)
    const usuario = {
      nome: `U${id}`,
      email: `u${id}@bench.local`,
      papel: 'empresa',
      empresaId: id,
      senha: SENHA,
    }
    await garantirUsuario(dataSource, usuario)
  }
  const numeros = new Map(simulador.controle.instancias().map(({ nome, numero }) => [nome, numero]))
  for (const { id, instancia } of empresas) {
    await dataSource.query(
      `UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado', numero_conectado = $2 WHERE empresa_id = $1`,
      [id, numeros.get(instancia)],
    )
  }
  // New numbers begin slowly: nothing would go out within the time.
  await dataSource.query('UPDATE whatsapp.numero_de_envio SET antigo = true')
  await medido.subir()

  const inicio = Date.now()
  const ate = inicio + MINUTOS * 60_000
  const reconhecidas = new Set()
  const pedidas = new Set()
  let cookie = ''
  const entrar = async () => {
    cookie = await medido.entrar('u1@bench.local', SENHA)
    return cookie
  }

  const enviarSempre = async () => {
    const { enviarTexto } = criarEnvios({ dataSource, regras: REGRAS_PADRAO, acordar: () => undefined })
    for (let n = 0; Date.now() < ate; n++) {
      const texto = `resistência ${n}`
      // Cut with the server's connections now and then: asked again under the same key, it is one message.
      const pedido = {
        empresaId: empresas[n % EMPRESAS].id,
        numero: `5511987651${String(n % 90).padStart(3, '0')}`,
        texto,
        chave: `r${n}`,
      }
      for (;;) {
        const aceita = await enviarTexto(pedido).catch(() => null)
        if (aceita) break
        await dormir(500)
      }
      pedidas.add(texto)
      // Somewhat slower than five companies' pacing lets messages out.
      await dormir(1000)
    }
  }

  const amostras = []
  let vida = 0
  const medirSempre = async () => {
    while (Date.now() < ate) {
      await dormir(AMOSTRA_MS)
      const laco = await medido.atrasoDoLaco().catch(() => null)
      if (laco === null) continue
      amostras.push({
        vida,
        s: Math.round((Date.now() - inicio) / 1000),
        rss_mb: medido.rssMb('VmRSS'),
        descritores: medido.descritores(),
        conexoes: await medido.conexoes(),
        laco_p99: laco.p99,
        laco_max: laco.max,
      })
    }
  }

  const enviadasPelaEvolution = () =>
    empresas
      .flatMap(({ instancia }) => simulador.controle.mensagensEnviadas(instancia))
      .map((mensagem) => /resistência \d+/.exec(JSON.stringify(mensagem))?.[0])

  /** At these parts of the time. The last life is the longest, and the one that is held to be flat. */
  const RECOMECOS = [
    [0.1, 'a parada pedida', () => medido.recomecar('SIGTERM')],
    [0.2, 'todas as conexões com o banco cortadas', () => medido.cortarConexoes()],
    [0.3, 'o processo morto', () => medido.recomecar('SIGKILL')],
    [0.35, 'a Evolution reiniciada', () => simulador.controle.reiniciarServidor()],
  ]
  const recomecar = async () => {
    for (const [parte, qual, fazer] of RECOMECOS) {
      await dormir(Math.max(0, inicio + parte * MINUTOS * 60_000 - Date.now()))
      dizer(`${Math.round((Date.now() - inicio) / 1000)} s: ${qual}`)
      await fazer()
      if (/processo|parada/.test(qual)) vidas.push(++vida)
    }
  }

  const alvos = empresas.map(({ id, segredo, jwtKey }) => ({
    caminho: `/api/webhooks/whatsapp/${id}/${segredo}`,
    assinar: () => assinar(jwtKey),
  }))
  const [, lidas] = await Promise.all([
    entregarSempre({ porta: PORTA, alvos, ate, reconhecidas }),
    lerSempre({ porta: PORTA, entrar, ate }),
    ouvirSempre({ porta: PORTA, cookieDe: () => cookie, ate, quantos: 20 }),
    enviarSempre(),
    medirSempre(),
    recomecar(),
  ])

  const fila = async () => {
    const [{ n }] = await dataSource.query(
      `SELECT count(*)::int AS n FROM whatsapp.mensagem WHERE origem = 'programa' AND status IN ('pendente', 'enviando', 'incerta')`,
    )
    return n
  }
  for (let s = 0; (await fila()) > 0 && s < 180; s++) await dormir(1000)

  const guardadas = await dataSource.query(
    `SELECT whatsapp_id AS id, count(*)::int AS n FROM whatsapp.mensagem WHERE direcao = 'entrada' GROUP BY 1`,
  )
  const ids = new Set(guardadas.map(({ id }) => id))
  const perdidos = [...reconhecidas].filter((id) => !ids.has(id)).length
  const dobrados = guardadas.filter(({ n }) => n > 1).length
  const saidas = enviadasPelaEvolution().filter((texto) => pedidas.has(texto))
  const nao_enviadas = pedidas.size - new Set(saidas).size
  const enviadas_em_dobro = saidas.length - new Set(saidas).size

  for (const linha of emTabela(amostras)) dizer(linha)
  const ultima = amostras.filter((amostra) => amostra.vida === vida)
  const quentes = ultima.slice(Math.floor(ultima.length * AQUECIMENTO))
  const terco = Math.max(1, Math.floor(quentes.length / 3))
  /** The last third of the last life against its first, the warm-up apart. */
  const cresce = (campo) => {
    const antes = media(quentes.slice(0, terco).map((amostra) => amostra[campo]))
    const depois = media(quentes.slice(-terco).map((amostra) => amostra[campo]))
    return Number((depois / (antes || 1)).toFixed(2))
  }
  dizer(
    `${reconhecidas.size} entregas reconhecidas, ${pedidas.size} envios pedidos, ${lidas.ok} páginas lidas (${lidas.falhou} em recomeços)`,
  )
  dizer(
    JSON.stringify({
      minutos: MINUTOS,
      rss_cresce: cresce('rss_mb'),
      descritores_cresce: cresce('descritores'),
      conexoes_cresce: cresce('conexoes'),
      laco_p99_cresce: cresce('laco_p99'),
      rss_max_mb: Math.max(...amostras.map((amostra) => amostra.rss_mb)),
      perdidos,
      dobrados,
      nao_enviadas,
      enviadas_em_dobro,
    }),
  )
} finally {
  await banco?.fechar()
  await medido.fechar()
  await simulador.parar()
}
