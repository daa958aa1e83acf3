import type { OpcoesSimulador } from '../../../src/demo/simulador/index.js'
import { ate } from './cenario.js'
import { gravacoesDoLimite } from './gravacoes-do-limite.js'
import { gravacoesDoLogoutAtrasado } from './gravacoes-do-logout-atrasado.js'
import type { Coberta, Preparar } from './situacoes.js'
import * as s from './situacoes.js'
import { temposCurtos } from './tempos-curtos.js'

const { nada, criada, conectando, aberta, depois, ciclos } = s
const simples = (preparar: Preparar, ...nomes: string[]): Record<string, Coberta> =>
  Object.fromEntries(nomes.map((nome) => [nome, { preparar }]))
const comTempos = (tempos: Partial<typeof temposCurtos>): Partial<OpcoesSimulador> => ({
  tempos: { ...temposCurtos, ...tempos },
})

const comToken: Preparar = ({ cenario }) => cenario.criar('a-token', { token: 'tok-a-token-123' })
const comWebhookGravado = depois(comToken, s.aposGravacao('51-webhook-set'))
const desligadaNoTelefone = depois(aberta, s.desconectadaNoTelefone)
const deslogadaPelaApi = depois(aberta, s.deslogada)
const banida = depois(aberta, async ({ cenario, nome }) => cenario.sim.controle.banir(nome))

const ateOQr =
  (count: number): Preparar =>
  ({ cenario }) =>
    ate(() => cenario.sim.controle.instancias()[0]?.qr?.count === count)
const primeiroQr = ateOQr(1)
const segundoQr = ateOQr(2)

/** Both connects come in while the instance still counts as closed. */
/** Both calls fall into it, however late the second comes: 186 recordings are replayed at once. */
const janelaLarga = comTempos({ abrirSocket: 4_000 })

const semAlcance = depois(s.semWhatsApp, criada)
const semQr = depois(semAlcance, s.reconectada)

/** Every recording that can be brought about, with how. */
export const cobertas: Record<string, Coberta> = {
  ...simples(
    nada,
    ...['01-root', '02-create-noqr', '03-create-qr', '06-create-missing-name', '06c-create-name-number-type'],
    ...['07-create-bad-integration', '08-create-missing-integration', '09b-create-wrong-apikey'],
    ...['11-create-webhook-full', '12-create-webhook-enabled-false', '13-create-webhook-without-events'],
    ...[
      '13d-state-after-failed-create',
      '13e-create-webhook-invalid-url',
      '13g-create-webhook-unknown-event',
    ],
    ...['14-create-webhook-v1-flat-fields', '15-create-odd-name', '22-connect-unknown', '23c-state-unknown'],
    ...['44-logout-unknown', '45-delete-unknown', '53d-webhook-set-unknown-instance'],
    ...['61c-sendText-unknown-instance', '64-unknown-route', '108-fetchInstances-none'],
    ...['108d-fetchInstances-no-instances-by-name', 'b-lifecycle-create', 'b-pairing-create'],
  ),
  ...simples(
    criada,
    ...['05-create-duplicate', '05b-create-duplicate-no-apikey', '05c-create-duplicate-wrong-apikey'],
    ...['20-connect-when-close', '22c-connect-no-apikey', '22d-connect-wrong-apikey', '22e-connect-POST'],
    ...['23-state-close', '32b-fetchInstances-by-unknown-id'],
    ...['33c-fetchInstances-no-apikey', '40-restart-when-close', '40b-restart-PUT', '46d-delete-when-close'],
    ...['46e-logout-POST', '50-webhook-find-none', '56-settings-set', '56b-settings-set-missing-field'],
    ...['60-sendText-state-close', '62-sendMedia-state-close', '62b-sendMedia-invalid-schema'],
    ...['63-whatsappNumbers-state-close', '65-pairing-number-invalid', '86-connect-number-when-close'],
  ),
  ...simples(
    conectando,
    ...['21-connect-when-connecting', '21b-connect-with-instance-token', '41-restart-when-connecting'],
    ...['43-logout-when-connecting', '46-delete-when-connecting', '61-sendText-invalid-schema'],
    ...['61b-sendText-missing-number', '61d-sendText-no-apikey', '61f-sendText-v1-body'],
    ...[
      '63c-whatsappNumbers-state-connecting',
      '87-connect-number-while-connecting-qr',
      '97-logout-connecting',
    ],
  ),
  ...simples(
    aberta,
    ...['104-restart-open', '105-delete-parallel-0', '72-fetchInstances-open', '72b-connect-when-open'],
    ...['72c-state-open', '72d-restart-when-open', '73-sendText-ok', '73b-sendText-number-not-on-whatsapp'],
    ...['73c-sendText-with-instance-token', '73d-sendText-formatted-number', '73g-sendText-empty'],
    ...['73f-sendText-delay-linkPreview', '73h-sendText-garbage-number', '73i-sendText-group-unknown'],
    ...['74b-sendMedia-base64-document', '74c-sendMedia-url-404', '74d-sendMedia-number-not-on-whatsapp'],
    ...['74e-sendMedia-bad-mediatype', '75-whatsappNumbers-open', '76-sendText-server-nack-463'],
    ...['76c-sendText-read', '79-logout-open', '80-delete-open', '92-same-number-a', '92b-same-number-b'],
    ...['95-fetchInstances-business', '107d-sendText-quoted', '107f-sendText-long'],
    ...['107g-sendText-br-ninth-digit-dropped', '107h-whatsappNumbers-br-ninth-digit'],
  ),
  ...simples(
    comWebhookGravado,
    ...['51-webhook-set', '52-webhook-set-empty-events', '52b-webhook-set-no-events'],
    ...['52c-webhook-set-disabled', '53-webhook-set-missing-url', '53c-webhook-set-flat-body'],
    ...['53e-webhook-set-invalid-url', '53f-webhook-set-with-instance-token'],
  ),
  ...simples(comToken, '09c-create-instance-token-as-apikey', '10-create-duplicate-token'),
  ...simples(
    s.comoListadas,
    ...['10b-fetchInstances-by-duplicated-token', '30-fetchInstances-all', '31-fetchInstances-by-name'],
    ...['33-fetchInstances-with-instance-token'],
  ),
  '100-fetchInstances-after-reboot': { preparar: depois(s.comoListadas, s.reiniciada) },
  '07b-state-after-bad-integration': { preparar: s.aposGravacao('07-create-bad-integration') },
  '12b-webhook-find-enabled-false': { preparar: s.aposGravacao('12-create-webhook-enabled-false') },
  '13b-state-after-failed-create': { preparar: s.aposGravacao('13-create-webhook-without-events') },
  '13f-webhook-find-invalid-url': { preparar: s.aposGravacao('13e-create-webhook-invalid-url') },
  '14b-state-after-v1-flat': { preparar: s.aposGravacao('14-create-webhook-v1-flat-fields') },
  '15b-state-odd-name': { preparar: s.aposGravacao('15-create-odd-name') },
  '21c-connect-with-other-instance-token': {
    preparar: depois(comToken, ({ cenario, nome }) => cenario.criar(nome)),
  },
  '33b-fetchInstances-token-other-name': {
    preparar: async ({ cenario, gravacao }) => {
      await cenario.criar('a-noqr')
      await cenario.criar('a-qr', { token: gravacao.request.headers.apikey })
    },
  },
  '31b-fetchInstances-by-unknown-name': { preparar: comToken },
  '41b-connect-after-restart': {
    preparar: depois(conectando, s.chamando('POST', '/instance/restart/:nome'), segundoQr),
  },
  '43b-state-after-logout-connecting': { preparar: depois(conectando, s.deslogada) },
  '43c-logout-again': { preparar: depois(conectando, s.deslogada) },
  '43d-connect-after-logout-connecting': { preparar: depois(conectando, s.deslogada) },
  '46b-state-right-after-delete': {
    preparar: depois(conectando, s.chamando('DELETE', '/instance/delete/:nome')),
    opcoes: comTempos({ limpeza: 1_000 }),
  },
  '56c-settings-find': { preparar: depois(comToken, s.aposGravacao('56-settings-set')) },
  '78-state-after-phone-logout': { preparar: desligadaNoTelefone },
  '78c-sendText-after-phone-logout': { preparar: desligadaNoTelefone },
  '78d-connect-after-phone-logout': { preparar: desligadaNoTelefone },
  '79b-state-right-after-logout': { preparar: deslogadaPelaApi },
  '79d-fetchInstances-after-logout': { preparar: deslogadaPelaApi },
  '79e-connect-after-logout': { preparar: depois(ciclos(1), aberta, s.deslogada) },
  '79f-fetchInstances-other-number': { preparar: depois(ciclos(1), aberta) },
  '80c-fetchInstances-after-delete': {
    preparar: depois(aberta, s.chamando('DELETE', '/instance/delete/:nome'), ({ cenario }) =>
      ate(() => cenario.sim.controle.instancias().length === 0),
    ),
  },
  '82b-delete-slow-sink': {
    preparar: depois(s.comWebhook, async ({ receptor }) => {
      receptor.responder = () => 'calar'
    }),
  },
  '83-delete-sink-failing': { preparar: depois(s.receptorRecusa('remove.instance'), s.comWebhook) },
  '83b-create-same-name-while-remove-webhook-pending': {
    preparar: depois(
      s.receptorRecusa('remove.instance'),
      s.comWebhook,
      s.chamando('DELETE', '/instance/delete/:nome'),
      s.aguardar(60),
    ),
  },
  '84b-connect-while-logout-webhook-pending': {
    preparar: depois(s.receptorRecusa('logout.instance'), s.comWebhook, aberta, s.deslogada),
  },
  '85-pairing-connect': { preparar: s.aposGravacao('b-pairing-create') },
  '85b-pairing-fetchInstances': {
    preparar: depois(s.aposGravacao('b-pairing-create'), async ({ cenario, nome }) => {
      const codigo = cenario.sim.controle.instancias()[0]?.qr?.pairingCode ?? ''
      await cenario.sim.controle.digitarCodigo(nome, codigo)
    }),
  },
  '89-connect-whatsapp-unreachable': { preparar: semAlcance },
  '89c-connect-whatsapp-back': {
    preparar: depois(conectando, async ({ cenario, nome }) => {
      await cenario.sim.controle.tempestade(nome, { segundos: 0.1, porSegundo: 50 })
      await ate(() => cenario.sim.controle.instancias()[0]?.qr?.count === 2)
    }),
  },
  ...simples(
    semQr,
    ...['89d-connect-wa-handshake-hang', '89d-connect-wa-hang', '89d-connect-wa-http-503'],
    ...['89e-connect-wa-handshake-hang-2', '89e-connect-wa-hang-2', '89e-connect-wa-http-503-2'],
    '89e-connect-wa-no-refs-2',
  ),
  ...simples(s.semWhatsApp, ...['b-wa-hang-create', 'b-wa-http-503-create', 'b-wa-no-refs-create']),
  '90b-state-after-ban': { preparar: banida },
  '90c-fetchInstances-after-ban': { preparar: banida },
  '90d-connect-after-ban': { preparar: banida },
  '91-state-after-failed-scan': {
    preparar: depois(conectando, async ({ cenario, nome }) => {
      cenario.sim.controle.escanearComErro(nome)
      await ate(() => cenario.sim.controle.instancias()[0]?.qr?.count === 2)
    }),
  },
  '92c': {
    preparar: depois(aberta, ({ cenario }) => cenario.abrir('b-same-b', { numero: '5511999990012' })),
  },
  '92d': {
    preparar: depois(aberta, ({ cenario }) => cenario.abrir('b-same-a', { numero: '5511999990012' })),
  },
  ...gravacoesDoLogoutAtrasado,
  '96-connect-race-1': { preparar: ciclos(1), durante: s.reconectada, opcoes: janelaLarga },
  '96-connect-race-2': { preparar: ciclos(1), durante: s.reconectada, opcoes: janelaLarga },
  '97b-fetchInstances-after': { preparar: depois(conectando, s.deslogada) },
  '98-create-right-after-delete-0': {
    preparar: depois(criada, s.chamando('DELETE', '/instance/delete/:nome')),
    opcoes: comTempos({ limpeza: 1_000 }),
  },
  '99-sendText-whatsapp-offline': {
    preparar: depois(aberta, async ({ cenario, nome }) => void cenario.sim.controle.tempestade(nome)),
  },
  '99b-fetchInstances-whatsapp-offline': {
    preparar: depois(aberta, async ({ cenario, nome }) => void cenario.sim.controle.tempestade(nome)),
  },
  '99c-sendText-during-login': {
    preparar: depois(aberta, async ({ cenario, nome }) => {
      cenario.sim.controle.tempos.reconexao = 2_000
      cenario.sim.controle.queda(nome)
      await ate(() => cenario.sim.controle.instancias()[0]?.estado === 'connecting')
    }),
  },
  '99e-webhook-set-enable': {
    preparar: ({ cenario, nome, receptor }) =>
      cenario.criar(nome, { webhook: { url: receptor.url, byEvents: false, base64: true, events: [] } }),
  },
  ...gravacoesDoLimite,
  '104b-restart-open-parallel-0': {
    preparar: depois(aberta, s.chamando('POST', '/instance/restart/:nome'), s.aguardar(80), ({ cenario }) =>
      ate(() => cenario.sim.controle.instancias()[0]?.estado === 'open'),
    ),
  },
  '105-delete-parallel-1': {
    preparar: depois(aberta, s.chamando('DELETE', '/instance/delete/:nome')),
    opcoes: comTempos({ limpeza: 1_000 }),
  },
  '106-create-deleted-meanwhile': {
    preparar: nada,
    durante: depois(primeiroQr, s.chamando('DELETE', '/instance/delete/:nome')),
    opcoes: comTempos({ criarComQr: 450 }),
  },
  '106b-delete-during-create': {
    preparar: async ({ cenario, nome }) => {
      // Nobody waits for its answer: the test is over before.
      cenario.criar(nome, { qrcode: true }).catch(() => {})
      await ate(() => cenario.sim.controle.instancias().length === 1)
    },
  },
  '107-settings-find-from-create': {
    preparar: ({ cenario, nome, gravacao }) =>
      cenario.criar(nome, gravacao.response.body as Record<string, unknown>),
  },
  '108c-fetchInstances-after': {
    preparar: depois(
      ({ cenario }) => cenario.criar('x'),
      async ({ cenario }) => cenario.sim.controle.sumir('x'),
    ),
  },
}
