import { test } from 'vitest'
import { desenharPng } from '../e2e/arquivos-de-exemplo.js'
import { abrirPainelNoProcesso } from '../e2e/painel-no-processo.js'
import { semearCaixa } from '../e2e/semear-caixa.js'
import { semearEspecies } from '../e2e/semear-especies.js'
import { fotografar, TODAS } from './fotografar.js'

const TUDO = /./
const painel = abrirPainelNoProcesso({ opcoes: { envios: { ligado: false } }, semear: async () => undefined })

test('the inbox: nothing, many, one opened, searched and narrowed', async () => {
  const pagina = await painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO })
  const irPara = async (consulta: string) => {
    await pagina.goto(`${painel.aplicacao.url}/admin/resources/Conversa${consulta}`)
    await pagina.waitForLoadState('networkidle').catch(() => {})
  }
  await irPara('')
  await fotografar(pagina, 'caixa-vazia')
  const { ana } = await semearCaixa(painel.aplicacao)
  await irPara('')
  await pagina.getByText('Ana Beatriz').first().waitFor()
  await fotografar(pagina, 'caixa', TODAS)
  await irPara(`?conversa=${ana}`)
  await pagina.getByRole('log').waitFor()
  await pagina.waitForTimeout(1200)
  await fotografar(pagina, 'caixa-conversa', TODAS)
  await pagina.getByRole('log').evaluate((rolo) => rolo.scrollTo(0, 0))
  await fotografar(pagina, 'caixa-conversa-inicio', TODAS)
  await irPara('?busca=horario')
  await pagina.getByText('Mensagens', { exact: true }).last().waitFor()
  await fotografar(pagina, 'caixa-busca')
  await irPara('?busca=girafa')
  await fotografar(pagina, 'caixa-busca-vazia')
  await irPara('?filtro=esperando')
  await fotografar(pagina, 'caixa-esperando')
  await pagina.getByRole('button', { name: 'Avisos de mensagens novas' }).click()
  await fotografar(pagina, 'caixa-avisos')
  await irPara('?nova=sim')
  const nova = pagina.getByRole('combobox', { name: 'Nome ou número de telefone' })
  await fotografar(pagina, 'nova-conversa')
  await nova.fill('an')
  await pagina.getByRole('listbox').getByRole('option').first().waitFor()
  await nova.press('ArrowDown')
  await fotografar(pagina, 'nova-conversa-pessoas', TODAS)
  await nova.fill('(11) 98888-0000')
  await pagina.getByText('não tem WhatsApp').waitFor()
  await fotografar(pagina, 'nova-conversa-sem-whatsapp')
})

test('cards, places, a group, and what is about to be sent', async () => {
  const { grupo } = await semearEspecies(painel.aplicacao)
  const [{ id: ana }] = await painel.aplicacao.dataSource.query(
    `SELECT id FROM whatsapp.conversa WHERE nome = 'Ana Beatriz Lima'`,
  )
  const pagina = await painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO })
  const abrir = async (conversa: string) => {
    await pagina.goto(`${painel.aplicacao.url}/admin/resources/Conversa?conversa=${conversa}`)
    await pagina.getByRole('log').waitFor()
    await pagina.waitForTimeout(500)
  }
  await abrir(ana)
  await fotografar(pagina, 'caixa-cartoes', TODAS)
  await abrir(grupo)
  await fotografar(pagina, 'caixa-grupo', TODAS)
  await pagina.getByRole('log').getByRole('button', { name: 'Ações da mensagem' }).first().click()
  await fotografar(pagina, 'caixa-acoes')
  await pagina.getByRole('menuitem', { name: 'Responder' }).click()
  await pagina.locator('input[type=file]').setInputFiles([
    { name: 'comprovante.png', mimeType: 'image/png', buffer: Buffer.from(desenharPng(320, 240), 'base64') },
    { name: 'tabela-de-preços-de-2026.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
    { name: 'vazio.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ])
  await pagina.getByText('Este arquivo está vazio').waitFor()
  await pagina.getByLabel('Escreva uma mensagem').fill('Segue o comprovante')
  await fotografar(pagina, 'caixa-anexos')
  await abrir(ana)
  await pagina.getByRole('button', { name: 'Gravar mensagem de voz' }).click()
  await pagina.getByText('0:02').waitFor()
  await pagina.getByRole('button', { name: 'Parar' }).click()
  await fotografar(pagina, 'caixa-voz')
})

test('the inbox of the back office, with and without what is said', async () => {
  for (const quem of ['admin', 'suporte']) {
    const pagina = await painel.navegador.entrarComo(`${quem}@teste.local`, {
      tolerar: TUDO,
      em: '/resources/Conversa',
    })
    await pagina.waitForLoadState('networkidle').catch(() => {})
    await fotografar(pagina, `caixa-${quem}`)
  }
})
