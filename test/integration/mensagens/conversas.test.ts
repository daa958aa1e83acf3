import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Banco } from '../../../src/app/database.js'
import { STATUS_DA_MENSAGEM, type StatusDaMensagem } from '../../../src/resources/mensagem/mensagem.js'
import { consultarCom } from '../../../src/services/banco/consultar.js'
import { garantirConversas, tocarConversas } from '../../../src/services/mensagens/conversas/conversas.js'
import { lerJids } from '../../../src/services/mensagens/enderecos/jid.js'
import { avancar, avancaSql, SEM_PROVA } from '../../../src/services/mensagens/fatos/status.js'
import { abrirBancoDeTeste } from '../../helpers/banco.js'

let banco: Banco
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
})
afterAll(() => banco.fechar())
beforeEach(async () => {
  await banco.dataSource.query('DELETE FROM whatsapp.mensagem')
  await banco.dataSource.query('DELETE FROM whatsapp.conversa')
})

const CELULAR = '5531987654321@s.whatsapp.net'
const garantir = (...enderecos: [principal: string, alternativo?: string][]) =>
  banco.dataSource.transaction((manager) =>
    garantirConversas(
      consultarCom(manager),
      enderecos.map(([principal, alternativo]) => ({
        configuracaoId: 1,
        ...lerJids(principal, alternativo),
      })),
    ),
  )
const conversas = () =>
  banco.dataSource.query('SELECT id::text, jid, lid, telefone FROM whatsapp.conversa ORDER BY conversa.id')
const escrever = (conversaId: string) =>
  banco.dataSource.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status)
     VALUES (1, $1, 'entrada', 'contato', 'texto', 'oi', 'recebida')`,
    [conversaId],
  )

it('both forms of a Brazilian mobile number are one conversation, however often it is asked for', async () => {
  const ids = await garantir([CELULAR], ['553187654321@s.whatsapp.net'], ['553187654321:4@s.whatsapp.net'])
  expect(new Set(ids).size).toBe(1)
  expect(await garantir([CELULAR])).toEqual([ids[0]])
  expect(await conversas()).toEqual([{ id: ids[0], jid: CELULAR, lid: null, telefone: '5531987654321' }])
})

it('a private address becomes the phone it turns out to be', async () => {
  const [antes] = await garantir(['77@lid'])
  const [depois] = await garantir(['77@lid', CELULAR])
  expect(depois).toBe(antes)
  expect(await garantir(['77@lid'], [CELULAR])).toEqual([antes, antes])
  expect(await conversas()).toMatchObject([{ jid: CELULAR, lid: '77@lid' }])
})

it('two conversations of one contact are merged, with all their messages and the news of them', async () => {
  const [privada = '', doTelefone = ''] = await garantir(['77@lid'], [CELULAR])
  await escrever(privada)
  await escrever(doTelefone)
  await banco.dataSource.query(
    `INSERT INTO whatsapp.novidade (tipo, mensagem_id, configuracao_id, fila)
     SELECT 'mensagem_recebida', id, configuracao_id, conversa_id FROM whatsapp.mensagem`,
  )
  expect(await garantir(['77@lid', CELULAR], ['77@lid'])).toEqual([doTelefone, doTelefone])
  expect(await conversas()).toMatchObject([{ id: doTelefone, lid: '77@lid' }])
  for (const consulta of [
    'conversa_id AS qual FROM whatsapp.mensagem',
    'fila AS qual FROM whatsapp.novidade',
  ])
    expect(await banco.dataSource.query(`SELECT ${consulta}`)).toEqual([
      { qual: doTelefone },
      { qual: doTelefone },
    ])
})

it('in one batch, the address that is known best makes the row', async () => {
  const ids = await garantir(['77@lid'], [CELULAR], ['77@lid', CELULAR])
  expect(new Set(ids).size).toBe(1)
  expect(await conversas()).toMatchObject([{ jid: CELULAR, lid: '77@lid' }])
})

it('a contact whose private address changes in one batch keeps its conversation, and the old address finds one', async () => {
  const [antiga, doTelefone, mudada] = await garantir(['1@lid'], ['1@lid', CELULAR], ['2@lid', CELULAR])
  expect(mudada).toBe(doTelefone)
  expect(await conversas()).toMatchObject([
    { id: doTelefone, jid: CELULAR, lid: '2@lid' },
    { id: antiga, jid: '1@lid', lid: '1@lid' },
  ])
})

it('transactions at once, in opposite orders and with merges, neither deadlock nor make a contact twice', async () => {
  const contatos = Array.from({ length: 12 }, (_, i) => ({
    lid: `${100 + i}@lid`,
    jid: `55319876543${10 + i}@s.whatsapp.net`,
  }))
  const rodada = (i: number) => {
    const pedidos = contatos.flatMap(({ lid, jid }, j): [string, string?][] =>
      (i + j) % 3 === 0 ? [[lid]] : (i + j) % 3 === 1 ? [[jid]] : [[lid, jid]],
    )
    return banco.dataSource.transaction(async (manager) => {
      const consultar = consultarCom(manager)
      const ids = await garantirConversas(
        consultar,
        (i % 2 ? pedidos.toReversed() : pedidos).map(([a, b]) => ({ configuracaoId: 1, ...lerJids(a, b) })),
      )
      await tocarConversas(
        consultar,
        ids.map((id) => ({ id, em: new Date() })),
      )
    })
  }
  await Promise.all(Array.from({ length: 12 }, (_, i) => rodada(i)))
  await garantir(...contatos.map(({ lid, jid }): [string, string] => [lid, jid]))
  expect(await conversas()).toHaveLength(contatos.length)
})

it('the rule of statuses is the same in SQL', async () => {
  for (const motivo of [null, SEM_PROVA]) {
    const linhas: { atual: StatusDaMensagem; novo: StatusDaMensagem; avanca: boolean }[] =
      await banco.dataSource.query(
        `SELECT a.s AS atual, n.s AS novo, ${avancaSql('a.s', 'n.s', 'm.motivo')} AS avanca
       FROM unnest($1::text[]) AS a (s), unnest($1::text[]) AS n (s), (SELECT $2::text AS motivo) m`,
        [STATUS_DA_MENSAGEM, motivo],
      )
    expect(linhas).toHaveLength(100)
    for (const { atual, novo, avanca } of linhas) {
      // The one row that changes without its status: a failure that was seen replaces one without proof.
      const comProva = motivo === SEM_PROVA && atual === 'falhou' && novo === 'falhou'
      expect([atual, novo, avanca]).toEqual([atual, novo, comProva || avancar(atual, novo, motivo) !== atual])
    }
  }
})
