// npm run bench:mensagens — messages/s through the outbox without its pacing, against one after the other
// through the service, on the simulator; and what a message costs in an empty and in a large table.
// BENCH_DATABASE_URL: a PostgreSQL where databases may be created. BENCH_MENSAGENS, BENCH_LINHAS: how many.
import { randomBytes } from 'node:crypto'
import { setTimeout as dormir } from 'node:timers/promises'
import { abrirBanco } from '../../dist/app/database.js'
import { iniciarSimulador } from '../../dist/demo/simulador/index.js'
import { criarCifra } from '../../dist/services/criptografia/cifra.js'
import { criarEmpresa } from '../../dist/services/empresas/criar-empresa.js'
import { criarClienteEvolution } from '../../dist/services/evolution/cliente.js'
import { criarMemoriaDeVersoes } from '../../dist/services/evolution/memoria-de-versoes.js'
import { criarServidorProprio } from '../../dist/services/evolution/servidor-proprio.js'
import { criarEvolutionAPIService } from '../../dist/services/evolution-api-service.js'
import { criarEnvios } from '../../dist/services/mensagens/outbox/envios.js'
import { criarOutbox } from '../../dist/services/mensagens/outbox/outbox.js'
import { REGRAS_PADRAO } from '../../dist/services/mensagens/outbox/regras.js'
import { registroMudo } from '../../dist/services/registro/registro.js'
import { criarBanco } from './comum/banco.mjs'

const MENSAGENS = Number(process.env.BENCH_MENSAGENS ?? 1_000)
const LINHAS = Number(process.env.BENCH_LINHAS ?? 1_000_000)
const EMPRESAS = 8
const API_KEY = 'chave-do-bench'

const doBanco = await criarBanco()
const banco = await abrirBanco({ url: doBanco.url, pasta: '' })
const { dataSource } = banco
const tempos = { envio: 5, recibo: 20, conectar: 20, abrirSocket: 1, primeiroQr: 5, leitura: 1, login: 5 }
const simulador = await iniciarSimulador({ apiKey: API_KEY, tempos })
const cifra = criarCifra([randomBytes(32)])
const evolution = { url: simulador.url, apiKey: API_KEY }
const cliente = criarClienteEvolution(evolution)

const configuracoes = []
for (let i = 0; i < EMPRESAS; i++) {
  const dados = { nome: `E${i}`, slug: `e${i}` }
  const { id } = await criarEmpresa(dataSource.manager, { cifra, siteUrl: 'http://127.0.0.1:9' }, dados)
  const [[{ id: configuracaoId, instance_name: instancia }]] = await dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado' WHERE empresa_id = $1 RETURNING id, instance_name`,
    [id],
  )
  await cliente.criar({ instanceName: instancia, webhook: { url: 'http://127.0.0.1:9', eventos: ['CALL'] } })
  await cliente.conectar(instancia)
  await simulador.controle.escanear(instancia)
  configuracoes.push(configuracaoId)
}
const numeroDe = (n) => `55119876510${String(n % 90).padStart(2, '0')}`
const porSegundo = async (fazer) => {
  const inicio = performance.now()
  await fazer()
  return Math.round((MENSAGENS * 1000) / (performance.now() - inicio))
}

const regras = { ...REGRAS_PADRAO, intervaloMs: { min: 0, max: 0 }, porMinuto: 1e9 }
const ambiente = {
  dataSource,
  cifra,
  siteUrl: 'http://127.0.0.1:9',
  evolution,
  servidorProprio: criarServidorProprio({ permitido: false, hosts: [], exigirHttps: true }),
  webhookJwt: 'exigido',
  porOnde: 'webhooks',
  comportamento: { padrao: null, empresaPode: [] },
  versoes: criarMemoriaDeVersoes(),
  registro: registroMudo,
}
const servico = criarEvolutionAPIService(ambiente)
let serie = 0
const pelaFila = async () => {
  const outbox = criarOutbox(ambiente, regras)
  const { enviarTexto } = criarEnvios({ dataSource, regras, acordar: () => undefined })
  const rodada = ++serie
  const aceitas = await porSegundo(async () => {
    for (let n = 0; n < MENSAGENS; n += 20) {
      const lote = Array.from({ length: Math.min(20, MENSAGENS - n) }, (_, j) => n + j)
      await Promise.all(
        lote.map((i) =>
          enviarTexto({ empresaId: (i % EMPRESAS) + 1, numero: numeroDe(i), texto: `${rodada} ${i}` }),
        ),
      )
    }
  })
  const enviadas = await porSegundo(async () => {
    outbox.iniciar()
    for (;;) {
      const [{ n }] = await dataSource.query(
        `SELECT count(*)::int AS n FROM whatsapp.mensagem WHERE status IN ('pendente', 'enviando', 'incerta')`,
      )
      if (n === 0) return
      await dormir(50)
    }
  })
  await outbox.parar()
  return { aceitas, enviadas }
}

const resultado = { mensagens: MENSAGENS, linhas: LINHAS }
try {
  resultado.umaAUma = await porSegundo(async () => {
    for (let n = 0; n < MENSAGENS; n++)
      await servico.enviarMensagemTexto(configuracoes[n % EMPRESAS], { numero: numeroDe(n), texto: 'x' })
  })
  resultado.vazia = await pelaFila()
  await dataSource.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, whatsapp_id)
     SELECT c.configuracao_id, c.id, 'saida', 'programa', 'texto', 'mensagem ' || n, 'lida', 'H' || n
     FROM generate_series(1, $1::int) n
     JOIN (SELECT id, configuracao_id, row_number() OVER () - 1 AS i, count(*) OVER () AS de FROM whatsapp.conversa) c
       ON c.i = n % c.de`,
    [LINHAS],
  )
  await dataSource.query('ANALYZE whatsapp.mensagem')
  resultado.cheia = await pelaFila()
  const linha = (oQue, vezes, ms) =>
    process.stdout.write(`${oQue.padEnd(52)} ${vezes.padStart(10)} ${ms.padStart(11)}\n`)
  const medida = (oQue, valor) => linha(oQue, String(valor), (1000 / valor).toFixed(2))
  linha('', 'messages/s', 'ms/message')
  medida('one after the other, through the service', resultado.umaAUma)
  medida('outbox: written down', resultado.vazia.aceitas)
  medida(`outbox: sent, ${EMPRESAS} companies`, resultado.vazia.enviadas)
  medida(`outbox: written down, ${LINHAS} rows in the table`, resultado.cheia.aceitas)
  medida(`outbox: sent, ${LINHAS} rows in the table`, resultado.cheia.enviadas)
  process.stdout.write(`${JSON.stringify(resultado)}\n`)
} finally {
  await simulador.parar()
  await banco.fechar()
  await doBanco.apagar()
}
