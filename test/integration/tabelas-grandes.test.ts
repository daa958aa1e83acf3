import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Banco } from '../../src/app/database.js'
import { executarMigracoes } from '../../src/migrations/migrar.js'
import { criarIndice, numInstante, preencherEmPassos } from '../../src/migrations/tabelas-grandes.js'
import { aplicarLote } from '../../src/webhooks/aplicar-lote.js'
import { abrirBancoDeTeste } from '../helpers/banco.js'
import { entregaDe, novaConfiguracao } from '../helpers/diario.js'
import { noPostgres } from '../helpers/precisa.js'

const LINHAS = 20_000

let banco: Banco
let id: number
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
  id = (await novaConfiguracao(banco.dataSource, 'loja')).id
  await banco.dataSource.query(
    `WITH v AS (INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo) VALUES ($1, 'a@g.us', 'grupo') RETURNING id)
     INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, whatsapp_id, status)
     SELECT $1, v.id, 'entrada', 'contato', 'texto', 'texto ' || n, 'V' || n, 'recebida' FROM v, generate_series(1, $2::int) n`,
    [id, LINHAS],
  )
})
afterAll(() => banco.fechar())

/** As a later version would: a column worked out of another, and an index on it, while nodes of this version write. */
class TamanhoDaMensagem1799000000000 implements MigrationInterface {
  readonly name = 'TamanhoDaMensagem1799000000000'
  readonly transaction = false
  static passos = 0
  static cairNoPasso = Number.POSITIVE_INFINITY

  async up(runner: QueryRunner): Promise<void> {
    await numInstante(
      runner,
      'ALTER TABLE whatsapp.mensagem ADD COLUMN IF NOT EXISTS tamanho int',
      `CREATE OR REPLACE FUNCTION whatsapp.medir_mensagem() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN NEW.tamanho := length(NEW.texto); RETURN NEW; END $$`,
      'DROP TRIGGER IF EXISTS mensagem_mede ON whatsapp.mensagem',
      `CREATE TRIGGER mensagem_mede BEFORE INSERT OR UPDATE OF texto ON whatsapp.mensagem
         FOR EACH ROW EXECUTE FUNCTION whatsapp.medir_mensagem()`,
    )
    const contado: QueryRunner = Object.create(runner, {
      query: {
        value: (sql: string, valores?: unknown[]) => {
          if (
            sql.includes('SET tamanho') &&
            ++TamanhoDaMensagem1799000000000.passos === TamanhoDaMensagem1799000000000.cairNoPasso
          )
            return Promise.reject(new Error('cut off'))
          return runner.query(sql, valores)
        },
      },
    })
    await preencherEmPassos(contado, {
      nome: 'tamanho_da_mensagem',
      tabela: 'whatsapp.mensagem',
      preencher: `UPDATE whatsapp.mensagem SET tamanho = length(texto) WHERE id > $1 AND id <= $2 AND tamanho IS NULL`,
      porPasso: 1_000,
      pausaMs: 5,
    })
    await criarIndice(runner, {
      nome: 'mensagem_tamanho_idx',
      definicao: 'ON whatsapp.mensagem (configuracao_id, tamanho)',
    })
  }

  down = () => Promise.resolve()
}

const migrar = (dataSource: DataSource) => executarMigracoes(dataSource, [TamanhoDaMensagem1799000000000])

/** The version before, which knows nothing of it. It would rather fail than wait for a second. */
const escrever = async (ate: () => boolean): Promise<number> => {
  let escritas = 0
  for (; !ate(); escritas++) {
    const corpo = {
      event: 'messages.upsert',
      data: {
        key: { id: `NOVA${escritas}`, remoteJid: '5511988887777@s.whatsapp.net', fromMe: false },
        message: { conversation: `nova ${escritas}` },
        messageTimestamp: 1_790_000_000 + escritas,
      },
      date_time: new Date(Date.UTC(2026, 9, 1) + escritas).toISOString(),
    }
    expect((await aplicarLote(banco.dataSource, [entregaDe(id, corpo)])).novas).toHaveLength(1)
  }
  return escritas
}

it('a large table is changed while an old node writes, cut off and gone on with, and nothing is lost', async () => {
  let acabou = false
  const escrevendo = escrever(() => acabou)
  let escritas = 0
  try {
    TamanhoDaMensagem1799000000000.cairNoPasso = 7
    await expect(migrar(banco.dataSource)).rejects.toThrow('cut off')
    TamanhoDaMensagem1799000000000.passos = 0
    TamanhoDaMensagem1799000000000.cairNoPasso = Number.POSITIVE_INFINITY
    // As a CREATE INDEX CONCURRENTLY that was cut off leaves it.
    await banco.dataSource.query('CREATE INDEX mensagem_tamanho_idx ON whatsapp.mensagem (tamanho)')
    await banco.dataSource
      .query(
        `UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'whatsapp.mensagem_tamanho_idx'::regclass`,
      )
      .catch(() => undefined)
    await migrar(banco.dataSource)
  } finally {
    acabou = true
    escritas = await escrevendo
  }
  expect(escritas).toBeGreaterThan(1)
  // Six steps had been done.
  expect(TamanhoDaMensagem1799000000000.passos).toBeLessThanOrEqual(LINHAS / 1000 - 6 + 3)
  expect(
    await banco.dataSource.query(
      `SELECT count(*)::int AS todas, count(*) FILTER (WHERE tamanho IS DISTINCT FROM length(texto))::int AS faltam,
         (SELECT indisvalid AND indnkeyatts = 2 FROM pg_index WHERE indexrelid = 'whatsapp.mensagem_tamanho_idx'::regclass) AS indice
       FROM whatsapp.mensagem`,
    ),
  ).toEqual([{ todas: LINHAS + escritas, faltam: 0, indice: true }])
})

// The embedded database has one connection: nobody holds anything.
noPostgres.it('waits for a table that somebody holds without anybody waiting behind it', async () => {
  const [leitor, runner] = [banco.dataSource.createQueryRunner(), banco.dataSource.createQueryRunner()]
  await leitor.startTransaction()
  await leitor.query('SELECT FROM whatsapp.mensagem LIMIT 1')
  const mudanca = numInstante(runner, 'ALTER TABLE whatsapp.mensagem ADD COLUMN outra int')
  let acabou = false
  setTimeout(() => {
    acabou = true
  }, 1_500)
  try {
    expect(await escreverComPrefixo(() => acabou)).toBeGreaterThan(2)
  } finally {
    await leitor.commitTransaction()
    await leitor.release()
    await mudanca.finally(() => runner.release())
  }
})

let serie = 0
const escreverComPrefixo = async (ate: () => boolean): Promise<number> => {
  let escritas = 0
  for (; !ate(); escritas++) {
    const corpo = {
      event: 'messages.upsert',
      data: mensagemNova(),
      date_time: new Date(Date.UTC(2026, 9, 2) + ++serie).toISOString(),
    }
    await aplicarLote(banco.dataSource, [entregaDe(id, corpo)])
  }
  return escritas
}
const mensagemNova = () => ({
  key: { id: `OUTRA${++serie}`, remoteJid: '5511988887777@s.whatsapp.net', fromMe: false },
  message: { conversation: 'oi' },
  messageTimestamp: 1_790_000_000,
})
