import type { Page } from 'playwright-core'
import { test } from 'vitest'
import {
  SITUACOES,
  type Situacao,
  type TarefaEmMassa,
} from '../../src/resources/configuracao-whatsapp/em-massa.js'
import { abrirPainelNoProcesso } from '../e2e/painel-no-processo.js'
import { semearOrfas, semearParado, semearRetaguarda } from '../e2e/semear-retaguarda.js'
import { fotografar, TODAS } from './fotografar.js'

const TUDO = /./
const INTEIRA = { inteira: true }
/** A task that has come half its way; what is left waits. */
const ANDANDO: readonly Situacao[] = ['falhou', 'fazendo', 'ok', 'ok']

const painel = abrirPainelNoProcesso({
  semear: async (aplicacao) => {
    await semearOrfas(aplicacao)
    await semearRetaguarda(aplicacao)
    // What nothing has confirmed for long turns grey.
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.configuracao_whatsapp SET evidencia = 'webhook', evidencia_em = now() - interval '2 hours'
     WHERE instance_name LIKE 'loja-3%'`,
    )
  },
})

const irPara = async (pagina: Page, caminho: string): Promise<void> => {
  await pagina.goto(`${painel.aplicacao.url}/admin/resources/${caminho}`)
  await pagina.waitForLoadState('networkidle').catch(() => {})
}

test('the overview', async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: TUDO })
  await pagina.getByRole('button', { name: 'Conectar WhatsApp: Farmácia Saúde 3' }).waitFor()
  await pagina.getByText('Responde (').waitFor()
  await fotografar(pagina, 'visao-geral', TODAS, INTEIRA)
})

test('many companies, some of whose status is old', async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'ConfiguracaoWhatsApp?perPage=25')
  await fotografar(pagina, 'lista-cheia', TODAS, INTEIRA)
  await pagina.locator('thead input[type=checkbox]').check({ force: true })
  await fotografar(pagina, 'lista-marcada')
  await pagina.getByRole('button', { name: 'Ações' }).first().hover()
  await pagina.waitForTimeout(300)
  await fotografar(pagina, 'lista-menu', [{ largura: 1280, tema: 'claro', idioma: 'pt-BR' }])
  await irPara(pagina, 'ConfiguracaoWhatsApp')
  await pagina
    .getByRole('button', { name: /^Filtrar/ })
    .first()
    .click()
  await fotografar(pagina, 'lista-filtros')
  await irPara(pagina, 'ConfiguracaoWhatsApp/records/15/conectar')
  await fotografar(pagina, 'evidencia-cinza')
  await irPara(pagina, 'ConfiguracaoWhatsApp/records/1/linhaDoTempo')
  await fotografar(pagina, 'linha-do-tempo-cheia', TODAS, INTEIRA)
  await irPara(pagina, 'EventoWebhook?filters.resultado=falhou')
  await fotografar(pagina, 'eventos-que-falharam')
})

test('one action on many companies', async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'ConfiguracaoWhatsApp/actions/emMassa?filters.status=conectado')
  await pagina.getByRole('radio').first().waitFor()
  await fotografar(pagina, 'massa-nova', undefined, INTEIRA)
  await pagina.getByRole('button', { name: /^Começar/ }).click()
  await pagina.getByText('Terminou.').waitFor({ timeout: 120_000 })
  await fotografar(pagina, 'massa-pronta', undefined, INTEIRA)
  await pagina.route(/api.*emMassa\?tarefa=/, async (rota) => {
    const resposta = await rota.fetch()
    const { tarefa } = (await resposta.json()) as { tarefa: TarefaEmMassa }
    const itens = tarefa.itens.map((item, i) => ({
      ...item,
      situacao: ANDANDO[i] ?? 'pendente',
      codigo: ANDANDO[i] === 'falhou' ? 'evolution_inacessivel' : null,
    }))
    const porSituacao = Object.fromEntries(
      SITUACOES.map((uma) => [uma, itens.filter(({ situacao }) => situacao === uma).length]),
    )
    await rota.fulfill({
      response: resposta,
      json: { tarefa: { ...tarefa, itens, porSituacao, restamS: 260 } },
    })
  })
  await pagina.reload()
  await pagina.getByRole('button', { name: 'Cancelar o que falta' }).waitFor()
  await fotografar(pagina, 'massa-andando', undefined, INTEIRA)
  await pagina.unrouteAll()
  await irPara(pagina, 'ConfiguracaoWhatsApp/actions/emMassa')
  await pagina.getByText('Tarefas recentes').waitFor()
  await fotografar(pagina, 'massa-recentes', undefined, INTEIRA)
})

test("a company's own server", async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'ConfiguracaoWhatsApp/records/2/configurarServidor')
  await pagina.getByRole('radio', { name: /Servidor próprio/ }).check()
  await fotografar(pagina, 'servidor-proprio')
})

test('instances that belong to no company', async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'InstanciaOrfa')
  await fotografar(pagina, 'orfas', TODAS)
  const [{ id }] = await painel.aplicacao.dataSource.query(
    `SELECT id FROM whatsapp.instancia_orfa WHERE instance_name = 'loja-antiga'`,
  )
  for (const acao of ['show', 'adotar', 'excluirOrfa']) {
    await irPara(pagina, `InstanciaOrfa/records/${id}/${acao}`)
    await fotografar(pagina, `orfa-${acao}`)
  }
  await irPara(pagina, `InstanciaOrfa/records/${id}/adotar`)
  await pagina.getByLabel('Empresa').selectOption({ label: 'Barbearia do Zé' })
  await pagina.getByRole('button', { name: 'Adotar' }).click()
  await pagina.getByRole('link', { name: 'Ver a conexão da empresa' }).waitFor()
  await fotografar(pagina, 'orfa-adotada')
  await irPara(pagina, 'InstanciaOrfa?filters.status=conectando')
  await fotografar(pagina, 'orfas-nenhuma')
})

test('messages that the program did not take in', async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'NovidadeParada')
  await fotografar(pagina, 'parados-nenhum')
  const id = await semearParado(painel.aplicacao)
  await irPara(pagina, 'NovidadeParada')
  await fotografar(pagina, 'parados', TODAS)
  await irPara(pagina, `NovidadeParada/records/${id}/show`)
  await fotografar(pagina, 'parado')
  await irPara(pagina, `NovidadeParada/records/${id}/tentarDeNovo`)
  await fotografar(pagina, 'parado-tentar')
  await pagina.getByRole('button', { name: 'Tentar de novo' }).click()
  await pagina.getByText('Mensagem entregue de novo ao programa.').first().waitFor()
  await fotografar(pagina, 'parado-feito')
})

test('a fleet that moves to another server, and what it says of each company', async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'ConfiguracaoWhatsApp/actions/emMassa?filters.status=conectado')
  await pagina.getByRole('radio', { name: /Mudar de servidor/ }).check()
  await pagina.getByRole('radio', { name: /Para outro servidor/ }).check()
  await fotografar(pagina, 'frota-nova', undefined, INTEIRA)
  await pagina.getByRole('radio', { name: /Registrar o webhook|Registrar webhook/ }).check()
  await pagina.getByRole('button', { name: /^Começar/ }).click()
  await pagina.getByText('Terminou.').waitFor({ timeout: 120_000 })
  const feitos = [
    'instancia_criada',
    'instancia_encontrada',
    'ja_estava',
    'chave_trocada',
    'usa_o_do_sistema',
  ]
  await pagina.route(/api.*emMassa\?tarefa=/, async (rota) => {
    const resposta = await rota.fetch()
    const { tarefa } = (await resposta.json()) as { tarefa: TarefaEmMassa }
    const itens = tarefa.itens.map((item, i) => ({
      ...item,
      situacao: 'ok',
      codigo: null,
      dados: {
        feito: feitos[i % feitos.length],
        de: 'sistema',
        para: 'https://evolution-novo.exemplo.com.br',
      },
    }))
    const json = { tarefa: { ...tarefa, acao: 'mudarDeServidor', itens, desfaziveis: 12 } }
    await rota.fulfill({ response: resposta, json })
  })
  await pagina.reload()
  await pagina.getByText('Terminou.').waitFor()
  await fotografar(pagina, 'frota-pronta', undefined, INTEIRA)
})

test('a connection that has missed messages, and has them now', async () => {
  await painel.aplicacao.dataSource.query(
    `INSERT INTO whatsapp.recuperacao (configuracao_id, pedir_em, lacuna_de, lacuna_ate, recuperadas, guarda)
     SELECT id, 'infinity', now() - interval '3 hours', now() - interval '125 minutes', 12, true
     FROM whatsapp.configuracao_whatsapp WHERE status = 'conectado' ORDER BY id LIMIT 3
     ON CONFLICT (configuracao_id) DO UPDATE SET lacuna_de = excluded.lacuna_de, lacuna_ate = excluded.lacuna_ate,
       recuperadas = 12, guarda = true, desde = NULL`,
  )
  const [{ id }] = await painel.aplicacao.dataSource.query(
    "SELECT id FROM whatsapp.configuracao_whatsapp WHERE status = 'conectado' ORDER BY id LIMIT 1",
  )
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: TUDO })
  await irPara(pagina, `ConfiguracaoWhatsApp/records/${id}/conectar`)
  await pagina.getByText('Mensagens recuperadas: 12').waitFor()
  await fotografar(pagina, 'cobertura')
  await pagina.goto(`${painel.aplicacao.url}/admin`)
  await pagina.getByText('Recuperadas nas últimas 24 horas').waitFor()
  await fotografar(pagina, 'cobertura-visao-geral', undefined, INTEIRA)
})
