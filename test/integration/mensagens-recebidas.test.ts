import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MIGRACOES } from '../../src/app/database.js'
import { executarMigracoes } from '../../src/migrations/migrar.js'
import { Mensagem, STATUS_DA_MENSAGEM, type StatusDaMensagem } from '../../src/resources/mensagem/mensagem.js'
import { avancar } from '../../src/services/mensagens/fatos/status.js'
import { abrirLotes } from '../../src/services/novidades/abrir-lotes.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { esvaziarDiario } from '../helpers/diario.js'
import { criarSorteio } from '../helpers/sorteio.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  await executarMigracoes(aplicacao.dataSource, MIGRACOES)
})
afterAll(() => aplicacao.parar())
beforeEach(async () => {
  await aplicacao.dataSource.query('DELETE FROM whatsapp.mensagem_adiantada')
  await esvaziarDiario(aplicacao.dataSource)
  await aplicacao.dataSource.query('DELETE FROM whatsapp.mensagem')
  await aplicacao.dataSource.query('DELETE FROM whatsapp.novidade_em_lote')
  await aplicacao.dataSource.query('DELETE FROM whatsapp.conversa')
})

const TELEFONE = '5511988887777@s.whatsapp.net'
const LID = '105511988887777@lid'
const AGORA_S = Math.floor(Date.now() / 1000)

let n = 0
/** Every delivery is a different body, as Evolution's are. */
const entregar = (event: string, data: unknown, configuracaoId = 1): Promise<void> =>
  aplicacao.whatsapp.processarWebhook(configuracaoId, {
    event,
    data,
    n: n++,
    date_time: '2026-11-24T12:00:00.000Z',
  })

const vista = (id: string, key: Record<string, unknown> = {}, outros: Record<string, unknown> = {}) => ({
  key: { id, remoteJid: TELEFONE, fromMe: false, ...key },
  pushName: 'Maria',
  message: { conversation: 'oi' },
  messageTimestamp: AGORA_S,
  ...outros,
})

const linhas = <T = Record<string, unknown>>(sql: string): Promise<T[]> => aplicacao.dataSource.query(sql)

describe('what WhatsApp tells', () => {
  it('becomes a message in its conversation, news for the program, and a row of the journal', async () => {
    await entregar('messages.upsert', vista('A', { remoteJidAlt: LID }))
    expect(await linhas('SELECT jid, lid, telefone, nome, tipo FROM whatsapp.conversa')).toEqual([
      { jid: TELEFONE, lid: LID, telefone: '5511988887777', nome: 'Maria', tipo: 'contato' },
    ])
    const [mensagem] = await aplicacao.dataSource.getRepository(Mensagem).find()
    expect(mensagem).toMatchObject({
      texto: 'oi',
      direcao: 'entrada',
      origem: 'contato',
      status: 'recebida',
      empresaId: 1,
    })
    await abrirLotes(aplicacao.dataSource)
    expect(await linhas('SELECT mensagem_id FROM whatsapp.novidade')).toEqual([{ mensagem_id: mensagem?.id }])
    expect(await linhas('SELECT resultado FROM whatsapp.evento_webhook')).toEqual([{ resultado: 'aplicado' }])
  })

  it('stays with the company it is about, though two have the same ids', async () => {
    await entregar('messages.upsert', vista('A'), 1)
    await entregar('messages.upsert', vista('A'), 2)
    await entregar('messages.delete', { id: 'A' }, 2)
    expect(await linhas('SELECT configuracao_id, texto FROM whatsapp.mensagem ORDER BY 1')).toEqual([
      { configuracao_id: 1, texto: 'oi' },
      { configuracao_id: 2, texto: null },
    ])
  })

  it('that is old is kept, but is no news', async () => {
    await entregar('messages.set', [vista('A', {}, { messageTimestamp: AGORA_S - 864_000 })])
    expect(await linhas('SELECT origem FROM whatsapp.mensagem')).toEqual([{ origem: 'historico' }])
    expect(await linhas('SELECT id FROM whatsapp.novidade_em_lote')).toEqual([])
  })

  it('in a shape nobody knows is journalled, and no message', async () => {
    await entregar('messages.upsert', { chave: 'outra' })
    expect(await linhas('SELECT resultado FROM whatsapp.evento_webhook')).toEqual([
      { resultado: 'nao_reconhecido' },
    ])
    expect(await linhas('SELECT * FROM whatsapp.mensagem')).toEqual([])
  })

  it('goes with the configuration it belongs to', async () => {
    const { id } = await aplicacao.whatsapp.criarEmpresa({ nome: 'X', slug: 'x' })
    const [{ id: cfg }] = (await linhas(
      `SELECT id FROM whatsapp.configuracao_whatsapp WHERE empresa_id = ${id}`,
    )) as [{ id: number }]
    await entregar('messages.upsert', vista('A'), cfg)
    await entregar('messages.delete', { id: 'Z' }, cfg)
    await linhas(`DELETE FROM whatsapp.empresa WHERE id = ${id}`)
    expect(
      await linhas(
        'SELECT 1 FROM whatsapp.mensagem UNION ALL SELECT 2 FROM whatsapp.mensagem_adiantada UNION ALL SELECT 3 FROM whatsapp.novidade',
      ),
    ).toEqual([])
  })
})

describe('a contact with two addresses', () => {
  it('is one conversation as soon as somebody tells both', async () => {
    await entregar('messages.upsert', vista('A', { remoteJid: LID }))
    await entregar('messages.upsert', vista('B', { remoteJid: TELEFONE }))
    expect(await linhas('SELECT id FROM whatsapp.conversa')).toHaveLength(2)
    await abrirLotes(aplicacao.dataSource)
    await entregar('messages.upsert', vista('C', { remoteJid: LID, remoteJidAlt: TELEFONE }))
    const [conversa, ...outras] = await linhas<{ id: string }>(
      'SELECT id, jid, lid, telefone FROM whatsapp.conversa',
    )
    expect(outras).toEqual([])
    expect(conversa).toMatchObject({ jid: TELEFONE, lid: LID, telefone: '5511988887777' })
    expect(await linhas('SELECT DISTINCT conversa_id FROM whatsapp.mensagem')).toEqual([
      { conversa_id: conversa?.id },
    ])
    expect(await linhas('SELECT DISTINCT fila AS conversa_id FROM whatsapp.novidade')).toEqual([
      { conversa_id: conversa?.id },
    ])
  })

  it('keeps the conversation it had when the phone is told later', async () => {
    await entregar('messages.upsert', vista('A', { remoteJid: LID }))
    await entregar('messages.upsert', vista('B', { remoteJid: LID, remoteJidAlt: TELEFONE }))
    await entregar('messages.upsert', vista('C', { remoteJid: LID }))
    expect(await linhas('SELECT jid, lid FROM whatsapp.conversa')).toEqual([{ jid: TELEFONE, lid: LID }])
  })
})

it('counts statuses in the database as `avancar` does', async () => {
  const atuais = [
    ...STATUS_DA_MENSAGEM.map((status) => ({ status, motivo: null })),
    { status: 'falhou', motivo: 'sem_prova' },
  ]
  for (const { status, motivo } of atuais as { status: StatusDaMensagem; motivo: string | null }[])
    for (const novo of (['enviada', 'falhou', 'entregue', 'lida'] as const).filter(
      (outro) => outro !== status,
    )) {
      const [{ sobe }] = await aplicacao.dataSource.query(
        'SELECT whatsapp.posicao_do_status($1, NULL) > whatsapp.posicao_do_status($2, $3) AS sobe',
        [novo, status, motivo],
      )
      expect([status, motivo, novo, sobe]).toEqual([
        status,
        motivo,
        novo,
        avancar(status, novo, motivo) === novo,
      ])
    }
})

it('sent by the outbox, whose answer was lost, is recognised and not written twice', async () => {
  await entregar('messages.upsert', vista('A'))
  await linhas(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, enviando_em)
     SELECT 1, id, 'saida', 'painel', 'texto', 'oi', 'incerta', now() FROM whatsapp.conversa`,
  )
  await entregar('messages.update', { keyId: 'B', status: 'READ' })
  await entregar('send.message', vista('B', { fromMe: true }))
  expect(
    await linhas(`SELECT whatsapp_id, status, origem FROM whatsapp.mensagem WHERE direcao = 'saida'`),
  ).toEqual([{ whatsapp_id: 'B', status: 'lida', origem: 'painel' }])
})

describe('facts about one message', () => {
  const NOSSA = { fromMe: true }
  const edicao = (texto: string, ms: number) => ({
    key: { id: 'A' },
    type: 'MESSAGE_EDIT',
    editedMessage: { conversation: texto },
    timestampMs: AGORA_S * 1000 + ms,
  })
  const DA_NOSSA: [string, unknown][] = [
    ['send.message', vista('A', NOSSA, { status: 'PENDING' })],
    ['messages.upsert', vista('A', NOSSA)],
    ['messages.update', { keyId: 'A', status: 'ERROR' }],
    ['messages.update', { keyId: 'A', status: 'DELIVERY_ACK' }],
    ['messages.update', { keyId: 'A', status: 'READ' }],
    ['messages.edited', edicao('um', 1)],
    ['messages.edited', edicao('dois', 2)],
  ]
  const APAGADA: [string, unknown][] = [
    ['messages.upsert', vista('A')],
    ['messages.edited', edicao('um', 1)],
    ['messages.delete', { id: 'A' }],
    ['messages.edited', { key: { id: 'A' }, type: 'REVOKE' }],
  ]
  /** But for the times at which this test delivered, which differ. */
  const retrato = async () => {
    const [linha, ...outras] = await linhas(
      `SELECT direcao, origem, tipo, texto, midia, status, motivo, em, editada_em, encerrada_em,
              lida_em IS NOT NULL AS lida, entregue_em IS NOT NULL AS entregue, apagada_em IS NOT NULL AS apagada
       FROM whatsapp.mensagem`,
    )
    expect(outras).toEqual([])
    expect(await linhas('SELECT * FROM whatsapp.mensagem_adiantada')).toEqual([])
    return linha
  }

  it.each([
    [
      'of ours',
      DA_NOSSA,
      { status: 'lida', origem: 'programa', texto: 'dois', motivo: null, lida: true, entregue: true },
    ],
    ['deleted', APAGADA, { status: 'recebida', texto: null, apagada: true }],
  ])('%s leave the same row in every order, and told again and again', async (_nome, fatos, esperada) => {
    const sorteio = criarSorteio(11)
    let primeiro: unknown
    for (let vez = 0; vez < 16; vez++) {
      await linhas('DELETE FROM whatsapp.mensagem')
      const ordem = [...fatos, ...fatos]
        .map((fato) => ({ fato, lugar: sorteio.inteiro(1_000_000) }))
        .sort((a, b) => a.lugar - b.lugar)
      // Sometimes all in one batch, sometimes one by one.
      if (vez % 2) await Promise.all(ordem.map(({ fato: [evento, data] }) => entregar(evento, data)))
      else
        for (const {
          fato: [evento, data],
        } of ordem)
          await entregar(evento, data)
      const linha = await retrato()
      primeiro ??= linha
      expect(linha).toEqual(primeiro)
    }
    expect(primeiro).toMatchObject(esperada)
  })

  it('are not applied twice by a replay of the journal', async () => {
    for (const [evento, data] of DA_NOSSA) await entregar(evento, data)
    await entregar('messages.upsert', vista('B'))
    const tudo = () => linhas('SELECT * FROM whatsapp.mensagem ORDER BY id')
    const antes = await tudo()
    await aplicacao.whatsapp.reprocessarEventos({}, { aplicar: true })
    expect(await tudo()).toEqual(antes)
    await linhas('DELETE FROM whatsapp.mensagem')
    await aplicacao.whatsapp.reprocessarEventos({}, { aplicar: false })
    expect(await tudo()).toEqual([])
    await aplicacao.whatsapp.reprocessarEventos({}, { aplicar: true })
    expect(await linhas('SELECT whatsapp_id, status, texto FROM whatsapp.mensagem ORDER BY 1')).toEqual([
      { whatsapp_id: 'A', status: 'lida', texto: 'dois' },
      { whatsapp_id: 'B', status: 'recebida', texto: 'oi' },
    ])
  })

  it('never go back from where they were: failed when it was not delivered, with the reason', async () => {
    await entregar('send.message', vista('A', NOSSA))
    await entregar('messages.update', { keyId: 'A', status: 'ERROR' })
    await entregar('messages.update', { keyId: 'A', status: 'SERVER_ACK' })
    expect(await linhas('SELECT status, motivo FROM whatsapp.mensagem')).toEqual([
      { status: 'falhou', motivo: 'recusada_pelo_whatsapp' },
    ])
  })
})

describe('one id in two chats', () => {
  const OUTRO = '5511900000000@s.whatsapp.net'
  const textos = async () =>
    (await linhas<{ texto: string | null }>('SELECT texto FROM whatsapp.mensagem ORDER BY id')).map(
      ({ texto }) => texto,
    )

  it('is two messages, and what happens to one does not happen to the other', async () => {
    await entregar('messages.upsert', vista('FIXO'))
    await entregar(
      'messages.upsert',
      vista('FIXO', { remoteJid: OUTRO }, { message: { conversation: 'olá' } }),
    )
    expect(await textos()).toEqual(['oi', 'olá'])
    await entregar('messages.update', {
      keyId: 'FIXO',
      remoteJid: OUTRO,
      message: { editedMessage: { message: { conversation: 'olá!' } } },
    })
    expect(await textos()).toEqual(['oi', 'olá!'])
    await entregar('messages.delete', { id: 'FIXO', remoteJid: TELEFONE })
    expect(await textos()).toEqual([null, 'olá!'])
  })

  it('keeps what is told early for the chat it is about', async () => {
    await entregar('messages.upsert', vista('FIXO'))
    await entregar('messages.delete', { id: 'FIXO', remoteJid: OUTRO })
    expect(await textos()).toEqual(['oi'])
    await entregar('messages.upsert', vista('FIXO', { remoteJid: OUTRO }))
    expect(await textos()).toEqual(['oi', null])
    expect(await linhas('SELECT * FROM whatsapp.mensagem_adiantada')).toEqual([])
  })

  it('is one message where the two chats turn out to be one contact', async () => {
    await entregar('messages.upsert', vista('A', { remoteJid: LID }))
    await entregar('messages.update', {
      keyId: 'A',
      remoteJid: LID,
      message: { editedMessage: { message: { conversation: 'oi!' } } },
    })
    await entregar('messages.upsert', vista('A', { remoteJid: TELEFONE }))
    await entregar('messages.upsert', vista('B', { remoteJid: TELEFONE, remoteJidAlt: LID }))
    expect(await linhas('SELECT whatsapp_id, texto FROM whatsapp.mensagem ORDER BY 1')).toEqual([
      { whatsapp_id: 'A', texto: 'oi!' },
      { whatsapp_id: 'B', texto: 'oi' },
    ])
    expect(await linhas('SELECT jid, lid FROM whatsapp.conversa')).toEqual([{ jid: TELEFONE, lid: LID }])
  })

  it('of ours is one message, whichever address of the contact it is told with', async () => {
    await entregar('send.message', vista('N', { fromMe: true }))
    await entregar('messages.upsert', vista('N', { fromMe: true, remoteJid: LID }))
    await entregar('messages.update', { keyId: 'N', remoteJid: LID, status: 'READ' })
    expect(await linhas('SELECT status, origem FROM whatsapp.mensagem')).toEqual([
      { status: 'lida', origem: 'programa' },
    ])
  })
})

describe('who a conversation is with', () => {
  const nomes = async () =>
    (await linhas<{ nome: string | null }>('SELECT nome FROM whatsapp.conversa ORDER BY id')).map(
      ({ nome }) => nome,
    )
  beforeEach(() => linhas('DELETE FROM whatsapp.contato'))

  it('is told before or after anything was said, by either address', async () => {
    await entregar('contacts.upsert', { remoteJid: TELEFONE, pushName: 'Ana' })
    await entregar('send.message', vista('A', { fromMe: true }))
    expect(await nomes()).toEqual(['Ana'])
    await entregar('messages.upsert', vista('B', { remoteJid: '7@lid' }, { pushName: '777' }))
    expect(await nomes()).toEqual(['Ana', null])
    await entregar('contacts.update', [{ remoteJid: '7@lid', pushName: 'Rui' }])
    expect(await nomes()).toEqual(['Ana', 'Rui'])
  })

  it('is not forgotten for a number in the place of a name, nor for a picture', async () => {
    await entregar('messages.upsert', vista('A'))
    await entregar('messages.upsert', vista('B', {}, { pushName: '5511988887777' }))
    await entregar('contacts.update', { remoteJid: TELEFONE, profilePicUrl: 'https://pps.whatsapp.net/x' })
    expect(await nomes()).toEqual(['Maria'])
    expect(await linhas('SELECT nome, foto FROM whatsapp.contato')).toEqual([
      { nome: null, foto: 'https://pps.whatsapp.net/x' },
    ])
  })

  it('changes with a group’s subject, and goes with the company', async () => {
    const grupo = { id: '120363@g.us', subject: 'Um' }
    await entregar('groups.upsert', [grupo])
    await entregar('messages.upsert', vista('A', { remoteJid: grupo.id, participant: LID }))
    expect(await nomes()).toEqual(['Um'])
    await entregar('groups.update', [{ ...grupo, subject: 'Dois' }])
    expect(await nomes()).toEqual(['Dois'])
    expect(await linhas('SELECT jid, nome FROM whatsapp.contato ORDER BY 1')).toEqual([
      { jid: LID, nome: 'Maria' },
      { jid: grupo.id, nome: 'Dois' },
    ])
  })
})

it('fails with the reason Meta gives, and deletes what an update calls deleted', async () => {
  await entregar('send.message', vista('A', { fromMe: true }))
  await entregar('messages.update', { keyId: 'A', status: 'failed', errors: [{ code: 131047 }] })
  await entregar('messages.upsert', vista('B'))
  await entregar('messages.update', { keyId: 'B', status: 'DELETED' })
  expect(await linhas('SELECT status, motivo, texto FROM whatsapp.mensagem ORDER BY whatsapp_id')).toEqual([
    { status: 'falhou', motivo: 'fora_da_janela', texto: 'oi' },
    { status: 'recebida', motivo: null, texto: null },
  ])
})

it('of a kind nobody knows is shown as such, and named in the journal', async () => {
  await entregar('messages.upsert', vista('A', {}, { message: { hologramMessage: {} } }))
  expect(await linhas('SELECT tipo, midia FROM whatsapp.mensagem')).toEqual([
    { tipo: 'desconhecido', midia: { especie: 'hologramMessage' } },
  ])
  const diario = () => linhas('SELECT resultado, especie FROM whatsapp.evento_webhook')
  expect(await diario()).toEqual([{ resultado: 'aplicado', especie: 'hologramMessage' }])
  await linhas('UPDATE whatsapp.evento_webhook SET especie = NULL')
  await aplicacao.whatsapp.reprocessarEventos({}, { aplicar: true })
  expect(await diario()).toEqual([{ resultado: 'aplicado', especie: 'hologramMessage' }])
})

it('says how far the phone’s history has come over, without taking it for a sign of the connection', async () => {
  await entregar('messaging-history.set', {
    chats: 10,
    contacts: 4,
    messages: 100,
    isLatest: false,
    progress: 42,
  })
  const [configuracao] = await linhas(
    'SELECT status, sinais FROM whatsapp.configuracao_whatsapp WHERE id = 1',
  )
  expect(configuracao).toMatchObject({ status: 'nao_configurado', sinais: { historico: { progresso: 42 } } })
})
