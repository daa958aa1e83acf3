import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ConversaAberta } from '../../../src/resources/conversa/conversa-aberta.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { entrar } from '../../helpers/navegante.js'

const GRUPO = '120363041234567890'
/** Registered without its ninth digit, and addressed by a private id as most groups do now. */
const RUI = '553188887777'
let aplicacao: Aplicacao
let instancia: string
let conversaId: string
let ze: Awaited<ReturnType<typeof entrar>>

const sql = (texto: string, valores: unknown[] = []) => aplicacao.dataSource.query(texto, valores)
const controle = () => aplicacao.simulador.controle
const ver = async (): Promise<ConversaAberta> =>
  (await ze.json(`/resources/Conversa/records/${conversaId}/show`)).corpo.conversa
const mensagem = async (texto: string) => (await ver()).mensagens.find((uma) => uma.texto === texto)
const fazer = async (corpo: object) =>
  (await ze.json(`/resources/Conversa/records/${conversaId}/responder`, corpo)).corpo
const escrever = (texto: string, { de = RUI, porLid = false } = {}) =>
  controle().receberMensagem(instancia, { de, texto, grupo: GRUPO, porLid, nomePerfil: 'Rui' })
const chegada = async (texto: string) => {
  await esperar(
    async () => (await sql('SELECT 1 FROM whatsapp.mensagem WHERE texto = $1', [texto])).length === 1,
  )
  return (await mensagem(texto)) as NonNullable<Awaited<ReturnType<typeof mensagem>>>
}

beforeAll(async () => {
  aplicacao = await iniciarAplicacao({
    tempos: { envio: 5, recibo: 10 },
    opcoes: { envios: { intervaloMs: { min: 0, max: 0 }, porMinuto: 1_000_000 } },
  })
  ze = await entrar(aplicacao.url, 'ze@teste.local')
  await aplicacao.whatsapp.criarInstancia(1)
  const [linha] = await sql('SELECT instance_name FROM whatsapp.configuracao_whatsapp WHERE id = 1')
  instancia = linha.instance_name
  await controle().escanear(instancia, { numero: '5511999990002' })
  await esperar(async () => (await aplicacao.whatsapp.obterStatusConexao(1)).status === 'conectado')
  await escrever('bom dia, grupo')
  await esperar(async () => (await sql(`SELECT 1 FROM whatsapp.conversa WHERE tipo = 'grupo'`)).length === 1)
  const [conversa] = await sql(`SELECT id::text FROM whatsapp.conversa WHERE tipo = 'grupo'`)
  conversaId = conversa.id
})
afterAll(() => aplicacao.parar())

it('is answered: the message goes to the group, and is delivered there', async () => {
  await fazer({ fazer: 'enviar', texto: 'bom dia a todos', chave: crypto.randomUUID() })
  await esperar(async () => (await mensagem('bom dia a todos'))?.status === 'entregue')
  expect(controle().mensagensEnviadas(instancia).at(-1)?.key.remoteJid).toBe(`${GRUPO}@g.us`)
  // Its echo is the same message.
  expect((await ver()).mensagens.filter(({ texto }) => texto === 'bom dia a todos')).toHaveLength(1)
})

it.each([
  ['by a number that WhatsApp knows without its ninth digit', false, `${RUI}@s.whatsapp.net`],
  ['by a private address', true, `10${RUI}@lid`],
] as const)(
  'quotes and reacts to what was written %s, by the name WhatsApp has for them there',
  async (nome, porLid, quem) => {
    await escrever(`quem vem? ${nome}`, { porLid })
    const { id, participante, participanteNome } = await chegada(`quem vem? ${nome}`)
    // One person, however they are addressed.
    expect([participante, participanteNome]).toEqual(['5531988887777@s.whatsapp.net', 'Rui'])
    await fazer({ fazer: 'reagir', mensagem: id, emoji: '👍' })
    await esperar(async () => (await mensagem(`quem vem? ${nome}`))?.mudancas.length === 0)
    expect(controle().mudancas(instancia).at(-1)).toMatchObject({ tipo: 'reacao', participante: quem })
    expect((await mensagem(`quem vem? ${nome}`))?.reacoes).toEqual([{ texto: '👍', nossa: true }])
    await fazer({ fazer: 'enviar', texto: `eu ${nome}`, chave: crypto.randomUUID(), respondeA: id })
    await esperar(async () => (await mensagem(`eu ${nome}`))?.status === 'entregue')
    expect(controle().mensagensEnviadas(instancia).at(-1)?.contextInfo).toMatchObject({ participant: quem })
    expect((await mensagem(`eu ${nome}`))?.citada).toMatchObject({
      participanteNome: 'Rui',
      texto: `quem vem? ${nome}`,
    })
  },
)

it('reactions of several people sit on the message of the group, each with one', async () => {
  const mandada = await chegada('bom dia a todos')
  const [{ whatsapp_id: id }] = await sql('SELECT whatsapp_id FROM whatsapp.mensagem WHERE id = $1', [
    mandada.id,
  ])
  const reagir = (participant: string, participantAlt: string, text: string) =>
    aplicacao.whatsapp.processarWebhook(1, {
      event: 'messages.upsert',
      date_time: '2026-11-24T12:00:00.000Z',
      data: {
        key: {
          remoteJid: `${GRUPO}@g.us`,
          fromMe: false,
          id: `R${participant}${text}`,
          participant,
          participantAlt,
        },
        pushName: 'Alguém',
        message: {
          reactionMessage: {
            key: { remoteJid: `${GRUPO}@g.us`, fromMe: true, id },
            text,
            senderTimestampMs: Date.now(),
          },
        },
        messageType: 'reactionMessage',
        messageTimestamp: Math.floor(Date.now() / 1000),
      },
    })
  await reagir('10553188887777@lid', '553188887777@s.whatsapp.net', '😂')
  await reagir('105511977776666@lid', '5511977776666@s.whatsapp.net', '🎉')
  // The same person again, addressed by their number now: theirs is another one, and not one more.
  await reagir('553188887777@s.whatsapp.net', '10553188887777@lid', '🎉')
  expect((await chegada('bom dia a todos')).reacoes.map(({ texto }) => texto)).toEqual(['🎉', '🎉'])
  // No bubbles of their own.
  expect((await ver()).mensagens.filter(({ tipo }) => tipo === 'reacao')).toEqual([])
})

it('a group that does not take it says so in its own words', async () => {
  const recusado = JSON.parse(
    readFileSync(
      join(import.meta.dirname, '../../fixtures/evolution/http/73i-sendText-group-unknown.json'),
      'utf8',
    ),
  )
  await aplicacao.whatsapp.processarWebhook(1, {
    event: 'messages.upsert',
    date_time: '2026-11-24T12:00:00.000Z',
    data: {
      key: {
        id: 'OUTRO',
        remoteJid: recusado.request.body.number,
        fromMe: false,
        participant: '5511977776666@s.whatsapp.net',
      },
      message: { conversation: 'adeus' },
      messageTimestamp: Math.floor(Date.now() / 1000),
    },
  })
  const [{ id }] = await sql(`SELECT conversa_id AS id FROM whatsapp.mensagem WHERE texto = 'adeus'`)
  await ze.json(`/resources/Conversa/records/${id}/responder`, {
    fazer: 'enviar',
    texto: 'oi?',
    chave: crypto.randomUUID(),
  })
  await esperar(
    async () =>
      (await sql(`SELECT 1 FROM whatsapp.mensagem WHERE texto = 'oi?' AND status = 'falhou'`)).length === 1,
  )
  expect(await sql(`SELECT motivo FROM whatsapp.mensagem WHERE texto = 'oi?'`)).toEqual([
    { motivo: 'grupo_nao_aceita' },
  ])
})
