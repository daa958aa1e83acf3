import { SignJWT } from 'jose'
import request from 'supertest'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CredencialEvolution } from '../../../src/resources/credencial-evolution/credencial-evolution.js'
import { API_KEY, type Aplicacao, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { enderecoSecreto } from '../../helpers/endereco-secreto.js'

let aplicacao: Aplicacao
let caminho: string
let chave: string
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  await aplicacao.whatsapp.criarInstancia(1)
  const { webhookSecret, jwtKey } = await segredosNaEvolution()
  chave = jwtKey
  caminho = `/api/webhooks/whatsapp/1/${webhookSecret}`
})
afterAll(() => aplicacao.parar())

const segredosNaEvolution = async (): Promise<{ webhookSecret: string; jwtKey: string }> => {
  const [instancia] = aplicacao.simulador.controle.instancias()
  const onde = `${aplicacao.simulador.url}/webhook/find/${instancia?.nome}`
  const { url, headers } = await (await fetch(onde, { headers: { apikey: API_KEY } })).json()
  return { webhookSecret: url.split('/').at(-1), jwtKey: headers.jwt_key }
}

let n = 0
const postar = (authorization?: string) => {
  const pedido = request(aplicacao.app).post(caminho)
  if (authorization) pedido.set('authorization', authorization)
  return pedido.send({ event: 'messages.upsert', data: { n: ++n }, date_time: '2026-11-24T02:47:59.646Z' })
}
/** A token as Evolution mints it, `minutos` ago. */
const token = async (minutos: number, segredo = chave, alg = 'HS256') => {
  const iat = Math.floor(Date.now() / 1000) - minutos * 60
  return `Bearer ${await new SignJWT({ app: 'evolution', action: 'webhook', iat, exp: iat + 600 })
    .setProtectedHeader({ alg, typ: 'JWT' })
    .sign(new TextEncoder().encode(segredo))}`
}

it('takes a delivery that Evolution signed, also with a token that expired while it retried', async () => {
  for (const minutos of [0, 9, 11, 20, 24]) await postar(await token(minutos)).expect(200)
})

it('refuses one that is not signed, signed by another key, in another way, or too long ago', async () => {
  const semAssinatura = `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify({ iat: Date.now() / 1000 })).toString('base64url')}.`
  const recusados = [
    undefined,
    'Bearer',
    'Bearer isto.nao.assina',
    semAssinatura,
    await token(0, 'k'.repeat(43)),
    await token(0, chave.padEnd(64, 'x'), 'HS512'),
    await token(26),
    await token(-30),
  ]
  for (const recusado of recusados) await postar(recusado).expect(401, { mensagem: 'assinatura inválida' })
  const [{ quantos }] = await aplicacao.dataSource.query(
    `SELECT count(*)::int AS quantos FROM whatsapp.evento_webhook WHERE conteudo LIKE '%"n":' || $1 || '%'`,
    [n],
  )
  expect(quantos).toBe(0)
})

it('takes what is still posted to the old address after a rotation, signed as it was told then, and no mixture', async () => {
  const { webhookSecret: velho, jwtKey: chaveVelha } = await segredosNaEvolution()
  await aplicacao.whatsapp.rotacionarSegredo(1)
  const novos = await segredosNaEvolution()
  const base = '/api/webhooks/whatsapp/1'
  caminho = `${base}/${velho}`
  await postar(await token(0, chaveVelha)).expect(200)
  await postar(await token(0, novos.jwtKey)).expect(401)
  caminho = `${base}/${novos.webhookSecret}`
  await postar(await token(0, novos.jwtKey)).expect(200)
  await postar(await token(0, chaveVelha)).expect(401)
})

it('asks for no signature where Evolution was never told to sign', async () => {
  const outro = new URL(await enderecoSecreto(aplicacao, 2)).pathname
  await request(aplicacao.app).post(outro).send({ event: 'messages.upsert', data: {} }).expect(200)
})

it('does not take a delivery as unsigned because its key cannot be read: Evolution brings it again', async () => {
  const credenciais = aplicacao.dataSource.getRepository(CredencialEvolution)
  const { configuracaoId, jwtKey } = await credenciais.findOneByOrFail({ jwtExigido: true })
  await credenciais.update({ configuracaoId }, { jwtKey: 'de-outra-chave' })
  caminho = new URL(await enderecoSecreto(aplicacao, 1)).pathname
  await postar(await token(0)).expect(503)
  await credenciais.update({ configuracaoId }, { jwtKey })
  await postar(await token(0, (await segredosNaEvolution()).jwtKey)).expect(200)
})

it('demands the signature from the moment Evolution was told to sign, whatever it took before', async () => {
  caminho = new URL(await enderecoSecreto(aplicacao, 2)).pathname
  await postar().expect(200)
  await aplicacao.dataSource.manager.update(CredencialEvolution, { configuracaoId: 2 }, { jwtExigido: true })
  await postar().expect(401)
})
