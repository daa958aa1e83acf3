import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { consultarCom } from '../../../src/services/banco/consultar.js'
import type { FatoDeMensagem } from '../../../src/services/mensagens/fatos/fatos.js'
import { gravarFatos } from '../../../src/services/mensagens/fatos/gravar-fatos.js'
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
/** What is told of by its id alone is in one chat; `X` is in any, and in several, and nothing more is told of it. */
const CHATS: Record<string, readonly (typeof ENDERECOS)[number][]> = {
  C: ENDERECOS.slice(0, 3),
  D: [ENDERECOS[3]],
  E: [ENDERECOS[4]],
  R: ENDERECOS.slice(0, 3),
}
const em = fc.integer({ min: 0, max: 5 }).map((s) => EM + s * 1000)
// Whose it is, and what it says, is fixed with its id: one message is told of twice, and never of two.
const vista = fc
  .record({
    id: fc.oneof(id, fc.constantFrom('R', 'X')),
    em,
    qual: fc.nat(),
    programa: fc.boolean(),
  })
  .map(({ id, em, qual, programa }): FatoDeMensagem => {
    const chats = CHATS[id] ?? ENDERECOS
    const endereco = chats[qual % chats.length] ?? ENDERECOS[0]
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
  fc
    .record({ id: fc.constant('R'), em, texto: fc.constantFrom('👍', '❤️', null) })
    .map((resto): FatoDeMensagem => ({ fato: 'reacao', ...resto })),
  fc
    .record({ em, endereco: fc.constantFrom(...ENDERECOS), nome: fc.constantFrom('Ana', 'Rui', null) })
    .map(({ em, endereco: { jid, lid }, nome }): FatoDeMensagem => {
      const foto = nome ? null : `https://pps.whatsapp.net/${em}`
      return { fato: 'contato', id: jid, em, conversa: { jid, lid, nome, foto } }
    }),
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
         FROM whatsapp.mensagem m JOIN whatsapp.conversa c ON c.id = m.conversa_id ORDER BY whatsapp_id, conversa`,
      ),
      // Of two messages of one second either is the last: which, their place in the table says, and that may be either.
      conversas: await corredor.query(
        `SELECT jid, lid, telefone, c.tipo, ultima_em, nao_lidas, respondida_em, esperando_desde, u.em AS ultima
         FROM whatsapp.conversa c LEFT JOIN whatsapp.mensagem u ON u.id = c.ultima_mensagem_id ORDER BY jid`,
      ),
      adiantadas: await corredor.query(
        'SELECT whatsapp_id, fato FROM whatsapp.mensagem_adiantada ORDER BY 1, fato::text',
      ),
      contatos: await corredor.query(
        'SELECT jid, nome, nome_em, foto, foto_em FROM whatsapp.contato ORDER BY jid',
      ),
      nomes: await corredor.query('SELECT jid, nome FROM whatsapp.conversa ORDER BY jid'),
      novidades: await corredor.query(
        `SELECT whatsapp_id FROM whatsapp.novidade_em_lote, unnest(itens) AS u(id) JOIN whatsapp.mensagem m ON m.id = u.id ORDER BY 1`,
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

it('names and pictures are the same in whatever order they are told, and told again', async () => {
  const comOrdem = fc
    .array(fato, { minLength: 2, maxLength: 12 })
    .chain((fatos) =>
      fc.tuple(
        fc.constant(fatos),
        fc.shuffledSubarray([...fatos, ...fatos], { minLength: fatos.length * 2 }),
      ),
    )
  await fc.assert(
    fc.asyncProperty(comOrdem, async ([fatos, embaralhados]) => {
      const [um, outro] = [
        await depoisDe(fatos.map((f) => [f])),
        await depoisDe(embaralhados.map((f) => [f])),
      ]
      expect({ contatos: outro.contatos, nomes: outro.nomes }).toEqual({
        contatos: um.contatos,
        nomes: um.nomes,
      })
    }),
    { numRuns: 100 },
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
    expect(await corredor.query('SELECT fato FROM whatsapp.mensagem_adiantada')).toEqual([
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
