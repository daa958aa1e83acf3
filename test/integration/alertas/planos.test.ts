import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Banco } from '../../../src/app/database.js'
import { avaliar } from '../../../src/services/alertas/avaliar.js'
import { REGRAS_DOS_ALERTAS, regras } from '../../../src/services/alertas/regras.js'
import { REGRAS_PADRAO } from '../../../src/services/mensagens/outbox/regras.js'
import { criarLeituraDoBanco } from '../../../src/services/metricas/leitura-do-banco.js'
import { lerEmRisco } from '../../../src/services/saude-de-envio/em-risco.js'
import { lerSaude } from '../../../src/services/saude-de-envio/ler-saude.js'
import { lerFunil } from '../../../src/services/tentativas/ler-funil.js'
// @ts-expect-error a bench's, in plain JavaScript
import { semearVigia } from '../../bench/frota/semear-vigia.mjs'
import { abrirBancoDeTeste } from '../../helpers/banco.js'
import { consultasDe } from '../../helpers/consultas.js'
import { semearFrota } from '../../helpers/frota.js'
import { linhasDoPlano, linhasEsperadas } from '../../helpers/plano.js'

const EMPRESAS = 10_000

let banco: Banco
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
  await semearFrota(banco.dataSource, { empresas: EMPRESAS, mensagens: 20_000, eventos: 1_000 })
  await semearVigia(banco.dataSource)
  await banco.dataSource.query(
    'UPDATE whatsapp.configuracao_whatsapp SET ultimo_evento_em = now() WHERE id % 1000 <> 0',
  )
  await banco.dataSource.query('VACUUM ANALYZE whatsapp.configuracao_whatsapp')
})
afterAll(() => banco.fechar())

/** Rows that were read by whatever `fazer` asked, statement by statement, the dearest first. */
const lidasPor = async (fazer: () => Promise<unknown>) => {
  const consultas = await consultasDe(banco.dataSource, fazer)
  const lidas: { sql: string; linhas: number }[] = []
  for (const { sql, valores } of consultas)
    if (/^\s*(SELECT|WITH)/.test(sql) && !/set_config|pg_advisory/.test(sql))
      lidas.push({ sql, linhas: await linhasDoPlano(banco.dataSource, sql, valores) })
  return lidas.sort((a, b) => b.linhas - a.linhas)
}
const evolution = { url: 'https://evolution.example', apiKey: 'x' }

const rodada = async () => {
  const lidas = await lidasPor(async () => {
    await banco.dataSource.query('UPDATE whatsapp.rodada_de_alertas SET proxima = now()')
    await avaliar({ dataSource: banco.dataSource, evolution }, REGRAS_DOS_ALERTAS)
  })
  return lidas.filter(({ sql }) => sql.includes('WITH agora'))
}
const soma = (lidas: readonly { linhas: number }[]) => lidas.reduce((total, { linhas }) => total + linhas, 0)
const abertos = async (tipo: string) => {
  const [{ total }] = await banco.dataSource.query(
    'SELECT count(*)::int AS total FROM whatsapp.alerta WHERE encerrado_em IS NULL AND tipo = $1',
    [tipo],
  )
  return total
}

it('holds a fleet of which a hundredth is out against the rules by looking at each company a few times at most', async () => {
  const lidas = await rodada()
  expect(lidas).toHaveLength(regras(REGRAS_DOS_ALERTAS).length)
  expect(await abertos('desconectada')).toBeGreaterThan(EMPRESAS / 200)
  expect(soma(lidas)).toBeLessThan(6 * EMPRESAS)
})

it('counts what waits to be sent without a look at what was sent, however much that is', async () => {
  const { dataSource } = banco
  // Read off ten million rows: the sample's parts of what was sent add up to more than all.
  await dataSource.query(
    `UPDATE pg_statistic s SET stanumbers1 = '{0.501, 0.5}' FROM pg_attribute a
     WHERE a.attrelid = s.starelid AND a.attnum = s.staattnum AND a.attname = 'status' AND s.starelid = 'whatsapp.mensagem'::regclass`,
  )
  const consultas = await consultasDe(dataSource, criarLeituraDoBanco(dataSource))
  const daFila = consultas.filter(({ sql }) => sql.includes('whatsapp.mensagem'))
  expect(daFila).toHaveLength(1)
  for (const consulta of daFila)
    expect(await linhasEsperadas(dataSource, 'mensagem', consulta)).toBeLessThan(10)
  await dataSource.query('ANALYZE whatsapp.mensagem')
})

it('looks no further when all of them are in trouble at once, and nobody has counted that yet', async () => {
  const { dataSource } = banco
  await dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET ultimo_evento_em = now() - interval '2 days' WHERE id > 10`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.envio (configuracao_id, acordar_em) SELECT id, now() FROM whatsapp.configuracao_whatsapp ON CONFLICT DO NOTHING`,
  )
  const runner = dataSource.createQueryRunner()
  await runner.query('SET session_replication_role = replica')
  await runner.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, em, criada_em)
     SELECT c.id, c.id, 'saida', 'programa', 'texto', 'oi', 'pendente', t, t
     FROM whatsapp.configuracao_whatsapp c, generate_series(1, 3), LATERAL (SELECT now() - interval '40 minutes' AS t) q`,
  )
  await runner.query('SET session_replication_role = origin')
  await runner.release()
  const lidas = await rodada()
  for (const tipo of ['webhook_calado', 'mensagens_esperando'])
    expect(await abertos(tipo)).toBeGreaterThan(EMPRESAS / 2)
  for (const { sql, linhas } of lidas) expect([linhas < 20 * EMPRESAS, sql]).toEqual([true, sql])
})

it('reads for the pages and for the metrics what they show', async () => {
  const { dataSource } = banco
  for (const [fazer, noMaximo] of [
    [() => lerFunil(dataSource), 2 * EMPRESAS],
    [() => lerEmRisco(dataSource), EMPRESAS / 50],
    [() => lerSaude(dataSource, REGRAS_PADRAO, 1), 100],
  ] as const)
    expect(soma(await lidasPor(fazer))).toBeLessThan(noMaximo)
  // Neither availability nor alerts are summed when somebody asks for the metrics.
  const dasMetricas = await lidasPor(criarLeituraDoBanco(dataSource))
  const daDisponibilidade = dasMetricas.filter(({ sql }) => /disponibilidade/.test(sql))
  expect(daDisponibilidade).toHaveLength(2)
  expect(soma(daDisponibilidade)).toBeLessThan(100)
})
