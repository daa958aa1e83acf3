import { expect, it } from 'vitest'
import {
  ChaveRecusada,
  EvolutionInacessivel,
  EvolutionTempoEsgotado,
  FalhaNoServidor,
  NaoConectado,
  NumeroSemWhatsApp,
  PedidoRecusado,
} from '../../../src/services/evolution/erros.js'
import { desfechoDe } from '../../../src/services/mensagens/outbox/desfecho.js'
import { pausaEntreEnvios, REGRAS_PADRAO } from '../../../src/services/mensagens/outbox/regras.js'
import { ConfiguracaoInativa } from '../../../src/services/operacoes/erros-da-operacao.js'

const operacao = 'enviarTexto'

it.each([
  ['no answer in time', new EvolutionTempoEsgotado({ operacao, incerto: true }), 'incerta'],
  ['a connection cut off', new EvolutionInacessivel({ operacao, incerto: true }), 'incerta'],
  ['a failure after the request', new FalhaNoServidor({ operacao, incerto: true }), 'incerta'],
  ['an error nobody foresaw', new Error('?'), 'incerta'],
  ['a connection refused', new EvolutionInacessivel({ operacao }), 'segurar'],
  ['a phone that is not connected', new NaoConectado({ operacao }), 'segurar'],
  ['a refused key', new ChaveRecusada({ operacao }), 'segurar'],
  ['a company out of business', new ConfiguracaoInativa(), 'segurar'],
  ['a failure before the request was carried out', new FalhaNoServidor({ operacao }), 'repetir'],
  ['a number without WhatsApp', new NumeroSemWhatsApp({ operacao, numero: '5511' }), 'falhar'],
  ['a refused message', new PedidoRecusado({ operacao }), 'falhar'],
] as const)('%s: %#', (_nome, erro, desfecho) => {
  expect(desfechoDe(erro).desfecho).toBe(desfecho)
})

it('pauses between two messages are drawn anew, and never make more than so many in a minute', () => {
  expect(pausaEntreEnvios({ intervaloMs: { min: 1_000, max: 3_000 }, porMinuto: 1_000 }, 0.5)).toBe(2_000)
  expect(pausaEntreEnvios({ intervaloMs: { min: 0, max: 0 }, porMinuto: 30 }, 0.9)).toBe(2_000)
  expect(REGRAS_PADRAO.provaMs).toBeGreaterThan(REGRAS_PADRAO.arrendamentoMs)
})
