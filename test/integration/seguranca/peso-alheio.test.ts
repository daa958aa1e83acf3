import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caso, casosDasLeituras } from '../../helpers/seguranca/casos.js'
import { correrMatriz, pedir, vazamento } from '../../helpers/seguranca/matriz.js'
import { iniciarPainelRegistrado, type PainelRegistrado } from '../../helpers/seguranca/painel-registrado.js'

const CONVERSAS = 400
const MENSAGENS = 20_000
const EVENTOS = 5_000

let painel: PainelRegistrado
let leituras: Caso[]
beforeAll(async () => {
  painel = await iniciarPainelRegistrado()
  leituras = casosDasLeituras(painel.admin, painel.canarios)
})
afterAll(() => painel.aplicacao.parar())

/** Of the other company: conversations, messages, deliveries and templates by the thousand, with its own texts. */
const pesar = async () => {
  const { alvos, daOutra } = painel.canarios
  const conta = alvos.ConfiguracaoWhatsApp.alheio
  const [texto] = daOutra
  const sql = (comando: string, valores: unknown[]) => painel.aplicacao.dataSource.query(comando, valores)
  await sql(
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, telefone, nome, ultima_em)
     SELECT $1::int, '5599' || n || '@s.whatsapp.net', 'contato', '5599' || n, $2 || n, now()
     FROM generate_series(100000, 99999 + $3::int) n`,
    [conta, texto, CONVERSAS],
  )
  await sql(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, whatsapp_id, status, em)
     SELECT c.configuracao_id, c.id, 'entrada', 'contato', 'texto', $2 || repeat(' longa', 300), c.id || 'P' || n, 'recebida', now()
     FROM whatsapp.conversa c, generate_series(1, $3::int) n WHERE c.configuracao_id = $1`,
    [conta, texto, MENSAGENS / CONVERSAS],
  )
  await sql(
    `INSERT INTO whatsapp.evento_webhook (configuracao_id, evento, hash, conteudo, resultado)
     SELECT $1::int, 'messages.upsert', decode(md5('peso' || n), 'hex'), '{}', 'aplicado' FROM generate_series(1, $2::int) n`,
    [conta, EVENTOS],
  )
  await sql(
    `INSERT INTO whatsapp.modelo_de_mensagem (empresa_id, nome, texto)
     SELECT $1::int, $2 || n, 'x' FROM generate_series(1, 400) n`,
    [alvos.Empresa.alheio, texto],
  )
}

it('reads of a tenant, as large as they may be asked for, show its own and nothing else', async () => {
  expect(leituras.length).toBeGreaterThan(100)
  expect(await correrMatriz(painel, leituras)).toEqual([])
})

it('answers a tenant the same, and no byte more, however much another company has', async () => {
  const responder = async () => {
    const respostas: [nome: string, bytes: number, corpo: unknown][] = []
    for (const caso of leituras) {
      const { texto, cabecalhos } = await pedir(painel, caso)
      expect(vazamento(painel, caso, { texto, cabecalhos })).toBeNull()
      respostas.push([caso.nome, texto.length, JSON.parse(texto)])
    }
    return respostas
  }
  const antes = await responder()
  await pesar()
  expect(await responder()).toEqual(antes)
})
