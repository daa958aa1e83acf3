import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { SENHA } from '../helpers/usuarios.js'
import { encerrarSessao, entrar } from './navegador.js'
import { abrirPainelNoProcesso } from './painel-no-processo.js'

const LONGO = 'Salão'.repeat(24)
const painel = abrirPainelNoProcesso({
  semear: async ({ whatsapp, dataSource }) => {
    await whatsapp.criarEmpresa({ referencia: 'longa', nome: LONGO, slug: 'longa' })
    await dataSource.query(
      `UPDATE whatsapp.configuracao_whatsapp SET status = 'desconectado', motivo = 'banido', nome_perfil = $1, numero_conectado = '5511999990003', status_desde = now()
       WHERE id = 3`,
      ['x'.repeat(300)],
    )
    await dataSource.query(
      `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, telefone, nome, ultima_em)
       VALUES (3, '5511977776666@s.whatsapp.net', 'contato', '5511977776666', $1, now())`,
      ['y'.repeat(300)],
    )
  },
})

const irPara = (pagina: Page, caminho: string) =>
  pagina.goto(`${painel.aplicacao.url}/admin/resources/${caminho}`)
const CONFIGURACOES = 'ConfiguracaoWhatsApp/records/1/show?aba=configuracoes'
const contato = (pagina: Page) => pagina.getByLabel('Com quem falar')
const salvar = (pagina: Page) =>
  pagina.locator('form', { has: contato(pagina) }).getByRole('button', { name: 'Salvar' })
const gravado = async (coluna: string) => {
  const [linha] = await painel.aplicacao.dataSource.query(
    `SELECT ${coluna} AS valor FROM whatsapp.empresa WHERE id = 1`,
  )
  return linha.valor
}

test('a session that ends while a form is filled takes nothing that was typed', async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', {
    tolerar: /status of 401/,
    em: `/resources/${CONFIGURACOES}`,
  })
  await contato(pagina).fill('Dona Célia')
  await encerrarSessao(pagina)
  await salvar(pagina).click()
  await pagina
    .getByText(/O que você digitou continua aqui/)
    .first()
    .waitFor()
  await pagina.getByRole('link', { name: 'Entre de novo' }).first().waitFor()
  await expect.poll(() => contato(pagina).inputValue()).toBe('Dona Célia')

  // The link opens the login beside it, or the same tab is used: either way it goes on.
  const outra = await pagina.context().newPage()
  await outra.goto(`${painel.aplicacao.url}/admin/login`)
  await entrar(outra, 'admin@teste.local', SENHA)
  await outra.getByRole('button', { name: 'Sair' }).waitFor()
  await salvar(pagina).click()
  await pagina.getByText('Salvo.').waitFor()
  expect(await gravado('contato_nome')).toBe('Dona Célia')

  await contato(pagina).fill('Seu Jorge')
  await encerrarSessao(pagina)
  await irPara(pagina, CONFIGURACOES)
  await entrar(pagina, 'admin@teste.local', SENHA)
  await pagina.getByText('Aqui está o que você tinha começado e não salvou.').waitFor()
  await expect.poll(() => contato(pagina).inputValue()).toBe('Seu Jorge')
  await pagina.getByRole('button', { name: 'Descartar' }).click()
  await expect.poll(() => contato(pagina).inputValue()).toBe('Dona Célia')
})

test('so does one of AdminJS’s own forms', async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', {
    tolerar: /status of 401/,
    em: '/resources/Empresa/actions/new',
  })
  await pagina.locator('input#nome, input[name=nome]').first().fill('Ótica Nova')
  await encerrarSessao(pagina)
  await pagina.getByRole('button', { name: 'Salvar' }).click()
  await pagina.getByText('O que você digitou continua aqui').waitFor()
  await expect
    .poll(() => pagina.locator('input#nome, input[name=nome]').first().inputValue())
    .toBe('Ótica Nova')

  await irPara(pagina, 'Empresa/actions/new')
  await entrar(pagina, 'admin@teste.local', SENHA)
  await pagina.getByText('Aqui está o que você tinha começado e não salvou.').waitFor()
  await expect
    .poll(() => pagina.locator('input#nome, input[name=nome]').first().inputValue())
    .toBe('Ótica Nova')
})

test('Back out of a form leaves what was typed in it to be gone on with; a password is kept nowhere', async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local')
  const campo = (nome: string) => pagina.locator(`input#${nome}, input[name=${nome}]`).first()
  const comecado = pagina.getByText('Aqui está o que você tinha começado e não salvou.')
  await irPara(pagina, 'Usuario')
  await irPara(pagina, 'Usuario/actions/new')
  await campo('nome').fill('Bia Nova')
  await campo('email').fill('bia@teste.local')
  await pagina.goBack()
  await pagina.getByText('ze@teste.local').waitFor()
  await pagina.goForward()
  await comecado.waitFor()
  await expect.poll(() => campo('nome').inputValue()).toBe('Bia Nova')
  await expect.poll(() => campo('email').inputValue()).toBe('bia@teste.local')
  await pagina.getByRole('button', { name: 'Descartar' }).click()
  await expect.poll(() => campo('nome').inputValue()).toBe('')

  const [{ id }] = await painel.aplicacao.dataSource.query(
    `SELECT id FROM usuario WHERE email = 'admin@teste.local'`,
  )
  await irPara(pagina, `Usuario/records/${id}/edit`)
  await campo('nome').fill('Quem administra')
  await campo('senha').fill('uma senha bem comprida')
  await pagina.reload()
  await comecado.waitFor()
  await expect.poll(() => campo('nome').inputValue()).toBe('Quem administra')
  expect(await campo('senha').inputValue()).toBe('')
  await pagina.getByRole('button', { name: 'Salvar' }).click()
  await pagina.waitForURL((endereco) => !endereco.pathname.endsWith('/edit'))
  await irPara(pagina, `Usuario/records/${id}/edit`)
  await pagina.waitForFunction(() => document.querySelector('input')?.checkVisibility())
  await expect.poll(() => campo('nome').inputValue()).toBe('Quem administra')
  expect(await comecado.count()).toBe(0)
})

test('so it is with the rules of a company’s alerts, until they are saved', async () => {
  const pagina = await painel.navegador.entrarComo('ze@teste.local')
  const regras = 'ConfiguracaoWhatsApp/records/1/show?aba=Alerta'
  const minutos = pagina.getByLabel('Depois de quantos minutos').first()
  const comecado = pagina.getByText('Aqui está o que você tinha começado e não salvou.')
  await irPara(pagina, regras)
  await minutos.fill('45')
  await pagina.reload()
  await comecado.waitFor()
  await expect.poll(() => minutos.inputValue()).toBe('45')
  await pagina.getByRole('button', { name: 'Descartar' }).click()
  await expect.poll(() => minutos.inputValue()).toBe('')
  await minutos.fill('46')
  await pagina.getByRole('button', { name: 'Salvar' }).click()
  await pagina.getByText('Salvo').first().waitFor()
  await pagina.reload()
  await expect.poll(() => minutos.inputValue()).toBe('46')
  expect(await comecado.count()).toBe(0)
})

test('Back in the middle of something leads on, and does nothing', async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', {
    em: '/resources/ConfiguracaoWhatsApp',
  })
  await pagina.getByText('Barbearia do Zé').first().waitFor()
  await irPara(pagina, CONFIGURACOES)
  await contato(pagina).fill('No meio')
  await pagina.goBack()
  await pagina.getByText('Clínica São Lucas').first().waitFor()
  await pagina.goForward()
  await pagina.getByText('Aqui está o que você tinha começado e não salvou.').waitFor()
  await expect.poll(() => contato(pagina).inputValue()).toBe('No meio')
  expect(await gravado('contato_nome')).toBe('Dona Célia')

  await painel.aplicacao.dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado', motivo = NULL WHERE id = 1`,
  )
  await irPara(pagina, 'ConfiguracaoWhatsApp')
  await pagina.getByRole('link', { name: 'Ações em massa' }).click()
  await pagina.getByRole('radio', { name: /Reiniciar/ }).check()
  await pagina.getByRole('button', { name: /^Começar/ }).click()
  await pagina.getByRole('dialog').waitFor()
  await pagina.goBack()
  await pagina.getByText('Clínica São Lucas').first().waitFor()
  expect(await pagina.getByRole('dialog').count()).toBe(0)
  expect(await painel.aplicacao.dataSource.query('SELECT FROM whatsapp.tarefa_em_massa')).toEqual([])
})

test('two tabs: each saves what was changed in it, and what one does the other shows', async () => {
  const uma = await painel.navegador.entrarComo('admin@teste.local')
  const outra = await uma.context().newPage()
  for (const pagina of [uma, outra]) await irPara(pagina, CONFIGURACOES)
  await outra.getByLabel('Nome', { exact: true }).fill('Barbearia do Zé e Filhos')
  await contato(uma).fill('Zé Filho')
  await salvar(outra).click()
  await outra.getByText('Salvo.').waitFor()
  await salvar(uma).click()
  await uma.getByText('Salvo.').waitFor()
  expect([await gravado('nome'), await gravado('contato_nome')]).toEqual([
    'Barbearia do Zé e Filhos',
    'Zé Filho',
  ])

  for (const pagina of [uma, outra]) await irPara(pagina, 'ConfiguracaoWhatsApp/records/2/show')
  await uma.getByRole('button', { name: 'Conectar WhatsApp' }).click()
  for (const pagina of [uma, outra])
    await pagina.getByRole('img', { name: 'QR Code para conectar o WhatsApp' }).waitFor()
})

test('a link to what was deleted says so, and leads on', async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', { tolerar: /status of 404/ })
  for (const caminho of [
    'ConfiguracaoWhatsApp/records/999/show',
    'Empresa/records/999/show',
    'Empresa/records/999/edit',
    'EventoWebhook/records/999/show',
    'Mensagem/records/999/show',
    'Conversa/records/999/show',
    'Auditoria/records/999/show',
    'Usuario/records/999/convidar',
  ]) {
    await irPara(pagina, caminho)
    const conteudo = pagina.locator('[data-css=app-content]')
    await conteudo.getByText('Este registro não existe, ou você não tem acesso a ele.').first().waitFor()
    await expect.poll(() => conteudo.getByRole('link').count(), { message: caminho }).toBeGreaterThan(0)
  }
  await irPara(pagina, 'ConfiguracaoWhatsApp/actions/emMassa?tarefa=999')
  await pagina.getByText('Esta tarefa não existe mais.').waitFor()
})

test('a name of 300 characters is refused in words where it is typed, and breaks no page where it came from outside', async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', {
    em: '/resources/Empresa/actions/new',
  })
  await pagina.locator('input#nome, input[name=nome]').first().fill('N'.repeat(300))
  await pagina.getByRole('button', { name: 'Salvar' }).click()
  await pagina.getByText('Texto longo demais: encurte-o.').waitFor()
  expect((await pagina.locator('input#nome, input[name=nome]').first().inputValue()).length).toBe(300)

  await pagina.setViewportSize({ width: 390, height: 844 })
  for (const caminho of [
    '',
    'resources/ConfiguracaoWhatsApp',
    'resources/ConfiguracaoWhatsApp/records/3/show',
    'resources/ConfiguracaoWhatsApp/records/3/show?aba=configuracoes',
    'resources/Empresa',
    'resources/Conversa',
    'resources/Conversa/records/1/show',
  ]) {
    await pagina.goto(`${painel.aplicacao.url}/admin/${caminho}`)
    await pagina
      .getByText(/SalãoSalão|y{20}/)
      .first()
      .waitFor({ state: 'attached' })
    const sobra = await pagina.evaluate(() =>
      Math.max(
        ...[document.documentElement, ...document.querySelectorAll('[data-css=app-content]')].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      ),
    )
    expect(sobra, caminho).toBe(0)
  }
})
