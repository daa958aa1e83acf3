import { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migracoes } from '../../src/migrations/index.js'
import { executarMigracoes } from '../../src/migrations/migrar.js'
import { criarBancoVazio } from '../helpers/banco.js'

const servidor = process.env.TEST_DATABASE_URL
/** The areas that there were first. */
const PRIMEIRAS = migracoes.slice(0, 9)

const DADOS = [
  `INSERT INTO whatsapp.empresa (id, nome, slug, referencia) VALUES (1, 'Padaria', 'padaria', 'loja-1')`,
  `INSERT INTO whatsapp.configuracao_whatsapp (id, empresa_id, instance_name, status) VALUES (1, 1, 'padaria_1', 'conectado')
   ON CONFLICT DO NOTHING`,
  `INSERT INTO whatsapp.contato (configuracao_id, jid, nome, nome_em) VALUES (1, '55119@s.whatsapp.net', 'Maria', now())`,
  `INSERT INTO whatsapp.conversa (id, configuracao_id, jid, tipo, telefone, nome) VALUES
     (1, 1, '55119@s.whatsapp.net', 'contato', '55119', 'Maria'), (2, 1, '120363@g.us', 'grupo', NULL, 'Clientes')`,
  `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, whatsapp_id, status) VALUES
     (1, 1, 'entrada', 'contato', 'texto', 'Tem pão?', 'A', 'recebida'), (1, 1, 'saida', 'painel', 'texto', 'Tem!', 'B', 'lida'),
     (1, 2, 'saida', 'programa', 'texto', 'Aviso', NULL, 'pendente')`,
  `INSERT INTO whatsapp.modelo_de_mensagem (empresa_id, nome, texto) VALUES (1, 'Oi', 'Olá, {{nome}}')`,
  `INSERT INTO whatsapp.envio (configuracao_id) VALUES (1)`,
  `INSERT INTO whatsapp.mudanca_de_status (configuracao_id, de, para, fonte) VALUES (1, 'conectando', 'conectado', 'webhook')`,
]

describe.skipIf(!servidor)('data of the first tables', () => {
  let banco: Awaited<ReturnType<typeof criarBancoVazio>>
  let dataSource: DataSource
  beforeAll(async () => {
    banco = await criarBancoVazio(servidor ?? '')
    dataSource = new DataSource({ type: 'postgres', url: banco.url, migrations: [...migracoes] })
    await dataSource.initialize()
  })
  afterAll(async () => {
    await dataSource.destroy()
    await banco.apagar()
  })

  /** The columns that there were first, of every table that held something. */
  const colunas = async (): Promise<Map<string, string>> => {
    const linhas: { tabela: string; lista: string }[] = await dataSource.query(
      `SELECT c.table_name AS tabela, string_agg(quote_ident(c.column_name), ', ' ORDER BY c.ordinal_position) AS lista
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'whatsapp' AND t.table_type = 'BASE TABLE' GROUP BY 1`,
    )
    return new Map(linhas.map(({ tabela, lista }) => [tabela, lista]))
  }
  const retrato = async (quais: ReadonlyMap<string, string>) => {
    const tudo: Record<string, unknown[]> = {}
    for (const [tabela, lista] of quais) {
      const linhas: { linha: string }[] = await dataSource.query(
        `SELECT to_jsonb(q)::text AS linha FROM (SELECT ${lista} FROM whatsapp.${tabela}) q ORDER BY 1`,
      )
      if (linhas.length > 0) tudo[tabela] = linhas.map(({ linha }) => linha)
    }
    return tudo
  }

  it('are the same after all that came later, on the way back, and up again', async () => {
    await executarMigracoes(dataSource, PRIMEIRAS)
    for (const sql of DADOS) await dataSource.query(sql)
    const primeiras = await colunas()
    const antes = await retrato(primeiras)
    for (const tabela of [
      'empresa',
      'configuracao_whatsapp',
      'conversa',
      'mensagem',
      'contato',
      'mudanca_de_status',
    ])
      expect([tabela, antes[tabela]?.length ?? 0]).not.toEqual([tabela, 0])

    await executarMigracoes(dataSource, migracoes)
    expect(await retrato(primeiras)).toEqual(antes)
    for (const _ of migracoes.slice(PRIMEIRAS.length)) await dataSource.undoLastMigration()
    expect(await colunas()).toEqual(primeiras)
    expect(await retrato(primeiras)).toEqual(antes)
    await executarMigracoes(dataSource, migracoes)
    expect(await retrato(primeiras)).toEqual(antes)
  })
})
