// npm run bench:reconciliacao — how long records stay untrue whose deliveries were all lost: the rounds as they run by
// themselves, against one question after the other, 100 ms apart. All instances of one server drifted at once.
// BENCH_DATABASE_URL: a PostgreSQL where databases may be created. BENCH_INSTANCIAS: how many (10,000).
import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as dormir } from 'node:timers/promises'
import { abrirBanco } from '../../dist/app/database.js'
import { iniciarSimulador } from '../../dist/demo/simulador/index.js'
import { criarCifra } from '../../dist/services/criptografia/cifra.js'
import { criarEmpresa } from '../../dist/services/empresas/criar-empresa.js'
import { criarMemoriaDeVersoes } from '../../dist/services/evolution/memoria-de-versoes.js'
import { criarServidorProprio } from '../../dist/services/evolution/servidor-proprio.js'
import { criarEvolutionAPIService } from '../../dist/services/evolution-api-service.js'
import { conferirStatus } from '../../dist/services/operacoes/verificar-status.js'
import { criarReconciliador, INTERVALO_S } from '../../dist/services/reconciliacao/reconciliador.js'
import { registroMudo } from '../../dist/services/registro/registro.js'
import { criarBanco } from './comum/banco.mjs'

const INSTANCIAS = Number(process.env.BENCH_INSTANCIAS ?? 10_000)
/** The baseline is stopped after so long: the rest of it is known. */
const BASE_S = Number(process.env.BENCH_BASE_S ?? 20)
const API_KEY = 'chave-do-bench'

const doBanco = await criarBanco()
const banco = await abrirBanco({ url: doBanco.url, pasta: '' })
const { dataSource } = banco
const cifra = criarCifra([randomBytes(32)])

const empresas = Array.from({ length: INSTANCIAS }, (_, i) => i).values()
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (const i of empresas) {
      const dados = { nome: `Empresa ${i}`, slug: `empresa-${i}` }
      await criarEmpresa(dataSource.manager, { cifra, siteUrl: 'http://127.0.0.1:9' }, dados)
    }
  }),
)
/** They say connected; nothing of it is true any more. */
const desviar = () =>
  dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado', evidencia = 'webhook',
       evidencia_em = now() - interval '1 minute', numero_conectado = '5511999990002',
       sinais = '{"aberta": {"em": 1, "numero": "5511999990002", "nome": "Zé", "foto": null}}'`,
  )
const nomes = await dataSource.query('SELECT id, instance_name AS name FROM whatsapp.configuracao_whatsapp')

/** As the server's database holds one that was logged out. */
const linha = ({ name }) => ({
  id: randomUUID(),
  name,
  token: randomUUID().toUpperCase(),
  number: null,
  connectionStatus: 'close',
  ownerJid: '5511999990002@s.whatsapp.net',
  profileName: 'Zé',
  profilePicUrl: null,
  disconnectionReasonCode: 401,
  disconnectionObject: null,
  disconnectionAt: new Date().toISOString(),
  createdAt: new Date().toISOString(),
  updatedAt: new Date().toISOString(),
  ajustes: {},
  ajustesId: randomUUID(),
  webhook: null,
  mensagens: 0,
  contatos: [],
  temSessao: false,
  chaves: '',
})
const simulador = await iniciarSimulador({
  apiKey: API_KEY,
  versao: '2.4.0',
  memoria: { carregar: async () => ({ instancias: nomes.map(linha) }), salvar: async () => undefined },
})
const ambiente = {
  dataSource,
  cifra,
  siteUrl: 'http://127.0.0.1:9',
  evolution: { url: simulador.url, apiKey: API_KEY },
  servidorProprio: criarServidorProprio({ permitido: false, hosts: [], exigirHttps: true }),
  webhookJwt: 'exigido',
  porOnde: 'webhooks',
  comportamento: { padrao: null, empresaPode: [] },
  versoes: criarMemoriaDeVersoes(),
  registro: registroMudo,
}
const falsos = async () => {
  const [{ n }] = await dataSource.query(
    `SELECT count(*)::int AS n FROM whatsapp.configuracao_whatsapp WHERE status = 'conectado'`,
  )
  return n
}

/** One question after the other, 100 ms apart; how long for all of them, by what it did in so many seconds. */
const umaAUma = async () => {
  await desviar()
  const servico = criarEvolutionAPIService(ambiente)
  const inicio = performance.now()
  let feitas = 0
  for (const { id } of nomes) {
    if (performance.now() - inicio > BASE_S * 1000) break
    await servico.obterStatusConexao(id)
    feitas += 1
    await dormir(100)
  }
  return (((performance.now() - inicio) / 1000) * INSTANCIAS) / feitas
}

const sozinho = async () => {
  await desviar()
  await dataSource.query('TRUNCATE whatsapp.reconciliacao')
  const reconciliador = criarReconciliador({
    ambiente,
    perguntar: (id, listada) => conferirStatus(ambiente, id, listada),
    metricas: { aoReconciliar: () => undefined },
    intervaloSegundos: INTERVALO_S,
  })
  const inicio = performance.now()
  const passados = () => (performance.now() - inicio) / 1000
  const marcos = {}
  reconciliador.iniciar()
  for (;;) {
    const restam = await falsos()
    if (restam < INSTANCIAS) marcos.primeira ??= passados()
    if (restam <= INSTANCIAS / 2) marcos.metade ??= passados()
    if (restam === 0) break
    await dormir(250)
  }
  marcos.todas = passados()
  await reconciliador.parar()
  return marcos
}

const resultado = { instancias: INSTANCIAS }
try {
  resultado.umaAUmaS = await umaAUma()
  resultado.rodadasS = await sozinho()
  resultado.vezes = resultado.umaAUmaS / resultado.rodadasS.todas
  const dizer = (oQue, segundos) =>
    process.stdout.write(`${oQue.padEnd(64)} ${segundos.toFixed(1).padStart(9)} s\n`)
  dizer(`${INSTANCIAS} records, one question after the other (from ${BASE_S} s of it)`, resultado.umaAUmaS)
  dizer('by itself: from the loss to the first record that is true again', resultado.rodadasS.primeira)
  dizer('by itself: half of them', resultado.rodadasS.metade)
  dizer('by itself: every record true', resultado.rodadasS.todas)
  process.stdout.write(`${JSON.stringify(resultado)}\n`)
} finally {
  await simulador.parar()
  await banco.fechar()
  await doBanco.apagar()
}
