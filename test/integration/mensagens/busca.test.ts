import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Banco } from '../../../src/app/database.js'
import { indexarMensagens } from '../../../src/services/mensagens/busca/indexar.js'
import { abrirBancoDeTeste } from '../../helpers/banco.js'
import { noPostgres } from '../../helpers/precisa.js'

let banco: Banco
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
})
afterAll(() => banco.fechar())
beforeEach(async () => {
  await banco.dataSource.query('DELETE FROM whatsapp.mensagem')
  await banco.dataSource.query('DELETE FROM whatsapp.conversa')
  await indexarTudo()
})

const sql = (texto: string, valores: unknown[] = []) => banco.dataSource.query(texto, valores)
const escrever = async (...textos: (string | null)[]): Promise<string[]> => {
  await sql(
    `INSERT INTO whatsapp.conversa (id, configuracao_id, jid, tipo) VALUES (1, 1, 'x', 'outro') ON CONFLICT DO NOTHING`,
  )
  const linhas: { id: string }[] = await sql(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status)
     SELECT 1, 1, 'entrada', 'contato', 'texto', t, 'recebida' FROM unnest($1::text[]) t RETURNING id`,
    [textos],
  )
  return linhas.map(({ id }) => id)
}
const indexarTudo = async (): Promise<number> => {
  let passos = 1
  while (await indexarMensagens(banco.dataSource)) passos++
  return passos
}
const achar = async (palavra: string): Promise<string[]> => {
  const linhas: { id: string }[] = await sql(
    `SELECT mensagem_id AS id FROM whatsapp.mensagem_busca WHERE palavras @@ websearch_to_tsquery('portuguese', $1) ORDER BY 1`,
    [palavra],
  )
  return linhas.map(({ id }) => id)
}

describe('the words of a message', () => {
  it('are indexed after it was written, once for a whole batch, and what has none is left out', async () => {
    const [a, b] = await escrever('Bom dia', 'Boa tarde, a reunião é hoje', null, '')
    expect(await achar('reuniao')).toEqual([])
    expect(await sql('SELECT mensagens FROM whatsapp.mensagem_a_indexar')).toEqual([{ mensagens: [a, b] }])
    await indexarTudo()
    expect(await achar('reuniao')).toEqual([b])
    expect(await sql('SELECT mensagem_id FROM whatsapp.mensagem_busca')).toHaveLength(2)
    expect(await sql('SELECT 1 FROM whatsapp.mensagem_a_indexar')).toEqual([])
  })

  it('that are taken back can no longer be found from that moment on', async () => {
    const [editada, apagada, tirada] = await escrever('segredo um', 'segredo dois', 'segredo três')
    await indexarTudo()
    await sql(`UPDATE whatsapp.mensagem SET texto = 'outra coisa' WHERE id = $1`, [editada])
    await sql('UPDATE whatsapp.mensagem SET texto = NULL WHERE id = $1', [apagada])
    await sql('DELETE FROM whatsapp.mensagem WHERE id = $1', [tirada])
    expect(await achar('segredo')).toEqual([])
    await indexarTudo()
    expect(await achar('segredo')).toEqual([])
    expect(await achar('coisa')).toEqual([editada])
    expect(await sql('SELECT mensagem_id FROM whatsapp.mensagem_busca')).toEqual([{ mensagem_id: editada }])
  })

  it('stay where they are while anything else of it changes', async () => {
    const [id] = await escrever('bom dia')
    await indexarTudo()
    await sql(
      `UPDATE whatsapp.mensagem SET status = 'recebida', texto = texto, tentativas = 2 WHERE id = $1`,
      [id],
    )
    expect(await sql('SELECT 1 FROM whatsapp.mensagem_a_indexar')).toEqual([])
    expect(await achar('dia')).toEqual([id])
  })

  it('are indexed in small steps, and none is left behind', async () => {
    for (let i = 0; i < 23; i++) await escrever(`recado ${i}`)
    expect(await indexarTudo()).toBe(5)
    expect(await achar('recado')).toHaveLength(23)
  })
})

noPostgres.describe('several nodes', () => {
  /** As somebody else would, on another connection. */
  const durante = async (passo: string, fazer: () => Promise<unknown>) => {
    const runner = banco.dataSource.createQueryRunner()
    await runner.startTransaction()
    await runner.query(passo)
    await fazer()
    await runner.commitTransaction()
    await runner.release()
  }
  /** What the indexer has read, and is about to commit. */
  const COMO_O_INDEXADOR = `
      WITH notas AS (DELETE FROM whatsapp.mensagem_a_indexar RETURNING mensagens)
      INSERT INTO whatsapp.mensagem_busca SELECT id, to_tsvector('portuguese', texto) FROM whatsapp.mensagem
      WHERE id IN (SELECT unnest(mensagens) FROM notas)`

  it('do not bring words back that were taken away while they were being indexed', async () => {
    const [editada, tirada] = await escrever('segredo um', 'segredo dois')
    await durante(COMO_O_INDEXADOR, async () => {
      await sql(`UPDATE whatsapp.mensagem SET texto = 'outra coisa' WHERE id = $1`, [editada])
      await sql('DELETE FROM whatsapp.mensagem WHERE id = $1', [tirada])
    })
    await indexarTudo()
    expect(await achar('segredo')).toEqual([])
    expect(await sql('SELECT mensagem_id FROM whatsapp.mensagem_busca')).toEqual([{ mensagem_id: editada }])
  })

  it('share the work without getting into each other’s way', async () => {
    for (let i = 0; i < 40; i++) await escrever(`recado ${i}`)
    const no = async () => {
      for (let n = 0; n < 20; n++) await indexarMensagens(banco.dataSource)
    }
    await Promise.all([no(), no(), no()])
    expect(await achar('recado')).toHaveLength(40)
  })
})
