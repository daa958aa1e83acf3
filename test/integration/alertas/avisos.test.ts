import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { avaliar } from '../../../src/services/alertas/avaliar.js'
import { compor, emSilencio } from '../../../src/services/alertas/compor.js'
import { REGRAS_DOS_ALERTAS } from '../../../src/services/alertas/regras.js'
import type { Alertado } from '../../../src/services/novidades/conteudo-da-novidade.js'
import { type AlertasPreparados, prepararAlertas } from '../../helpers/alertas.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { abrirCorreio } from '../../helpers/receptores.js'

let correio: Awaited<ReturnType<typeof abrirCorreio>>
let aplicacao: Aplicacao
let alertas: AlertasPreparados
beforeAll(async () => {
  // Notices that do not go out would be an alert themselves.
  correio = await abrirCorreio()
  const de = 'alertas@painel.example'
  aplicacao = await iniciarAplicacao({ opcoes: { alertas: { correio: { url: correio.url, de } } } })
  alertas = prepararAlertas(aplicacao)
})
afterAll(async () => {
  await aplicacao.parar()
  await correio.fechar()
})
beforeEach(() => alertas.limpar())

const momentos = async (contato: number) =>
  (await alertas.avisos(contato)).map(({ momento }: { momento: string }) => momento)
/** All that was to be told is told. */
const sairem = (contato: number) =>
  esperar(async () =>
    (await alertas.avisos(contato)).every(({ situacao }: { situacao: string }) => situacao === 'enviado'),
  )
const abertos = async () =>
  (
    await alertas.sql(
      'SELECT tipo, alvo, numero FROM whatsapp.alerta WHERE encerrado_em IS NULL ORDER BY tipo, alvo',
    )
  ).map(({ tipo, alvo }: { tipo: string; alvo: string }) => `${tipo} ${alvo}`)

describe('of one thing', () => {
  it('there is one notice when it begins, reminders further and further apart, and one when it is over', async () => {
    const dono = await alertas.contato({ empresa_id: 1 })
    const operador = await alertas.contato({ idioma: 'en' })
    const outra = await alertas.contato({ empresa_id: 2 })
    await alertas.cair(1, 5)
    await alertas.rodar()
    expect(await abertos()).toEqual([])
    await alertas.cair(1, 11)
    for (let i = 0; i < 3; i++) await alertas.rodar()
    expect(await alertas.avisos(dono)).toMatchObject([
      { momento: 'inicio', assunto: 'WhatsApp desconectado: Barbearia do Zé', total: 1 },
    ])
    expect(await alertas.avisos(operador)).toMatchObject([
      { momento: 'inicio', assunto: 'WhatsApp disconnected: Barbearia do Zé' },
    ])
    // After 1 hour, 4 more, 12 more.
    for (const [minutos, lembretes] of [
      [61, 1],
      [61, 1],
      [200, 2],
      [600, 2],
      [200, 3],
    ] as const) {
      await sairem(dono)
      await alertas.passar(minutos)
      await alertas.rodar()
      expect((await momentos(dono)).length).toBe(1 + lembretes)
    }
    await alertas.voltar(1)
    for (let i = 0; i < 3; i++) await alertas.rodar()
    expect(await momentos(dono)).toEqual(['inicio', 'lembrete', 'lembrete', 'lembrete', 'fim'])
    expect((await alertas.avisos(dono)).at(-1).assunto).toBe(
      'Resolvido: WhatsApp desconectado: Barbearia do Zé',
    )
    expect(await momentos(outra)).toEqual([])
  })

  it('nobody is told twice, however many nodes look at the same moment', async () => {
    const operador = await alertas.contato({})
    await alertas.cair(1, 20)
    await Promise.all(Array.from({ length: 6 }, () => alertas.rodar()))
    await alertas.voltar(1)
    await Promise.all(Array.from({ length: 6 }, () => alertas.rodar()))
    expect(await momentos(operador)).toEqual(['inicio', 'fim'])
  })

  it('the host’s program is told of its beginning and its end, in this order', async () => {
    const vistos: Alertado[] = []
    const parar = aplicacao.porta.aoAlertar((alerta) => void vistos.push(alerta))
    await esperar(
      async () => (await alertas.sql(`SELECT FROM whatsapp.ouvinte WHERE tipo = 'alerta'`)).length > 0,
    )
    await alertas.cair(1, 20, 'banido')
    await alertas.rodar()
    await alertas.voltar(1)
    await alertas.rodar()
    await esperar(() => vistos.length === 2)
    parar()
    expect(vistos).toMatchObject([
      { momento: 'inicio', tipo: 'banida', empresa: 'do-ze', motivo: 'banido', ate: null, grave: true },
      { momento: 'fim', tipo: 'banida', empresa: 'do-ze', ate: expect.any(Date) },
    ])
    expect(vistos[0]?.id).toBe(vistos[1]?.id)
  })
})

describe('a clock that was ahead for a while', () => {
  it('puts off neither the rules nor what is told, and nobody is told twice', async () => {
    const operador = await alertas.contato({})
    const evolution = { url: aplicacao.simulador.url, apiKey: 'x' }
    const rodar = async () => {
      await avaliar({ dataSource: aplicacao.dataSource, evolution }, REGRAS_DOS_ALERTAS)
      return compor(aplicacao.dataSource)
    }
    await alertas.cair(1, 20)
    await alertas.rodar()
    await alertas.cair(2, -60 * 24 * 365)
    await alertas.sql(`UPDATE whatsapp.rodada_de_alertas SET proxima = now() + interval '1 year'`)
    await alertas.sql(`UPDATE whatsapp.aviso_de_alerta SET criado_em = now() + interval '1 year'`)
    await rodar()
    expect(await abertos()).toEqual(['desconectada c1', 'desconectada c2'])
    expect(await alertas.avisos(operador)).toMatchObject([
      { momento: 'inicio', total: 1 },
      { momento: 'inicio', total: 1 },
    ])
    const [{ proxima }] = await alertas.sql('SELECT max(proxima) AS proxima FROM whatsapp.rodada_de_alertas')
    expect(proxima.getTime()).toBeLessThan(Date.now() + 120_000)
    await sairem(operador)
    await alertas.sql(`UPDATE whatsapp.alerta_contado SET proximo_em = now() + interval '1 year'`)
    await alertas.sql(`UPDATE whatsapp.aviso_de_alerta SET criado_em = now() - interval '1 hour'`)
    for (let i = 0; i < 3; i++) await alertas.rodar()
    expect(await momentos(operador)).toEqual(['inicio', 'inicio', 'lembrete'])
    await alertas.sql(`UPDATE whatsapp.alerta SET inicio = now() + interval '1 year'`)
    for (const id of [1, 2]) await alertas.voltar(id)
    await alertas.rodar()
    expect(await abertos()).toEqual([])
    expect(await momentos(operador)).toEqual(['inicio', 'inicio', 'lembrete', 'fim'])
  })
})

describe('a thousand companies that drop in the same second', () => {
  it('are one notice, and those that follow are told together; a company still hears of its own', async () => {
    await alertas.sql(`
      WITH e AS (INSERT INTO whatsapp.empresa (nome, slug)
        SELECT 'Tempestade ' || n, 'tempestade-' || n FROM generate_series(1, 1010) n RETURNING id, slug)
      INSERT INTO whatsapp.configuracao_whatsapp (empresa_id, instance_name) SELECT id, slug FROM e`)
    const deles = `instance_name LIKE 'tempestade-%'`
    await alertas.sql(`UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado' WHERE ${deles}`)
    const cair = (ate: number) =>
      alertas.sql(
        `UPDATE whatsapp.configuracao_whatsapp SET status = 'desconectado', motivo = 'conexao_caiu'
         WHERE ${deles} AND status = 'conectado' AND substr(instance_name, 12)::int <= $1`,
        [ate],
      )
    const envelhecer = () => alertas.sql(`UPDATE whatsapp.queda SET inicio = inicio - interval '1 hour'`)
    const [{ id }] = await alertas.sql(`SELECT id FROM whatsapp.empresa WHERE slug = 'tempestade-7'`)
    const operador = await alertas.contato({})
    const dono = await alertas.contato({ empresa_id: id })
    await cair(1000)
    await envelhecer()
    await alertas.rodar()
    const doServidor = new RegExp(`WhatsApp desconectado: 1000 empresas, servidor ${aplicacao.simulador.url}`)
    expect(await alertas.avisos(operador)).toMatchObject([
      { total: 1000, assunto: expect.stringMatching(doServidor) },
    ])
    expect(await alertas.avisos(dono)).toMatchObject([
      { total: 1, assunto: 'WhatsApp desconectado: Tempestade 7' },
    ])
    await cair(1010)
    await envelhecer()
    for (let i = 0; i < 3; i++) await alertas.rodar()
    expect(await momentos(operador)).toEqual(['inicio'])
    await alertas.passar(11)
    for (let i = 0; i < 3; i++) await alertas.rodar()
    expect((await alertas.avisos(operador)).map(({ total }: { total: number }) => total)).toEqual([1000, 10])
    await alertas.sql(`UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado' WHERE ${deles}`)
    await alertas.rodar()
    expect(await alertas.avisos(operador)).toMatchObject([{}, {}, { momento: 'fim', total: 1010 }])
  })
})

describe('whoever does not want to hear', () => {
  it('hears nothing in the quiet hours, and afterwards of what still lasts', async () => {
    const quieto = await alertas.contato({
      silencio_de: '22:00',
      silencio_ate: '07:00',
      fuso: 'America/Sao_Paulo',
    })
    const noite = new Date('2026-11-28T03:00:00-03:00')
    const manha = new Date('2026-11-28T07:00:00-03:00')
    await alertas.cair(1, 20)
    await alertas.cair(2, 20)
    await alertas.rodar(noite)
    await alertas.voltar(2)
    await alertas.rodar(noite)
    expect(await momentos(quieto)).toEqual([])
    await alertas.rodar(manha)
    expect(await alertas.avisos(quieto)).toMatchObject([{ momento: 'inicio', total: 1 }])
  })

  it('is quiet past midnight, and by day, in their own time zone', () => {
    const as = (hora: string) => new Date(`2026-11-28T${hora}:00-03:00`)
    const noite = { de: '22:00', ate: '07:00', fuso: 'America/Sao_Paulo' }
    expect(['21:59', '22:00', '23:30', '06:59', '07:00'].map((hora) => emSilencio(noite, as(hora)))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
    expect(emSilencio({ ...noite, de: '12:00', ate: '13:00' }, as('12:30'))).toBe(true)
    expect(emSilencio({ ...noite, fuso: 'Asia/Tokyo' }, as('03:00'))).toBe(false)
    expect(emSilencio({ ...noite, de: '08:00', ate: '08:00' }, as('08:00'))).toBe(false)
  })

  it('is told of serious things only, of nothing while paused, and of no alert that somebody paused', async () => {
    const graves = await alertas.contato({ recebe: 'graves' })
    const emPausa = await alertas.contato({ pausado_ate: new Date(Date.now() + 3_600_000) })
    const todos = await alertas.contato({})
    const fora = await alertas.contato({ ativo: false })
    await alertas.sql(
      `UPDATE whatsapp.configuracao_whatsapp SET status = 'desconectado', motivo = 'limite_qr' WHERE id = 1`,
    )
    await alertas.rodar()
    expect(await abertos()).toEqual(['qr_desistido c1'])
    await alertas.cair(2, 20)
    await alertas.rodar()
    expect([await momentos(graves), await momentos(todos)]).toEqual([['inicio'], ['inicio', 'inicio']])
    await alertas.sql(`UPDATE whatsapp.alerta SET pausado_ate = now() + interval '1 day'`)
    await alertas.passar(600)
    await alertas.rodar()
    await alertas.voltar(2)
    await alertas.rodar()
    expect(await momentos(graves)).toEqual(['inicio'])
    await alertas.sql('UPDATE whatsapp.alerta SET pausado_ate = NULL')
    await alertas.rodar()
    expect(await momentos(graves)).toEqual(['inicio', 'fim'])
    expect([await momentos(emPausa), await momentos(fora)]).toEqual([[], []])
  })
})

describe('the rules', () => {
  const mensagem = (status: string, colunas: string, valores: string) =>
    alertas.sql(
      `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, ${colunas})
       SELECT 1, id, 'saida', 'programa', 'texto', 'oi', '${status}', ${valores} FROM whatsapp.conversa WHERE configuracao_id = 1 LIMIT 1`,
    )
  /** Of the first company alone. */
  const propria = (tipo: string, limite: number) =>
    alertas.sql(
      `INSERT INTO whatsapp.regra_da_empresa (configuracao_id, tipo, ligada, limite) VALUES (1, $1, true, $2)
       ON CONFLICT (configuracao_id, tipo) DO UPDATE SET limite = excluded.limite`,
      [tipo, limite],
    )
  beforeAll(() =>
    aplicacao.dataSource.query(
      `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo) VALUES (1, '5511900000000@s.whatsapp.net', 'contato')`,
    ),
  )

  it('tell of messages that wait while none goes out, and not of a queue that moves', async () => {
    await alertas.voltar(1)
    await alertas.sql(
      `UPDATE whatsapp.configuracao_whatsapp SET status_desde = now() - interval '2 hours' WHERE id = 1`,
    )
    await alertas.sql(
      `INSERT INTO whatsapp.envio (configuracao_id, acordar_em, livre_em) VALUES (1, now() - interval '1 hour', now() + interval '1 hour')`,
    )
    await mensagem('pendente', 'criada_em', `now() - interval '40 minutes'`)
    await mensagem('enviada', 'enviada_em', `now() - interval '1 minute'`)
    await alertas.rodar()
    expect(await abertos()).toEqual([])
    await alertas.sql(
      `UPDATE whatsapp.mensagem SET enviada_em = now() - interval '30 minutes' WHERE status = 'enviada'`,
    )
    await alertas.rodar()
    expect(await abertos()).toEqual(['mensagens_esperando c1'])
    await propria('mensagens_esperando', 35)
    await alertas.rodar()
    expect(await abertos()).toEqual([])
    await propria('mensagens_esperando', 20)
    await alertas.rodar()
    expect(await abertos()).toEqual(['mensagens_esperando c1'])
    await alertas.sql(`UPDATE whatsapp.mensagem SET status = 'cancelada' WHERE status = 'pendente'`)
    await alertas.rodar()
    expect(await abertos()).toEqual([])
  })

  it('tell of messages of which too many fail', async () => {
    for (let i = 0; i < 5; i++) await mensagem('falhou', 'encerrada_em', 'now()')
    for (let i = 0; i < 30; i++) await mensagem('entregue', 'enviada_em', 'now()')
    await alertas.rodar()
    expect(await abertos()).toEqual([])
    for (let i = 0; i < 5; i++) await mensagem('falhou', 'encerrada_em', 'now()')
    await alertas.rodar()
    expect(await alertas.sql(`SELECT tipo, numero FROM whatsapp.alerta WHERE encerrado_em IS NULL`)).toEqual([
      { tipo: 'mensagens_falhando', numero: 25 },
    ])
    await propria('mensagens_falhando', 25)
    await alertas.rodar()
    expect(await abertos()).toEqual([])
  })

  it('tell of a connection from which nothing comes while others of its server are heard', async () => {
    await alertas.sql(
      `UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado', status_desde = now() - interval '3 days', ultimo_evento_em = now() - interval '2 days'`,
    )
    await alertas.rodar()
    expect(await abertos()).toEqual([])
    await alertas.sql('UPDATE whatsapp.configuracao_whatsapp SET ultimo_evento_em = now() WHERE id = 2')
    await alertas.rodar()
    expect(await abertos()).toEqual(['webhook_calado c1'])
    await propria('webhook_calado', 50)
    await alertas.rodar()
    expect(await abertos()).toEqual([])
  })

  it('tell of a server that is silent or lacks its licence, to the operator alone', async () => {
    const dono = await alertas.contato({ empresa_id: 1 })
    const operador = await alertas.contato({})
    const servidor = (nome: string, erro: string) =>
      alertas.sql(
        `INSERT INTO whatsapp.reconciliacao (servidor, proxima, mudo_desde, erro) VALUES ($1, now() + interval '1 hour', now() - interval '5 minutes', $2)`,
        [nome, erro],
      )
    await servidor('https://mudo.example', 'evolution_inacessivel')
    await servidor('https://novo.example', 'evolution_sem_licenca')
    await alertas.rodar()
    expect(await abertos()).toEqual([
      'servidor_mudo shttps://mudo.example',
      'servidor_sem_licenca shttps://novo.example',
    ])
    expect((await alertas.avisos(operador)).map(({ assunto }: { assunto: string }) => assunto)).toEqual([
      'Servidor do WhatsApp sem resposta: servidor https://mudo.example',
      'Servidor do WhatsApp sem licença: servidor https://novo.example',
    ])
    expect(await momentos(dono)).toEqual([])
  })

  it('tell once that the system stood still, and of what its program does not take in', async () => {
    const operador = await alertas.contato({})
    await alertas.sql('DELETE FROM whatsapp.batida')
    await alertas.sql(
      `INSERT INTO whatsapp.batida (inicio, fim) VALUES (now() - interval '2 days', now() - interval '3 hours'), (now() - interval '5 minutes', now())`,
    )
    await mensagem('recebida', 'criada_em', 'now()')
    await alertas.sql(
      `INSERT INTO whatsapp.novidade (tipo, configuracao_id, fila, mensagem_id, desistiu_em) SELECT 'mensagem_recebida', 1, 1, id, now() FROM whatsapp.mensagem LIMIT 1`,
    )
    await alertas.rodar()
    expect(await alertas.avisos(operador)).toMatchObject([
      { assunto: 'O sistema ficou parado' },
      { assunto: 'Avisos que não saem' },
    ])
    await alertas.sql('DELETE FROM whatsapp.batida')
    await alertas.sql(`DELETE FROM whatsapp.novidade WHERE tipo = 'mensagem_recebida'`)
    await alertas.rodar()
    // That it stood still has no end that would be news.
    expect(await momentos(operador)).toEqual(['inicio', 'inicio', 'fim'])
    expect(await abertos()).toEqual([])
  })

  it('tell of what an interruption left to be fetched, until it is', async () => {
    const operador = await alertas.contato({})
    await alertas.sql(`
      INSERT INTO whatsapp.recuperacao (configuracao_id, pedir_em, desde, desde_ate)
      VALUES (1, 'infinity', now() - interval '3 hours', now() - interval '1 hour'),
        (2, 'infinity', now() - interval '3 hours', now() - interval '10 minutes')`)
    await alertas.rodar()
    expect(await alertas.sql('SELECT tipo, numero, servidor FROM whatsapp.alerta')).toEqual([
      { tipo: 'busca_atrasada', numero: 1, servidor: aplicacao.simulador.url },
    ])
    await alertas.sql(
      'UPDATE whatsapp.recuperacao SET desde = NULL, desde_ate = NULL WHERE configuracao_id = 1',
    )
    await alertas.rodar()
    expect(await abertos()).toEqual([])
    expect(await momentos(operador)).toEqual(['inicio', 'fim'])
  })

  it('tell once of what an interruption took for good, and keep it for whoever sleeps', async () => {
    const noite = new Date('2026-11-28T03:00:00-03:00')
    const quieto = await alertas.contato({ silencio_de: '22:00', silencio_ate: '07:00' })
    await alertas.sql(`
      INSERT INTO whatsapp.recuperacao (configuracao_id, pedir_em, guarda, lacuna_de, lacuna_ate)
      SELECT id, 'infinity', false, now() - interval '5 hours', now() - interval '3 hours' FROM whatsapp.configuracao_whatsapp`)
    for (let i = 0; i < 2; i++) await alertas.rodar(noite)
    expect(await alertas.sql('SELECT tipo, numero, encerrado_em FROM whatsapp.alerta')).toEqual([
      { tipo: 'sem_recuperacao', numero: 2, encerrado_em: null },
    ])
    expect(await momentos(quieto)).toEqual([])
    for (let i = 0; i < 3; i++) await alertas.rodar(new Date('2026-11-28T07:30:00-03:00'))
    expect(await abertos()).toEqual([])
    expect(await momentos(quieto)).toEqual(['inicio'])
    await alertas.sql(`UPDATE whatsapp.recuperacao SET lacuna_ate = now() - interval '2 days'`)
    await alertas.rodar()
    expect(await alertas.sql('SELECT FROM whatsapp.alerta')).toHaveLength(1)
  })

  it('leave alone companies that are switched off', async () => {
    await alertas.cair(1, 20)
    await alertas.sql('UPDATE whatsapp.configuracao_whatsapp SET ativo = false WHERE id = 1')
    await alertas.rodar()
    expect(await abertos()).toEqual([])
    await alertas.sql('UPDATE whatsapp.configuracao_whatsapp SET ativo = true WHERE id = 1')
  })
})
