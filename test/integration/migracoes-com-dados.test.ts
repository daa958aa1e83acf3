import { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migracoes } from '../../src/migrations/index.js'
import { executarMigracoes } from '../../src/migrations/migrar.js'
import { criarBancoVazio } from '../helpers/banco.js'
import { noPostgres } from '../helpers/precisa.js'

const servidor = process.env.TEST_DATABASE_URL
/** The areas that there were first. */
const PRIMEIRAS = migracoes.slice(0, 9)

const PARTICAO = /^evento_webhook_/

const DADOS = [
  `INSERT INTO whatsapp.empresa (id, nome, slug, referencia) VALUES (1, 'Padaria', 'padaria', 'loja-1')`,
  `INSERT INTO whatsapp.configuracao_whatsapp (id, empresa_id, instance_name, status, sinais)
   VALUES (1, 1, 'padaria_1', 'conectado', '{"aberta": {"em": 1}}') ON CONFLICT DO NOTHING`,
  `INSERT INTO whatsapp.credencial_evolution (configuracao_id, webhook_secret, webhook_secret_hash)
   VALUES (1, 'lacrado', '\\x01') ON CONFLICT DO NOTHING`,
  `INSERT INTO whatsapp.contato (configuracao_id, jid, nome, nome_em) VALUES (1, '55119@s.whatsapp.net', 'Maria', now())`,
  `INSERT INTO whatsapp.conversa (id, configuracao_id, jid, tipo, telefone, nome) VALUES
     (1, 1, '55119@s.whatsapp.net', 'contato', '55119', 'Maria'), (2, 1, '120363@g.us', 'grupo', NULL, 'Clientes')`,
  `INSERT INTO whatsapp.mensagem (id, configuracao_id, conversa_id, direcao, origem, tipo, texto, whatsapp_id, status) VALUES
     (1, 1, 1, 'entrada', 'contato', 'texto', 'Tem pão?', 'A', 'recebida'), (2, 1, 1, 'saida', 'painel', 'texto', 'Tem!', 'B', 'lida'),
     (3, 1, 2, 'saida', 'programa', 'texto', 'Aviso', NULL, 'pendente')`,
  `INSERT INTO whatsapp.mensagem_a_indexar (mensagens) VALUES ('{1,2}')`,
  `INSERT INTO whatsapp.mensagem_adiantada (configuracao_id, whatsapp_id, fato) VALUES (1, 'C', '{"status": "lida"}')`,
  `INSERT INTO whatsapp.mensagem_anexo (mensagem_id, mimetype, conteudo, ate) VALUES (3, 'image/png', '\\x89', now() + interval '1 day')`,
  `INSERT INTO whatsapp.mensagem_busca (mensagem_id, palavras) VALUES (1, 'pão') ON CONFLICT DO NOTHING`,
  `INSERT INTO whatsapp.mudanca_pedida (id, mensagem_id, configuracao_id, tipo, texto, autor) VALUES (1, 2, 1, 'edicao', 'Tem sim!', 'Zé')`,
  `INSERT INTO whatsapp.modelo_de_mensagem (empresa_id, nome, texto) VALUES (1, 'Oi', 'Olá, {{nome}}')`,
  `INSERT INTO whatsapp.envio (configuracao_id, pausado, motivo) VALUES (1, true, 'banimento')`,
  `INSERT INTO whatsapp.mudanca_de_status (configuracao_id, de, para, fonte) VALUES (1, 'conectando', 'conectado', 'webhook')`,
  `INSERT INTO whatsapp.novidade (tipo, configuracao_id, fila, mensagem_id) VALUES ('mensagem_recebida', 1, 1, 1)`,
  `INSERT INTO whatsapp.novidade_em_lote (tipo, itens) VALUES ('mensagem_recebida', '{1}')`,
  `INSERT INTO whatsapp.ouvinte (tipo, visto_em) VALUES ('mensagem_recebida', now())`,
  `INSERT INTO whatsapp.evento_webhook (configuracao_id, evento, hash, conteudo, resultado, erro)
   VALUES (1, 'messages.upsert', '\\x01', '{}', 'falhou', 'x'), (1, 'connection.update', '\\x02', '{}', 'aplicado', NULL)`,
  ...[0, 1, 2, 3].map(
    (n) => `INSERT INTO whatsapp.entrega_recente_${n} (configuracao_id, hash) VALUES (1, '\\x0${n}')`,
  ),
  `INSERT INTO whatsapp.movimento_do_diario (passo, total, falharam) VALUES (now(), 2, 1)`,
  `INSERT INTO whatsapp.auditoria (id, empresa_id, recurso, acao, resultado, autor, depois, hash)
   VALUES (1, 1, 'Empresa', 'edit', 'ok', 'Ana', '{"nome": "Padaria"}', '\\x01')`,
  `INSERT INTO whatsapp.instancia_orfa (servidor, instance_name, status, vista_em) VALUES ('http://e', 'sobra', 'conectado', now())`,
  `INSERT INTO whatsapp.reconciliacao (servidor, proxima, versao) VALUES ('http://e', now(), '2.3.7')`,
  `INSERT INTO whatsapp.tarefa_em_massa (id, acao, autor, papel) VALUES (1, 'religar', 'Ana', 'admin')`,
  `INSERT INTO whatsapp.tarefa_item (tarefa_id, configuracao_id, servidor, situacao) VALUES (1, 1, 'http://e', 'ok')`,
]

noPostgres.describe('data of the first tables', () => {
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
    // A partition of a day holds what its table does.
    const vazias = [...primeiras.keys()].filter((tabela) => !antes[tabela] && !PARTICAO.test(tabela))
    expect(vazias).toEqual([])

    await executarMigracoes(dataSource, migracoes)
    expect(await retrato(primeiras)).toEqual(antes)
    for (const _ of migracoes.slice(PRIMEIRAS.length)) await dataSource.undoLastMigration()
    expect(await colunas()).toEqual(primeiras)
    expect(await retrato(primeiras)).toEqual(antes)
    await executarMigracoes(dataSource, migracoes)
    expect(await retrato(primeiras)).toEqual(antes)
  })
})
