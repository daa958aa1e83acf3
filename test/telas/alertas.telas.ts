import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { abrirPainelNoProcesso } from '../e2e/painel-no-processo.js'
import { semearRetaguarda } from '../e2e/semear-retaguarda.js'
import { prepararAlertas } from '../helpers/alertas.js'
import type { Aplicacao } from '../helpers/aplicacao.js'
import { fotografar, TODAS } from './fotografar.js'

const TUDO = /./
const INTEIRA = { inteira: true }

/** A company with ninety days behind it, of which some were bad, one of the panel's own, and one goes on. */
const semearDias = async ({ dataSource }: Aplicacao): Promise<void> => {
  for (const tabela of ['queda', 'medicao', 'batida'])
    await dataSource.query(`DELETE FROM whatsapp.${tabela}`)
  await dataSource.query(
    `INSERT INTO whatsapp.batida (inicio, fim) VALUES (now() - interval '80 days', now() - interval '41 days'), (now() - interval '38 days', now())`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.medicao (configuracao_id, inicio) SELECT id, now() - interval '75 days' FROM whatsapp.configuracao_whatsapp`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.queda (configuracao_id, inicio, fim, motivo)
     SELECT c.id, now() - n * interval '4 days 5 hours', now() - n * interval '4 days 5 hours' + (c.id % 7 + 1) * n * interval '9 minutes',
       (ARRAY['conexao_caiu', 'desconectado_no_telefone', 'sessao_invalida'])[n % 3 + 1]
     FROM whatsapp.configuracao_whatsapp c, generate_series(1, 15) n WHERE c.id % 3 <> 2`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.queda (configuracao_id, inicio, motivo)
     SELECT id, now() - interval '42 minutes', motivo FROM whatsapp.configuracao_whatsapp WHERE status IN ('desconectado', 'erro') OR id = 1`,
  )
  await dataSource.query('UPDATE whatsapp.resumo_da_disponibilidade SET proximo = now()')
}

const painel = abrirPainelNoProcesso({
  semear: async (aplicacao) => {
    await semearRetaguarda(aplicacao)
    await semearDias(aplicacao)
    const { contato, rodar, sql } = prepararAlertas(aplicacao)
    await contato({ nome: 'Plantão', destino: 'plantao@painel.com.br' })
    await contato({
      nome: 'Zé',
      destino: 'ze@barbearia.com.br',
      empresa_id: 1,
      silencio_de: '22:00',
      silencio_ate: '07:00',
    })
    await contato({
      nome: 'Celular da Ana',
      via: 'whatsapp',
      destino: '5511999990001',
      empresa_id: 1,
      recebe: 'graves',
    })
    await contato({
      nome: 'Sistema de chamados',
      via: 'webhook',
      destino: 'https://chamados.example/ganchos/alertas',
      empresa_id: 1,
    })
    await sql(
      `INSERT INTO whatsapp.reconciliacao (servidor, proxima, mudo_desde, erro) VALUES ('https://wa2.example', now() + interval '1 day', now() - interval '9 minutes', 'evolution_inacessivel')`,
    )
    await rodar()
    await sql(`UPDATE whatsapp.alerta SET encerrado_em = now() WHERE empresa_id % 4 = 0`)
    await sql(
      `UPDATE whatsapp.aviso_de_alerta SET situacao = (ARRAY['enviado', 'falhou', 'pendente'])[id % 3 + 1], enviado_em = now(),
         erro = CASE WHEN id % 3 = 1 THEN 'webhook_respondeu_pagina' END`,
    )
    await sql('DELETE FROM whatsapp.novidade')
  },
})

const irPara = async (pagina: Page, caminho: string): Promise<void> => {
  await pagina.goto(`${painel.aplicacao.url}/admin/${caminho}`)
  await pagina.waitForLoadState('networkidle').catch(() => {})
}

test('how much of the time a connection was there', async () => {
  const pagina = await painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'resources/ConfiguracaoWhatsApp/records/1/disponibilidade')
  await pagina.getByText('Dia a dia').waitFor()
  await fotografar(pagina, 'disponibilidade', TODAS, INTEIRA)
})

test('alerts and the bell', async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'resources/Alerta')
  await fotografar(pagina, 'alertas', TODAS)
  await pagina.getByRole('button', { name: /^Alertas:/ }).click()
  await pagina.getByText('Quem é avisado').waitFor()
  await fotografar(pagina, 'sino', TODAS)
  const [{ id }] = await painel.aplicacao.dataSource.query(
    `SELECT id FROM whatsapp.alerta WHERE encerrado_em IS NULL AND empresa_id = 1 LIMIT 1`,
  )
  await irPara(pagina, `resources/Alerta/records/${id}/show`)
  await fotografar(pagina, 'alerta')
  await irPara(pagina, `resources/Alerta/records/${id}/pausar`)
  await fotografar(pagina, 'alerta-pausar')
})

test('the rules of one company, below its alerts', async () => {
  const pagina = await painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'resources/ConfiguracaoWhatsApp/records/1/regrasDeAlerta')
  const minutos = pagina.getByLabel('Depois de quantos minutos').first()
  await minutos.waitFor()
  await pagina.getByRole('checkbox', { name: 'O QR Code não foi escaneado' }).uncheck()
  await minutos.fill('45')
  await pagina.getByRole('button', { name: 'Salvar' }).click()
  await pagina.getByText('Salvo. Vale a partir de agora.').waitFor()
  await fotografar(pagina, 'empresa-regras', TODAS, INTEIRA)
  await minutos.fill('muitos')
  await fotografar(pagina, 'empresa-regras-erro', undefined, INTEIRA)
})

test('contacts, and what was sent to them', async () => {
  const pagina = await painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'resources/ContatoDeAlerta')
  await fotografar(pagina, 'contatos-dos-alertas', TODAS)
  await irPara(pagina, 'resources/ContatoDeAlerta/actions/new')
  await fotografar(pagina, 'contato-novo', TODAS, INTEIRA)
  const [{ id }] = await painel.aplicacao.dataSource.query(
    `SELECT id FROM whatsapp.contato_de_alerta WHERE nome = 'Zé'`,
  )
  await irPara(pagina, `resources/ContatoDeAlerta/records/${id}/show`)
  await fotografar(pagina, 'contato')
  await irPara(pagina, `resources/ContatoDeAlerta/records/${id}/testar`)
  await fotografar(pagina, 'contato-testar')
  await irPara(pagina, 'resources/AvisoDeAlerta')
  await fotografar(pagina, 'avisos-enviados', TODAS)
})

test('the list with its column, and the overview', async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'resources/ConfiguracaoWhatsApp?sortBy=disponibilidade&direction=asc')
  await fotografar(pagina, 'lista-pela-disponibilidade', TODAS)
  await irPara(pagina, '')
  await pagina.getByText('Menor disponibilidade').waitFor()
  await pagina.getByText('Responde (').waitFor()
  await fotografar(pagina, 'visao-geral-com-alertas', undefined, INTEIRA)
})
