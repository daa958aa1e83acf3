import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import request from 'supertest'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { criarApp } from '../../src/app/app.js'
import { lerConfig } from '../../src/app/config.js'
import { registroMudo } from '../../src/services/registro/registro.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { criarBancoVazio } from '../helpers/banco.js'
import { entrar } from '../helpers/navegante.js'
import { portaLivre } from '../helpers/porta-livre.js'
import { noPostgres } from '../helpers/precisa.js'

const TOKEN = 'token-das-metricas'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao({ metricas: { token: TOKEN } })
})
afterAll(() => aplicacao.parar())

const pedir = (caminho: string, headers: Record<string, string> = {}) =>
  fetch(aplicacao.url + caminho, { headers })
const prontidao = async () => {
  const resposta = await pedir('/readyz')
  return { status: resposta.status, corpo: await resposta.json() }
}
const PRONTO = { status: 200, corpo: { status: 'ok' } }

it('answers to probes without a session and without a cache', async () => {
  const vivo = await pedir('/healthz')
  expect(vivo.status).toBe(200)
  expect(await vivo.json()).toEqual({ status: 'ok' })
  expect(vivo.headers.get('cache-control')).toBe('no-store')
  expect(vivo.headers.has('set-cookie')).toBe(false)
  expect(await prontidao()).toEqual(PRONTO)
})

it('does not log as an error of its own what a request did wrong', async () => {
  const admin = await entrar(aplicacao.url, 'admin@teste.local')
  const antes = aplicacao.linhas.length
  const inexistente = await admin.pedir('/admin/api/resources/Inexistente/actions/list')
  const semJson = await admin.pedir('/admin/api/resources/Empresa/actions/new', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"nome":',
  })
  expect([inexistente.status, semJson.status]).toEqual([404, 400])
  const linhas = aplicacao.linhas.slice(antes).join('\n')
  expect(linhas).toContain('pedido recusado{"status":404}')
  expect(linhas).not.toContain('falhou')
})

it('has no metrics for who brings no token, and none at all where no token is set', async () => {
  for (const authorization of ['', TOKEN, `Bearer ${TOKEN}x`, 'Bearer ', `bearer ${TOKEN}`]) {
    const resposta = await pedir('/metrics', { authorization })
    expect([authorization, resposta.status]).toEqual([authorization, 404])
    expect(await resposta.text()).not.toContain('adminjs_evolution')
  }
  const { app } = criarApp({
    dataSource: aplicacao.dataSource,
    siteUrl: aplicacao.url,
    evolution: { url: aplicacao.simulador.url, apiKey: 'x' },
    encryptionKeys: [Buffer.alloc(32, 1).toString('base64')],
    sessionSecret: TOKEN,
    registro: registroMudo,
  })
  await request(app).get('/metrics').set('authorization', 'Bearer undefined').expect(404)
})

it('tells Prometheus what was done', async () => {
  const corpo = { event: 'presence.update', instance: 'a', data: {}, date_time: '2026-11-24T02:47:59.646Z' }
  for (const _ of [1, 2]) await aplicacao.whatsapp.processarWebhook(1, corpo)
  await fetch(`${aplicacao.url}/api/webhooks/whatsapp/1/segredo-errado`, { method: 'POST', body: '{}' })
  await aplicacao.whatsapp.obterStatusConexao(1)
  await aplicacao.dataSource.query('UPDATE whatsapp.configuracao_whatsapp SET ativo = false WHERE id = 2')
  await aplicacao.whatsapp.criarInstancia(2).catch(() => undefined)
  const resposta = await pedir('/metrics', { authorization: `Bearer ${TOKEN}` })
  expect(resposta.status).toBe(200)
  expect(resposta.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const texto = await resposta.text()
  const operacoes = 'adminjs_evolution_operacoes_total{operacao='
  expect(texto).toContain(`${operacoes}"obterStatusConexao",resultado="ok"} 1`)
  expect(texto).toContain(`${operacoes}"criarInstancia",resultado="configuracao_inativa"} 1`)
  for (const linha of [
    'eventos_total{evento="presence.update",resultado="registrado"} 1',
    'entregas_repetidas_total 1',
    'entregas_recusadas_total{motivo="nao_autenticada"} 1',
    'lote_tamanho_sum 2',
    'atraso_segundos_count 1',
    'fila 0',
  ]) {
    expect(texto).toContain(`adminjs_evolution_${linha}\n`)
  }
})

it('tells Prometheus what the database knows: who is connected, what waits to be sent and since when, what stands still', async () => {
  const nova = await iniciarAplicacao({ metricas: { token: TOKEN }, opcoes: { envios: { ligado: false } } })
  onTestFinished(() => nova.parar())
  const { dataSource, porta } = nova
  await porta.reconciliar()
  const ha = (empresa: string, minutos: number, mais = {}) => ({
    empresa,
    numero: '5511999990002',
    texto: `há ${minutos}`,
    ...mais,
  })
  await porta.enviarTexto(ha('do-ze', 5))
  await porta.enviarTexto(ha('do-ze', 0, { enviarEm: new Date(Date.now() + 3_600_000) }))
  await porta.enviarTexto(ha('sao-lucas', 0))
  await porta.pausarEnvios({ empresa: 'sao-lucas' })
  await dataSource.query(
    `UPDATE whatsapp.mensagem SET criada_em = now() - interval '5 minutes' WHERE texto = 'há 5'`,
  )
  await dataSource.query(`UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado' WHERE id = 1`)
  await dataSource.query(
    `INSERT INTO whatsapp.novidade (tipo, mensagem_id, configuracao_id, fila, tentativas, desistiu_em)
     SELECT 'mensagem_mudou', id, 1, conversa_id, 8, now() FROM whatsapp.mensagem LIMIT 1`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.alerta (tipo, alvo, grave, da_empresa, inicio, encerrado_em)
     SELECT tipo, n::text, true, true, now(), CASE WHEN n = 3 THEN now() END FROM unnest(ARRAY['banida', 'substituida']) AS tipo,
       generate_series(1, 3) AS n`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.disponibilidade_do_servidor (servidor, dias, medido, fora) VALUES ($1, 7, 1000, 250)`,
    [nova.simulador.url],
  )
  const ler = async () => {
    const resposta = await fetch(`${nova.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })
    return resposta.text()
  }
  const texto = await ler()
  for (const linha of [
    'banco_responde 1',
    'instancias{status="conectado"} 1',
    'instancias{status="nao_configurado"} 1',
    'envios{situacao="pronta"} 1',
    'envios{situacao="agendada"} 1',
    'envios{situacao="segurada"} 1',
    'novidades_paradas 1',
    'alertas_abertos{tipo="banida"} 2',
    'alertas_abertos{tipo="lacuna"} 0',
    'disponibilidade_porcento{dias="7"} 75',
    `servidor_disponibilidade_porcento{servidor="${new URL(nova.simulador.url).host}",dias="7"} 75`,
    'servidores{situacao="responde"} 1',
    `servidor_responde{servidor="${new URL(nova.simulador.url).host}"} 1`,
  ])
    expect(texto).toContain(`adminjs_evolution_${linha}\n`)
  const [, idade] = /envios_idade_segundos\{situacao="pronta"\} ([\d.]+)/.exec(texto) ?? []
  expect(Math.round(Number(idade) / 60)).toBe(5)
  // However often it is asked, the database is not.
  await dataSource.query('DELETE FROM whatsapp.mensagem')
  expect(await ler()).toContain('adminjs_evolution_envios{situacao="pronta"} 1\n')
})

it('refuses to start with a short token, or with payloads that outlive their rows or messages', async () => {
  await expect(lerConfig({ METRICS_TOKEN: 'curto' })).rejects.toThrow('METRICS_TOKEN é curto')
  await expect(lerConfig({ EVENTOS_CONTEUDO_DIAS: '9', EVENTOS_RETENCAO_DIAS: '3' })).rejects.toThrow(
    'EVENTOS_CONTEUDO_DIAS não pode passar de EVENTOS_RETENCAO_DIAS',
  )
  for (const menos of [
    { MENSAGENS_RETENCAO_DIAS: '6' },
    { MENSAGENS_RETENCAO_DIAS: '8', EVENTOS_CONTEUDO_DIAS: '9' },
  ])
    await expect(lerConfig(menos)).rejects.toThrow(
      'MENSAGENS_RETENCAO_DIAS não pode ser menor que EVENTOS_CONTEUDO_DIAS',
    )
  await expect(lerConfig({ EVENTOS_MAXIMO: 'muitos' })).rejects.toThrow('EVENTOS_MAXIMO deve ser um número')
})

it('is not ready while a migration is missing', async () => {
  const { dataSource } = aplicacao
  await dataSource.query(`UPDATE migrations SET name = name || '_' WHERE name LIKE 'Diario1%'`)
  expect(await prontidao()).toEqual({
    status: 503,
    corpo: { status: 'indisponivel', falta: ['falta a migração Diario1764400000002'] },
  })
  await dataSource.query(`UPDATE migrations SET name = rtrim(name, '_')`)
  expect(await prontidao()).toEqual(PRONTO)
})

it('is not ready while the database hangs, and says so within about a second', async () => {
  const runner = aplicacao.dataSource.createQueryRunner()
  await runner.startTransaction()
  await runner.query('LOCK TABLE migrations')
  const inicio = Date.now()
  const { status, corpo } = await prontidao()
  expect(status).toBe(503)
  expect(corpo.falta).toEqual(['o banco não respondeu em 1 s'])
  expect(Date.now() - inicio).toBeLessThan(2500)
  await runner.rollbackTransaction()
  await runner.release()
  expect(await prontidao()).toEqual(PRONTO)
})

/** The embedded database cannot go away alone. */
noPostgres.it('lives on without its database, and is ready again with it', async () => {
  const [{ nome }]: [{ nome: string }] = await aplicacao.dataSource.query('SELECT current_database() AS nome')
  const servidor = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await servidor.connect()
  await servidor.query(`ALTER DATABASE ${nome} ALLOW_CONNECTIONS false`)
  await servidor.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [nome])
  await esperar(async () => (await prontidao()).status === 503)
  const { corpo } = await prontidao()
  expect(corpo.falta).toEqual(['não escuta os avisos do banco (LISTEN)', 'o banco não responde como deve'])
  expect((await pedir('/healthz')).status).toBe(200)
  await servidor.query(`ALTER DATABASE ${nome} ALLOW_CONNECTIONS true`)
  await servidor.end()
  await esperar(async () => (await prontidao()).status === 200)
})

it('is not ready from the moment its stop is announced, while it still answers', async () => {
  aplicacao.whatsapp.anunciarParada()
  expect(await prontidao()).toEqual({
    status: 503,
    corpo: { status: 'indisponivel', falta: ['está parando'] },
  })
  expect((await pedir('/healthz')).status).toBe(200)
})

/** Production asks for a PostgreSQL of its own. */
noPostgres.it('announces its stop on SIGTERM, before its door closes', { timeout: 90_000 }, async () => {
  const { url, apagar } = await criarBancoVazio(process.env.TEST_DATABASE_URL ?? '')
  const porta = await portaLivre()
  const processo = spawn(process.execPath, ['dist/server.js'], {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      DATABASE_URL: url,
      PORT: String(porta),
      SITE_URL: 'https://painel.example',
      EVOLUTION_API_URL: 'http://127.0.0.1:1',
      EVOLUTION_API_KEY: 'chave-de-teste-longa',
      ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
      SESSION_SECRET: 'segredo-da-sessao-com-32-caracteres',
      ADMIN_EMAIL: 'admin@teste.local',
      ADMIN_PASSWORD: 'senha-de-administrador',
    },
  })
  const fim = once(processo, 'exit')
  onTestFinished(async () => {
    processo.kill('SIGKILL')
    await apagar()
  })
  const situacao = () =>
    fetch(`http://127.0.0.1:${porta}/readyz`, { headers: { connection: 'close' } }).then(
      (resposta) => resposta.status,
      () => null,
    )
  await esperar(async () => (await situacao()) === 200, 60_000)
  processo.kill('SIGTERM')
  const vistas = new Set<number | null>()
  await esperar(async () => {
    const status = await situacao()
    vistas.add(status)
    return status === null
  }, 15_000)
  expect([...vistas].filter((status) => status !== 200)).toEqual([503, null])
  expect(await fim).toEqual([0, null])
})
