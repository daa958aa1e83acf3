import { describe, expect, test } from 'vitest'
import { EVENTOS, nomeNoEnvelope } from '../../../src/demo/simulador/nucleo/eventos.js'
import { diferencas } from '../../helpers/forma.js'
import { abrirCenario, ate } from './cenario.js'
import { foraDosRoteiros, recusas, roteiros } from './cenarios-webhook.js'
import { cenariosDeWebhook, type EntregaGravada, entregasGravadas } from './gravacoes.js'
import { abrirReceptor, type Receptor } from './receptor.js'

/** Their recorder stopped before the last deliveries of the delete came in. */
const CORTADOS = new Set(['c-offline', 'f-limit-cumulative'])

interface Evento {
  caminho: string
  corpo: EntregaGravada['body']
}

test('every recorded scenario is either played or left out for a reason', () => {
  const conhecidos = [...Object.keys(roteiros), ...Object.keys(foraDosRoteiros)].sort()
  expect(conhecidos).toEqual(cenariosDeWebhook().sort())
})

describe.concurrent('the simulator tells the webhook what Evolution told it', () => {
  test.for(Object.entries(roteiros))('%s', async ([nome, roteiro], { onTestFinished }) => {
    const receptor = await abrirReceptor()
    const gravadas = entregasGravadas(nome)
    const cenario = await abrirCenario({
      tempos: { recibo: 600 },
      exporToken: gravadas[0]?.body.apikey !== null,
      ...(nome === 'f-limit-cumulative' ? { limiteQr: 3 } : {}),
    })
    onTestFinished(async () => {
      await cenario.sim.parar()
      await receptor.fechar()
    })
    recusarDuasVezes(receptor, recusas[nome])

    await roteiro({
      cenario,
      receptor,
      nome,
      numero: numeroDa(gravadas),
      gravadas,
      criar: (extras) =>
        cenario.criar(nome, { webhook: webhookDa(gravadas, `${receptor.url}/hook/${nome}`), ...extras }),
    })
    await ate(() => cenario.sim.controle.entregas().every(({ situacao }) => situacao === 'entregue'))

    const esperados = semRepetirConexao(nome, naOrdemDeSaida(gravadas, receptor.url))
    const vieram = semRepetirConexao(nome, naOrdemDeEmissao(cenario.sim.controle.entregas(), receptor))
    if (CORTADOS.has(nome)) vieram.length = esperados.length
    expect(vieram.map(resumo)).toEqual(esperados.map(resumo))
    expect(
      esperados.flatMap((evento, i) => diferencas(evento, vieram[i], { textosLivres: ['server_url'] })),
    ).toEqual([])
  })
})

function recusarDuasVezes(receptor: Receptor, evento: string | undefined): void {
  let vezes = 0
  receptor.responder = ({ corpo }) => (corpo.event === evento && vezes++ < 2 ? 500 : 200)
}

/** Asks for exactly the events that were recorded. */
function webhookDa(gravadas: EntregaGravada[], url: string): Record<string, unknown> {
  const vistos = new Set(gravadas.map(({ body }) => body.event))
  const events = EVENTOS.filter((evento) => vistos.has(nomeNoEnvelope(evento)))
  return { url, events, byEvents: gravadas.some(({ path }) => /\/hook\/[^/]+\/./.test(path)) }
}

function numeroDa(gravadas: EntregaGravada[]): string {
  const wuid = gravadas.map(({ body }) => (body.data as { wuid?: string } | null)?.wuid).find(Boolean)
  return wuid?.split('@')[0] ?? '5511999990001'
}

/** Deliveries overtake one another; `date_time` has the order in which Evolution let them go. Retries count once. */
function naOrdemDeSaida(gravadas: EntregaGravada[], url: string): Evento[] {
  const unicas = [...new Map(gravadas.map((gravada) => [gravada.sha256, gravada])).values()]
  return unicas
    .sort((a, b) => String(a.body.date_time).localeCompare(String(b.body.date_time)))
    .map(({ path, body }) => ({
      caminho: path,
      corpo: JSON.parse(JSON.stringify(body).replaceAll(/http:\/\/127\.0\.0\.1:91\d\d/g, url)),
    }))
}

function naOrdemDeEmissao(entregas: readonly { sha256: string }[], receptor: Receptor): Evento[] {
  return entregas.flatMap(({ sha256 }) => {
    const recebida = receptor.recebidas.find((r) => r.sha256 === sha256)
    return recebida ? [{ caminho: recebida.caminho, corpo: recebida.corpo }] : []
  })
}

const resumo = ({ corpo }: Evento) => {
  const data = corpo.data as { state?: string; statusReason?: number } | null
  return [corpo.event, data?.state, data?.statusReason].filter(Boolean).join(' ')
}

/** How many tries a storm has is chance. */
function semRepetirConexao(nome: string, eventos: Evento[]): Evento[] {
  if (nome !== 'c-offline') return eventos
  return eventos.filter((evento, i) => {
    const antes = eventos[i - 1]
    return !antes || resumo(evento) !== resumo(antes)
  })
}
