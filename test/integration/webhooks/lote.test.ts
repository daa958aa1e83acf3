import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Banco } from '../../../src/app/database.js'
import { aplicarLote } from '../../../src/webhooks/aplicar-lote.js'
import type { Entrega } from '../../../src/webhooks/leitura/entrega.js'
import { abrirBancoDeTeste } from '../../helpers/banco.js'
import { entregaDe, novaConfiguracao } from '../../helpers/diario.js'

let banco: Banco
let serie = 0
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
})
afterAll(() => banco.fechar())

const sql = <T = Record<string, unknown>>(texto: string, valores: unknown[] = []): Promise<T[]> =>
  banco.dataSource.query(texto, valores)

// Once: a delivery that is repeated is the same to the byte.
const AGORA_S = Math.floor(Date.now() / 1000)

const entrega = (configuracaoId: number, event: string, data: object): Entrega =>
  entregaDe(configuracaoId, { event, instance: 'loja', data, date_time: '2026-11-24T12:00:00.000Z' })
const mensagem = (configuracaoId: number, id: string, fromMe = false): Entrega =>
  entrega(configuracaoId, 'messages.upsert', {
    key: { id, remoteJid: '5511988887777@s.whatsapp.net', fromMe },
    message: { conversation: `oi ${id}` },
    messageTimestamp: AGORA_S,
  })
const mensagens = async (): Promise<unknown[]> =>
  (await sql('SELECT whatsapp_id FROM whatsapp.mensagem ORDER BY 1')).map((linha) => linha.whatsapp_id)

describe.each([
  ['of what others wrote alone', (_id: number): Entrega[] => []],
  ['with something of ours', (id: number) => [mensagem(id, 'Z', true)]],
  [
    'with a change of state',
    (id: number) => [entrega(id, 'connection.update', { state: 'connecting', statusReason: 200 })],
  ],
])('a batch %s', (_titulo, outras) => {
  it('applies what it did not know, once, and nothing that it knew: not even when the message is gone', async () => {
    await sql('DELETE FROM whatsapp.mensagem')
    await sql('DELETE FROM whatsapp.novidade_em_lote')
    const { id } = await novaConfiguracao(banco.dataSource, `loja-${++serie}`)
    await aplicarLote(banco.dataSource, [mensagem(id, 'A'), mensagem(id, 'C')])
    await sql('DELETE FROM whatsapp.mensagem')
    await sql('DELETE FROM whatsapp.novidade_em_lote')
    const lote = [
      mensagem(id, 'A'),
      mensagem(id, 'B'),
      ...outras(id),
      mensagem(id, 'C'),
      mensagem(id, 'B'),
      mensagem(id, 'D'),
    ]
    const { novas } = await aplicarLote(banco.dataSource, lote)
    expect(novas).toHaveLength(lote.length - 3)
    expect((await mensagens()).filter((um) => um !== 'Z')).toEqual(['B', 'D'])
    expect(await sql('SELECT cardinality(itens) AS quantas FROM whatsapp.novidade_em_lote')).toEqual([
      { quantas: 2 },
    ])
    // Nor does the next batch on the same connection take them for known.
    await aplicarLote(banco.dataSource, [mensagem(id, 'E')])
    expect((await mensagens()).filter((um) => um !== 'Z')).toEqual(['B', 'D', 'E'])
  })

  it('leaves nothing when its messages cannot be written', async () => {
    const { id } = await novaConfiguracao(banco.dataSource, `loja-${++serie}`)
    await sql('ALTER TABLE whatsapp.mensagem ADD CONSTRAINT sem_azar CHECK (texto NOT LIKE $$%azar$$)')
    try {
      const lote = [mensagem(id, 'sorte'), ...outras(id), mensagem(id, 'azar')]
      await expect(aplicarLote(banco.dataSource, lote)).rejects.toThrow('sem_azar')
      expect(await sql('SELECT 1 FROM whatsapp.evento_webhook WHERE configuracao_id = $1', [id])).toEqual([])
      expect(await sql('SELECT 1 FROM whatsapp.mensagem WHERE configuracao_id = $1', [id])).toEqual([])
    } finally {
      await sql('ALTER TABLE whatsapp.mensagem DROP CONSTRAINT sem_azar')
    }
  })
})
