import { ate, type Cenario, pausa } from './cenario.js'
import type { EntregaGravada } from './gravacoes.js'
import type { Receptor } from './receptor.js'

export interface Roteiro {
  cenario: Cenario
  receptor: Receptor
  nome: string
  /** The number in the recording, or one that does as well. */
  numero: string
  gravadas: EntregaGravada[]
  criar(extras?: Record<string, unknown>): Promise<unknown>
}

export type Passo = (roteiro: Roteiro) => unknown

const instancia = ({ cenario, nome }: Roteiro) =>
  cenario.sim.controle.instancias().find((i) => i.nome === nome)

const comQr: Passo = (r) => ate(() => Boolean(instancia(r)?.qr))
const aberta: Passo = (r) => ate(() => instancia(r)?.estado === 'open')

/** Each step is told apart from the next by at least a millisecond of `date_time`. */
export const passos =
  (...lista: Passo[]): Passo =>
  async (r) => {
    for (const passo of lista) {
      await passo(r)
      await pausa(3)
    }
  }

const criada: Passo = (r) => r.criar()
const criadaComQr: Passo = async (r) => {
  await r.criar({ qrcode: true })
  await comQr(r)
}
const escaneada: Passo = ({ cenario, nome, numero }) => cenario.escanear(nome, { numero })
const conectada: Passo = ({ cenario, nome }) => cenario.conectar(nome)
const deslogada: Passo = ({ cenario, nome }) => cenario.chamar('DELETE', `/instance/logout/${nome}`)
const saiuNoTelefone: Passo = ({ cenario, nome }) => cenario.sim.controle.desconectarNoTelefone(nome)
const reiniciada: Passo = ({ cenario }) => cenario.sim.controle.reiniciarServidor()
const banida: Passo = ({ cenario, nome }) => cenario.sim.controle.banir(nome)
const apagada: Passo = async ({ cenario, nome }) => {
  await cenario.chamar('DELETE', `/instance/delete/${nome}`)
  await ate(() => cenario.sim.controle.instancias().length === 0)
}
const caiu: Passo = async (r) => {
  r.cenario.sim.controle.queda(r.nome)
  await ate(() => instancia(r)?.estado === 'connecting')
  await aberta(r)
}
const codigoDigitado: Passo = async (r) => {
  await comQr(r)
  await r.cenario.sim.controle.digitarCodigo(r.nome, instancia(r)?.qr?.pairingCode ?? '')
}

/** The message of the recording comes in again. */
const mensagemRecebida: Passo = ({ cenario, nome, gravadas }) => {
  const data = gravadas.find(({ body }) => body.event === 'messages.upsert')?.body.data as {
    key: { remoteJid: string }
    pushName: string
    message: { conversation: string }
  }
  return cenario.sim.controle.receberMensagem(nome, {
    de: data.key.remoteJid.split('@')[0] ?? '',
    texto: data.message.conversation,
    nomePerfil: data.pushName,
  })
}

const textoEnviado: Passo = async ({ cenario, nome, gravadas }) => {
  const data = gravadas.find(({ body }) => body.event === 'send.message')?.body.data as {
    key: { remoteJid: string }
    message: { conversation: string }
  }
  const number = data.key.remoteJid.split('@')[0]
  await cenario.chamar('POST', `/message/sendText/${nome}`, { number, text: data.message.conversation })
}

const webhookDesligado: Passo = ({ cenario, nome, receptor }) =>
  cenario.chamar('POST', `/webhook/set/${nome}`, { webhook: { enabled: false, url: receptor.url } })
const webhookReligado: Passo = ({ cenario, nome, receptor }) =>
  cenario.chamar('POST', `/webhook/set/${nome}`, {
    webhook: { enabled: true, url: `${receptor.url}/hook/${nome}`, events: ['CONNECTION_UPDATE'] },
  })

const conectarEscanear = passos(criadaComQr, escaneada)
const ciclo = passos(escaneada, saiuNoTelefone, conectada)

/** How each recorded scenario is brought about. */
export const roteiros: Record<string, Passo> = {
  'a-token': async (r) => {
    await r.criar({ token: 'tok-a-token-123' })
    await r.cenario.chamar('GET', `/instance/connect/${r.nome}?number=abc`)
  },
  'b-byevents': passos(
    conectarEscanear,
    textoEnviado,
    mensagemRecebida,
    (r) => ate(() => r.receptor.recebidas.some(({ corpo }) => corpo.event === 'messages.update')),
    deslogada,
    apagada,
  ),
  'b-disconnects': passos(conectarEscanear, caiu, caiu, caiu, caiu, banida, conectada, apagada),
  'b-logout-blocked': passos(conectarEscanear, deslogada, conectada, apagada),
  'b-pairing': passos((r) => r.criar({ qrcode: true, number: r.numero }), codigoDigitado, apagada),
  'b-pairing2': passos(
    criada,
    (r) => r.cenario.chamar('GET', `/instance/connect/${r.nome}?number=${r.numero}`),
    codigoDigitado,
    apagada,
  ),
  'b-pairing3': passos(
    criadaComQr,
    (r) => r.cenario.chamar('GET', `/instance/connect/${r.nome}?number=5511999990008`),
    apagada,
  ),
  'b-remove-blocked': passos(criada, apagada),
  'b-retry-500': passos(criadaComQr, apagada),
  'b-same-a': passos(conectarEscanear, apagada),
  'b-scan-fail': passos(
    criadaComQr,
    ({ cenario, nome }) => cenario.sim.controle.escanearComErro(nome),
    (r) => ate(() => instancia(r)?.qr?.count === 2),
    apagada,
  ),
  'b-slow-api': passos(criadaComQr, apagada),
  'c-logout-connecting': passos(criadaComQr, deslogada, apagada),
  'c-offline': passos(
    conectarEscanear,
    ({ cenario, nome }) => cenario.sim.controle.tempestade(nome, { segundos: 0.3, porSegundo: 100 }),
    aberta,
    mensagemRecebida,
    apagada,
  ),
  'c-scan-window': conectarEscanear,
  'c-send-login': passos(
    conectarEscanear,
    (r) => {
      r.cenario.sim.controle.tempos.reconexao = 120
      r.cenario.sim.controle.queda(r.nome)
      return ate(() => instancia(r)?.estado === 'connecting')
    },
    textoEnviado,
    aberta,
    apagada,
  ),
  'c-webhook-toggle': passos(criada, webhookDesligado, conectada, webhookReligado, deslogada),
  'd-open': passos(conectarEscanear, reiniciada, aberta, mensagemRecebida, apagada),
  'd-loggedout': passos(conectarEscanear, deslogada, reiniciada, comQr, apagada),
  'd-connecting': passos(criadaComQr, reiniciada, comQr, apagada),
  'd-never': passos(criada, reiniciada, comQr, apagada),
  'f-limit-cumulative': passos(criadaComQr, ciclo, ciclo, ciclo, conectada, ciclo, apagada),
}

/** What the receiver answers, attempt by attempt, where that is the point of the scenario. */
export const recusas: Record<string, string> = {
  'b-logout-blocked': 'logout.instance',
  'b-remove-blocked': 'remove.instance',
  'b-retry-500': 'qrcode.updated',
}

const RESPOSTA = 'one event and how its receiver answered: the tests of retries cover it'
const SEM_WHATSAPP = 'a stand-in that failed half way; with WhatsApp away there is just no QR'

export const foraDosRoteiros: Record<string, string> = {
  'a-hook': 'shared with other recordings; the tests of retries cover its JWT',
  'b-par': 'eight instances at once into one receiver',
  'b-redir-target-302': RESPOSTA,
  'b-redir-target-307': RESPOSTA,
  'b-same-b': 'the same as b-same-a',
  'b-slow': RESPOSTA,
  ...Object.fromEntries(
    [204, 302, 307, 400, 401, 403, 404, 410, 422, 429, 'destroy'].map((s) => [`b-status-${s}`, RESPOSTA]),
  ),
  'b-wa-handshake-hang': SEM_WHATSAPP,
  'b-wa-hang': SEM_WHATSAPP,
  'b-wa-http-503': SEM_WHATSAPP,
  'b-wa-no-refs': SEM_WHATSAPP,
  'bg-forever500': RESPOSTA,
  'bg-qr-rotation': 'half an hour with network trouble in between; the test of the rotation covers it',
  'c-keepalive': 'ends in the middle of a drop',
  'e-media-base64-false': 'media, reactions and edits that come in are not simulated',
  'k-kinds': 'one message of every kind; the tests of kinds read them',
  'm-media': 'media that come in and go out are not simulated',
}
