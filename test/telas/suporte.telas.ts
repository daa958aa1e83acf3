import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { abrirPainelNoProcesso } from '../e2e/painel-no-processo.js'
import { semearCaixa } from '../e2e/semear-caixa.js'
import { semearRetaguarda } from '../e2e/semear-retaguarda.js'
import { inserirNoDiario } from '../helpers/diario.js'
import { fotografar, TODAS } from './fotografar.js'

const TUDO = /./
const INTEIRA = { inteira: true }

const painel = abrirPainelNoProcesso({
  opcoes: { envios: { ligado: false } },
  semear: async (aplicacao) => {
    await semearRetaguarda(aplicacao)
    await semearCaixa(aplicacao)
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado', status_desde = now() - interval '3 hours', evidencia = 'webhook',
         evidencia_em = now(), numero_conectado = '5511999990002', nome_perfil = 'Zé da Navalha' WHERE id = 1`,
    )
  },
})

const irPara = async (pagina: Page, caminho: string): Promise<void> => {
  await pagina.goto(`${painel.aplicacao.url}/admin/resources/${caminho}`)
  await pagina.waitForLoadState('networkidle').catch(() => {})
}

test("a company's page, tab by tab", async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'ConfiguracaoWhatsApp/records/1/show')
  await pagina.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()
  await fotografar(pagina, 'empresa-conexao', TODAS)
  await pagina.getByRole('button', { name: 'Mais opções' }).click()
  await fotografar(pagina, 'empresa-menu')
  for (const aba of ['Conversa', 'EventoWebhook', 'diagnosticar', 'Auditoria', 'Usuario', 'configuracoes']) {
    await irPara(pagina, `ConfiguracaoWhatsApp/records/1/show?aba=${aba}`)
    await pagina.waitForTimeout(500)
    await fotografar(pagina, `empresa-${aba}`, aba === 'configuracoes' ? TODAS : undefined, INTEIRA)
  }
})

test("a company's page, for itself", async () => {
  const pagina = await painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO })
  await pagina.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()
  await fotografar(pagina, 'empresa-propria', TODAS)
  await pagina.getByRole('link', { name: 'Configurações' }).click()
  await pagina.waitForTimeout(500)
  await fotografar(pagina, 'empresa-propria-configuracoes', undefined, INTEIRA)
})

test('the overview, trouble first', async () => {
  await painel.aplicacao.dataSource.query(
    `UPDATE whatsapp.empresa SET contato_nome = 'Dona Célia', contato_telefone = '(11) 98888-0000', contato_email = 'celia@otica.com.br'
     WHERE nome LIKE 'Pet Shop%'`,
  )
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: TUDO })
  await pagina.getByText('Responde (').waitFor()
  await pagina.getByRole('button', { name: 'Mais opções: Pet Shop Amigo 3' }).click()
  await fotografar(pagina, 'atencao-menu')
  await pagina.getByRole('button', { name: 'Assumir' }).click()
  await pagina.getByText('Este problema está com você.').waitFor()
  await pagina.getByRole('button', { name: 'Mais opções: Farmácia Saúde 2' }).click()
  await pagina.getByRole('button', { name: 'Adiar…' }).click()
  await pagina.getByLabel('Nota para a equipe').fill('O servidor novo entra amanhã cedo.')
  await fotografar(pagina, 'atencao-adiar', TODAS)
  await pagina.getByRole('button', { name: 'Adiar', exact: true }).click()
  await pagina.getByRole('button', { name: 'Ver as adiadas (1)' }).click()
  await fotografar(pagina, 'atencao', TODAS, INTEIRA)
})

test('lists', async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'ConfiguracaoWhatsApp')
  await fotografar(pagina, 'lista-conexoes', TODAS, INTEIRA)
  await pagina.getByRole('button', { name: 'Listas salvas' }).click()
  await fotografar(pagina, 'lista-salvas')
  await irPara(pagina, 'ConfiguracaoWhatsApp')
  await pagina.getByRole('button', { name: 'Com problema' }).click()
  await pagina.waitForTimeout(500)
  await fotografar(pagina, 'lista-com-problema')
  await pagina.emulateMedia({ media: 'print' })
  await pagina.screenshot({ path: 'test/e2e/telas/lista-impressa.png', fullPage: true })
  await pagina.emulateMedia({ media: null })
  await irPara(pagina, 'EventoWebhook?filters.resultado=falhou')
  await fotografar(pagina, 'lista-eventos-falharam')
})

test('what an event said', async () => {
  const id = await inserirNoDiario(painel.aplicacao.dataSource, 1, {
    event: 'messages.upsert',
    instance: 'barbearia-do-ze_1',
    data: {
      key: { id: '3EB0C431C26A1916E07A', remoteJid: '5511980000000@s.whatsapp.net', fromMe: false },
      pushName: 'Ana Beatriz Lima',
      message: { conversation: 'Vocês têm horário no sábado de manhã?', mediaKey: 'c2VncmVkbw==' },
      messageTimestamp: 1764300000,
    },
  })
  const pagina = await painel.navegador.entrarComo('admin@teste.local', { tolerar: TUDO })
  await irPara(pagina, `EventoWebhook/records/${id}/show`)
  await fotografar(pagina, 'evento-conteudo', TODAS, INTEIRA)
})

test('bulk, before it disturbs anybody', async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'ConfiguracaoWhatsApp/actions/emMassa')
  await pagina.getByRole('radio', { name: /Reiniciar/ }).check()
  await fotografar(pagina, 'massa-serve', undefined, INTEIRA)
  await pagina.getByRole('button', { name: /^Começar/ }).click()
  await fotografar(pagina, 'massa-pergunta')
  await pagina.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click()
  await pagina.getByRole('radio', { name: /Verificar status/ }).check()
  await pagina.getByRole('button', { name: /^Começar/ }).click()
  await pagina.getByText('Terminou.').waitFor({ timeout: 60_000 })
  await fotografar(pagina, 'massa-feita', undefined, INTEIRA)
  const outra = await painel.navegador.entrarComo('admin@teste.local', { tolerar: TUDO })
  await irPara(outra, 'Auditoria')
  await outra.locator('tbody tr', { hasText: 'Verificar status' }).first().click()
  await outra.getByRole('link', { name: 'Ver a tarefa' }).waitFor()
  await fotografar(outra, 'auditoria-massa', undefined, INTEIRA)
})
