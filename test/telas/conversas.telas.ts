import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { abrirPainelNoProcesso } from '../e2e/painel-no-processo.js'
import { semearConversas } from '../e2e/semear-conversas.js'
import { fotografar, TODAS } from './fotografar.js'

const TUDO = /./

/** Nothing is sent: what waits keeps waiting, what is uncertain stays so. */
const painel = abrirPainelNoProcesso({ opcoes: { envios: { ligado: false } }, semear: async () => undefined })

const irPara = async (pagina: Page, caminho: string): Promise<void> => {
  await pagina.goto(`${painel.aplicacao.url}/admin/resources/${caminho}`)
  await pagina.waitForLoadState('networkidle').catch(() => {})
}

test('conversations and messages, before there are any', async () => {
  const pagina = await painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'Conversa')
  await fotografar(pagina, 'conversas-nenhuma', TODAS)
  await irPara(pagina, 'Mensagem')
  await fotografar(pagina, 'mensagens-nenhuma', TODAS)
})

test('a conversation, with all that it can hold, and where an answer is written', async () => {
  const { maria, grupo } = await semearConversas(painel.aplicacao.dataSource)
  const pagina = await painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'Conversa')
  await fotografar(pagina, 'conversas', TODAS)
  await irPara(pagina, 'Conversa?filters.busca=ninguem')
  await fotografar(pagina, 'conversas-busca-vazia')
  await irPara(pagina, `Conversa/records/${maria}/show`)
  await pagina.getByText('Até sábado.').waitFor()
  await fotografar(pagina, 'conversa', TODAS)
  await pagina.getByRole('button', { name: 'Cancelar envio' }).click()
  await fotografar(pagina, 'conversa-cancelar')
  await pagina.getByRole('button', { name: 'Voltar' }).click()
  const rolo = pagina.getByRole('log')
  await rolo.evaluate((elemento) => elemento.scrollTo(0, 0))
  await fotografar(pagina, 'conversa-inicio', TODAS)

  const campo = pagina.getByRole('textbox')
  await campo.fill('Combinado!\nSe precisar mudar o horário,\né só responder esta mensagem.')
  await fotografar(pagina, 'caixa-escrita', TODAS)
  await pagina.route(/responder$/, async (rota) => {
    await new Promise((resolve) => setTimeout(resolve, 15_000))
    await rota.continue()
  })
  await pagina.getByRole('button', { name: 'Enviar', exact: true }).click()
  await fotografar(pagina, 'caixa-enviando')
  await pagina.unrouteAll({ behavior: 'ignoreErrors' })
  await pagina.route(/responder$/, (rota) => rota.abort())
  await irPara(pagina, `Conversa/records/${maria}/show`)
  await campo.fill('Combinado!')
  await campo.press('Enter')
  await pagina.getByText('Não conseguimos falar com o painel.').waitFor()
  await fotografar(pagina, 'caixa-sem-rede')
  await pagina.unrouteAll({ behavior: 'ignoreErrors' })
  await painel.aplicacao.dataSource.query(
    'UPDATE whatsapp.configuracao_whatsapp SET ativo = false WHERE id = 1',
  )
  await irPara(pagina, `Conversa/records/${maria}/show`)
  await campo.fill('Combinado!')
  await campo.press('Enter')
  await pagina.getByText('está desativado').waitFor()
  await fotografar(pagina, 'caixa-recusada')
  await painel.aplicacao.dataSource.query(
    'UPDATE whatsapp.configuracao_whatsapp SET ativo = true WHERE id = 1',
  )

  await irPara(pagina, `Conversa/records/${grupo}/show`)
  await pagina.getByText('Eu cubro.').waitFor()
  await fotografar(pagina, 'conversa-do-grupo')
  await irPara(pagina, 'Conversa/records/999/show')
  await fotografar(pagina, 'conversa-inexistente')
})

test('a conversation, for who may only read it, and for the support that may not', async () => {
  const [{ id }] = await painel.aplicacao.dataSource.query(
    "SELECT id FROM whatsapp.conversa WHERE nome = 'Maria da Silva'",
  )
  for (const quem of ['lia', 'suporte']) {
    const pagina = await painel.navegador.entrarComo(`${quem}@teste.local`, { tolerar: TUDO })
    await irPara(pagina, `Conversa/records/${id}/show`)
    await pagina.getByRole('log').waitFor()
    await fotografar(pagina, `conversa-${quem}`)
  }
})

test('the list of messages, and one of them', async () => {
  const pagina = await painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'Mensagem')
  await fotografar(pagina, 'mensagens', TODAS)
  await irPara(pagina, 'Mensagem?filters.status=falhou')
  await fotografar(pagina, 'mensagens-filtradas')
  await pagina
    .getByRole('button', { name: /^Filtrar/ })
    .first()
    .click()
  await fotografar(pagina, 'mensagens-filtros')
  await irPara(pagina, 'Mensagem?filters.busca=girafa')
  await fotografar(pagina, 'mensagens-busca-vazia')
  for (const [nome, onde] of [
    ['recebida', "texto LIKE 'Oi!%'"],
    ['falhou', "status = 'falhou'"],
    ['incerta', "status = 'incerta'"],
    ['imagem', "tipo = 'imagem'"],
    ['apagada', 'apagada_em IS NOT NULL'],
    ['na-fila', "status = 'pendente'"],
  ]) {
    const [{ id }] = await painel.aplicacao.dataSource.query(`SELECT id FROM whatsapp.mensagem WHERE ${onde}`)
    await irPara(pagina, `Mensagem/records/${id}/show`)
    await fotografar(pagina, `mensagem-${nome}`, nome === 'falhou' ? TODAS : undefined)
  }
  const apoio = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: TUDO })
  await irPara(apoio, 'Mensagem')
  await fotografar(apoio, 'mensagens-suporte', TODAS)
})

test('models: none, one being written, one, and using it', async () => {
  const pagina = await painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'ModeloDeMensagem')
  await fotografar(pagina, 'modelos-nenhum')
  await irPara(pagina, 'ModeloDeMensagem/actions/new')
  await pagina.locator('#nome').fill('Lembrete de horário')
  const texto = pagina.locator('.wa-modelo-escrita textarea')
  await texto.fill('Olá, {{nome}}! Seu horário na {{empresa}} é às {{hora')
  await fotografar(pagina, 'modelo-mal-escrito')
  await texto.fill('Olá, {{nome}}!\n\nSeu horário na {{empresa}} é dia {{dia}}, às {{hora}}. Até lá!')
  await fotografar(pagina, 'modelo-escrita', TODAS)
  await pagina.getByRole('button', { name: 'Salvar' }).click()
  const nome = pagina.getByText('Lembrete de horário')
  await nome.waitFor()
  await fotografar(pagina, 'modelos', TODAS)
  await nome.click()
  await pagina.getByText('Variáveis: nome, empresa, dia, hora').waitFor()
  await fotografar(pagina, 'modelo', TODAS)
  const [{ id }] = await painel.aplicacao.dataSource.query(
    "SELECT id FROM whatsapp.conversa WHERE nome = 'Maria da Silva'",
  )
  await irPara(pagina, `Conversa/records/${id}/show`)
  await pagina.getByRole('button', { name: 'Modelos' }).click()
  await fotografar(pagina, 'modelo-escolha')
  await pagina.getByRole('dialog').getByRole('combobox').selectOption({ index: 1 })
  await pagina.getByRole('dialog').getByRole('button').last().click()
  await fotografar(pagina, 'modelo-preenchido', TODAS)
})
