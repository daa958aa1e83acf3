import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { consultarCom } from '../../../src/services/consultar.js'
import type { FatoDeMensagem } from '../../../src/services/mensagens/fatos.js'
import { gravarFatos } from '../../../src/services/mensagens/gravar-fatos.js'
import { type Aplicacao, iniciarAplicacao } from '../../helpers/aplicacao.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
})
afterAll(() => aplicacao.parar())

const EM = Date.UTC(2026, 10, 24, 12)
const TELEFONE = '5511988887777@s.whatsapp.net'
const LID = '105511988887777@lid'

/** One contact by each of its addresses, one by its phone only, a group. */
const ENDERECOS = [
  { jid: TELEFONE, lid: null, tipo: 'contato', telefone: '5511988887777' },
  { jid: TELEFONE, lid: LID, tipo: 'contato', telefone: '5511988887777' },
  { jid: LID, lid: LID, tipo: 'contato', telefone: null },
  { jid: '5511900000000@s.whatsapp.net', lid: null, tipo: 'contato', telefone: '5511900000000' },
  { jid: '120363041234567890@g.us', lid: null, tipo: 'grupo', telefone: null },
] as const

const id = fc.constantFrom('A', 'B', 'C', 'D', 'E')
const em = fc.integer({ min: 0, max: 5 }).map((s) => EM + s * 1000)
// Whose it is, and what it says, is fixed with its id: one message is told of twice, and never of two.
const vista = fc
  .record({ id, em, endereco: fc.constantFrom(...ENDERECOS), programa: fc.boolean() })
  .map(({ id, em, endereco, programa }): FatoDeMensagem => {
    const nossa = id < 'C'
    return {
      fato: 'vista',
      id,
      em: EM,
      conversa: { ...endereco, nome: nossa || endereco.tipo === 'grupo' ? null : `Maria ${em}` },
      origem: nossa ? (programa ? 'programa' : 'celular') : 'contato',
      nossa,
      tipo: 'texto',
      texto: `oi ${id}`,
      midia: null,
      participante: null,
      respondeA: null,
      status: nossa ? 'enviada' : 'recebida',
    }
  })
const fato = fc.oneof(
  { weight: 3, arbitrary: vista },
  fc
    .record({ id, em, status: fc.constantFrom('enviada', 'entregue', 'lida', 'falhou') })
    .map((resto): FatoDeMensagem => ({ fato: 'status', ...resto }) as FatoDeMensagem),
  fc
    .record({ id, em })
    .map((resto): FatoDeMensagem => ({ fato: 'edicao', texto: `editada ${resto.em}`, ...resto })),
  fc.record({ id, em }).map((resto): FatoDeMensagem => ({ fato: 'exclusao', ...resto })),
)

/** What is left of these batches, each applied in a transaction of its own; everything is undone. */
const depoisDe = async (lotes: readonly FatoDeMensagem[][]) => {
  const corredor = aplicacao.dataSource.createQueryRunner()
  await corredor.startTransaction()
  try {
    for (const fatos of lotes)
      await gravarFatos(consultarCom(corredor.manager), [{ configuracaoId: 1, fatos }])
    return {
      mensagens: await corredor.query(
        `SELECT whatsapp_id, direcao, origem, m.tipo, texto, status, motivo, enviada_em, entregue_em, lida_em,
                encerrada_em, editada_em, apagada_em, coalesce(c.lid, c.jid) AS conversa
         FROM mensagem m JOIN conversa c ON c.id = m.conversa_id ORDER BY whatsapp_id`,
      ),
      conversas: await corredor.query(
        'SELECT jid, lid, telefone, tipo, ultima_em FROM conversa ORDER BY jid',
      ),
      adiantadas: await corredor.query(
        'SELECT whatsapp_id, fato FROM mensagem_adiantada ORDER BY 1, fato::text',
      ),
      novidades: await corredor.query(
        `SELECT whatsapp_id FROM recebimento_em_lote, unnest(mensagens) AS u(id) JOIN mensagem m ON m.id = u.id ORDER BY 1`,
      ),
    }
  } finally {
    await corredor.rollbackTransaction()
    await corredor.release()
  }
}

it('a batch of facts leaves what the same facts leave one by one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fato, { minLength: 1, maxLength: 12 }), async (fatos) => {
      expect(await depoisDe([fatos])).toEqual(await depoisDe(fatos.map((um) => [um])))
    }),
    { numRuns: 150 },
  )
})

it('what is told early of a message by two deliveries is kept once', async () => {
  const fatos: FatoDeMensagem[] = [{ fato: 'status', id: 'A', em: EM, status: 'entregue' }]
  const corredor = aplicacao.dataSource.createQueryRunner()
  await corredor.startTransaction()
  try {
    const lote = [
      { configuracaoId: 1, fatos },
      { configuracaoId: 1, fatos },
    ]
    await gravarFatos(consultarCom(corredor.manager), lote)
    await gravarFatos(consultarCom(corredor.manager), lote.slice(1))
    expect(await corredor.query('SELECT fato FROM mensagem_adiantada')).toEqual([
      { fato: { c: 1, fato: 'status', id: 'A', em: EM, status: 'entregue' } },
    ])
  } finally {
    await corredor.rollbackTransaction()
    await corredor.release()
  }
})

it('a contact whose private address changes within a batch loses no message', async () => {
  const em = { fato: 'vista', em: EM, origem: 'contato', nossa: false, tipo: 'texto', texto: 'oi' } as const
  const nada = { midia: null, participante: null, respondeA: null, status: 'recebida' } as const
  const conversa = { lid: '1@lid', tipo: 'contato', telefone: null, nome: null } as const
  const doTelefone = { ...conversa, jid: TELEFONE, telefone: '5511988887777' }
  const { mensagens } = await depoisDe([
    [
      { ...em, ...nada, id: 'A', conversa: { ...conversa, jid: '1@lid' } },
      { ...em, ...nada, id: 'B', conversa: doTelefone },
      { ...em, ...nada, id: 'C', conversa: { ...doTelefone, lid: '2@lid' } },
    ],
  ])
  expect(mensagens).toMatchObject([
    { whatsapp_id: 'A', conversa: '1@lid' },
    { whatsapp_id: 'B', conversa: '2@lid' },
    { whatsapp_id: 'C', conversa: '2@lid' },
  ])
})
