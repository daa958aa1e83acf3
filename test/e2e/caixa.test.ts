import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { alvosPequenos } from './alvos-pequenos.js'
import { infracoes } from './infracoes.js'
import { abrirPainelNoProcesso } from './painel-no-processo.js'
import { semearCaixa } from './semear-caixa.js'
import { semearEspecies } from './semear-especies.js'

const TELAS = join(import.meta.dirname, 'telas')
const TUDO = /./
let ana = ''
let instancia = ''
const painel = abrirPainelNoProcesso({
  semear: async (aplicacao) => {
    ;({ ana, instancia } = await semearCaixa(aplicacao))
  },
})
const abrir = (consulta = '') =>
  painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO, em: `/resources/Conversa${consulta}` })
const escrever = (nomePerfil: string, texto: string, de = '5511980000000') =>
  painel.aplicacao.simulador.controle.receberMensagem(instancia, { de, nomePerfil, texto })

test('the list follows what comes in, counts what nobody has read, and forgets it when somebody looks', async () => {
  // From any page of the panel, too.
  const pagina = await painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO })
  await expect.poll(() => pagina.title()).toMatch(/^\(\d+\) /)
  await pagina.goto(`${painel.aplicacao.url}/admin/resources/Conversa`)
  const lista = pagina.getByRole('navigation', { name: 'Conversas' })
  await lista.getByRole('link', { name: /Ana Beatriz Lima/ }).waitFor()
  await expect.poll(() => pagina.title()).toMatch(/^\(\d+\) /)
  await escrever('Nova Cliente', 'Oi, é a primeira vez que escrevo', '5511955554444')
  const nova = lista.getByRole('link').first()
  await nova.getByText('Nova Cliente').waitFor()
  await nova.getByText('1 não lida').waitFor({ state: 'attached' })
  await nova.click()
  await pagina.getByRole('log').getByText('Oi, é a primeira vez que escrevo').waitFor()
  await nova.getByText('1 não lida').waitFor({ state: 'detached' })
  expect(new URL(pagina.url()).searchParams.get('conversa')).toMatch(/^\d+$/)
  expect(await infracoes(pagina)).toEqual([])
})

test('arrows, Enter and Esc go through it; a draft, the filter and Back survive', async () => {
  const pagina = await abrir('?filtro=esperando')
  const links = pagina.getByRole('navigation', { name: 'Conversas' }).getByRole('link')
  await links.first().focus()
  await pagina.keyboard.press('ArrowDown')
  await expect.poll(() => links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true)
  await pagina.keyboard.press('Enter')
  const campo = pagina.getByLabel('Escreva uma mensagem')
  await campo.fill('Um rascunho que fica')
  await links.nth(2).click()
  await expect.poll(() => campo.inputValue()).toBe('')
  await pagina.goBack()
  await expect.poll(() => campo.inputValue()).toBe('Um rascunho que fica')
  await pagina.reload()
  await expect.poll(() => campo.inputValue()).toBe('Um rascunho que fica')
  expect(new URL(pagina.url()).searchParams.get('filtro')).toBe('esperando')
  await campo.press('Escape')
  await pagina.getByText('Escolha uma conversa').waitFor()
})

test('who reads further up is told of what comes, and goes there by a button', async () => {
  const pagina = await abrir(`?conversa=${ana}`)
  await pagina.setViewportSize({ width: 1280, height: 520 })
  const rolo = pagina.getByRole('log')
  await rolo.getByText('Vocês têm horário').waitFor()
  // It opens at its end, and stays there until its pictures have their height.
  const imagem = rolo.getByRole('button', { name: 'Abrir a imagem' }).locator('img')
  await expect.poll(() => imagem.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640)
  await expect.poll(() => rolo.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0)
  await rolo.evaluate((elemento) => elemento.scrollTo(0, 0))
  await escrever('Ana Beatriz Lima', 'uma')
  await pagina.getByRole('button', { name: '1 nova' }).waitFor()
  await escrever('Ana Beatriz Lima', 'outra')
  await pagina.getByRole('button', { name: '2 novas' }).click()
  await pagina.getByRole('button', { name: '2 novas' }).waitFor({ state: 'detached' })
  await pagina.setViewportSize({ width: 1280, height: 800 })
})

test('who scrolls up as something comes in is not taken back to the end', async () => {
  const pagina = await abrir(`?conversa=${ana}`)
  await pagina.setViewportSize({ width: 1280, height: 520 })
  const rolo = pagina.getByRole('log')
  await rolo.getByText('Vocês têm horário').waitFor()
  await expect.poll(() => rolo.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0)
  await rolo.evaluate((elemento) => {
    // As long as the frame that tells of it has not come.
    window.addEventListener('scroll', (evento) => evento.stopImmediatePropagation(), true)
    elemento.scrollTo(0, 0)
  })
  await escrever('Ana Beatriz Lima', 'bem nesse momento')
  await rolo.getByText('bem nesse momento').waitFor()
  expect(await rolo.evaluate(({ scrollTop }) => scrollTop)).toBe(0)
  await pagina.getByRole('button', { name: '1 nova' }).waitFor()
})

test('who asks for earlier messages stays where they read, whatever took more room meanwhile', async () => {
  const de = '5511922221111'
  for (let i = 1; i <= 46; i++) await escrever('Conversa Longa', `Mensagem número ${i}`, de)
  const pagina = await abrir()
  await pagina.setViewportSize({ width: 1280, height: 520 })
  await pagina.getByRole('link', { name: /Conversa Longa/ }).click()
  const rolo = pagina.getByRole('log')
  await rolo.getByText('Mensagem número 46').waitFor()
  const anteriores = rolo.getByRole('button', { name: 'Mensagens anteriores' })
  await anteriores.scrollIntoViewIfNeeded()
  // As a picture does that has come only now.
  await rolo
    .getByText('Mensagem número 46')
    .evaluate((texto: HTMLElement) => Object.assign(texto.style, { display: 'block', height: '400px' }))
  const lida = rolo.getByText('Mensagem número 7', { exact: true })
  const altura = () => lida.evaluate((texto) => Math.round(texto.getBoundingClientRect().top))
  const antes = await altura()
  await anteriores.click()
  await rolo.getByText('Mensagem número 1', { exact: true }).waitFor({ state: 'attached' })
  expect(Math.abs((await altura()) - antes)).toBeLessThanOrEqual(2)
})

test('a picture is seen, a voice heard and sped up, a document saved', async () => {
  const pagina = await abrir(`?conversa=${ana}`)
  const rolo = pagina.getByRole('log')
  const imagem = rolo.getByRole('button', { name: 'Abrir a imagem' })
  await imagem.scrollIntoViewIfNeeded()
  await expect
    .poll(() => imagem.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBe(640)
  await imagem.click()
  await pagina.getByRole('dialog', { name: 'Imagem' }).waitFor()
  expect(await infracoes(pagina)).toEqual([])
  await pagina.keyboard.press('Escape')
  await pagina.getByRole('dialog', { name: 'Imagem' }).waitFor({ state: 'detached' })
  expect(new URL(pagina.url()).searchParams.get('conversa')).toBe(ana)
  await rolo.getByRole('button', { name: 'Velocidade: 1×' }).click()
  await rolo.getByRole('button', { name: 'Velocidade: 1.5×' }).waitFor()
  await rolo.getByRole('button', { name: 'Ouvir' }).click()
  await rolo.getByRole('button', { name: 'Pausar' }).waitFor()
  await expect
    .poll(() => pagina.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime))
    .toBeGreaterThan(0.2)
  const baixado = pagina.waitForEvent('download')
  await rolo.getByRole('link', { name: /Orçamento da reforma/ }).click()
  expect((await baixado).suggestedFilename()).toBe('Orçamento da reforma do salão 2026.pdf')
})

test('what WhatsApp no longer has is said in words, in its place', async () => {
  painel.aplicacao.simulador.controle.tempos.arquivoPerdido = 20
  painel.aplicacao.simulador.controle.perderArquivos(instancia)
  const { receberMensagem } = painel.aplicacao.simulador.controle
  await receberMensagem(instancia, {
    de: '5511966665555',
    nomePerfil: 'Sem Arquivo',
    texto: '',
    arquivo: { tipo: 'image', mimetype: 'image/png', base64: 'iVBORw0KGgo=' },
  })
  const pagina = await abrir()
  await pagina.getByRole('link', { name: /Sem Arquivo/ }).click()
  await pagina.getByText('O WhatsApp não tem mais este arquivo').waitFor()
  expect(await infracoes(pagina)).toEqual([])
  painel.aplicacao.simulador.controle.perderArquivos(instancia, false)
})

test('words that were said open the conversation where they were said', async () => {
  await escrever('Ana Beatriz Lima', 'A palavra rara é ornitorrinco')
  for (let i = 0; i < 45; i++) await escrever('Ana Beatriz Lima', `conversa fiada ${i}`)
  const pagina = await abrir()
  await pagina.getByLabel('Buscar nome, número ou palavras').fill('ornitorrinco rara')
  const achada = pagina.getByRole('link', { name: /ornitorrinco/ })
  await achada.waitFor()
  await expect.poll(() => achada.locator('mark').allTextContents()).toContain('ornitorrinco')
  await achada.click()
  await pagina.locator('.wa-bolha-achada').getByText('ornitorrinco').waitFor()
  await pagina.getByRole('button', { name: 'Ir para as mensagens mais recentes' }).click()
  await pagina.getByRole('log').getByText('conversa fiada 44').waitFor()
})

test('on a phone the list and the conversation are a page each, and one goes back', async () => {
  const pagina = await abrir()
  await pagina.setViewportSize({ width: 390, height: 844 })
  await pagina.getByRole('link', { name: /Ana Beatriz Lima/ }).click()
  await pagina.getByRole('log').waitFor()
  expect(await pagina.getByRole('navigation', { name: 'Conversas' }).isVisible()).toBe(false)
  await pagina.screenshot({ path: join(TELAS, 'caixa-conversa-390.png') })
  await pagina.getByRole('button', { name: 'Voltar' }).click()
  await pagina.getByRole('navigation', { name: 'Conversas' }).waitFor()
})

test('on a phone all that is touched is 44 px large', async () => {
  await semearEspecies(painel.aplicacao)
  const pagina = await abrir()
  await pagina.setViewportSize({ width: 390, height: 844 })
  await pagina.getByRole('link', { name: /Ana Beatriz Lima/ }).waitFor()
  expect(await alvosPequenos(pagina)).toEqual([])
  await pagina.getByRole('button', { name: 'Avisos de mensagens novas' }).click()
  expect(await alvosPequenos(pagina)).toEqual([])
  await pagina.keyboard.press('Escape')
  await pagina.getByRole('button', { name: 'Nova conversa' }).click()
  await pagina.getByRole('combobox', { name: 'Nome ou número de telefone' }).fill('a')
  await pagina.getByRole('listbox').getByRole('option').first().waitFor()
  expect(await alvosPequenos(pagina)).toEqual([])
  await pagina.keyboard.press('Escape')
  await pagina.getByLabel('Buscar nome, número ou palavras').fill('ana')
  await pagina
    .getByRole('link', { name: /Ana Beatriz Lima/ })
    .first()
    .click()
  await pagina.getByRole('log').waitFor()
  expect(await alvosPequenos(pagina)).toEqual([])
  await pagina.getByRole('button', { name: 'Ações da mensagem' }).last().click()
  expect(await alvosPequenos(pagina)).toEqual([])
  await pagina.getByRole('menuitem', { name: 'Responder' }).click()
  await pagina.locator('input[type=file]').setInputFiles([
    { name: 'tabela.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
    { name: 'vazio.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ])
  await pagina.getByText('Este arquivo está vazio').waitFor()
  expect(await alvosPequenos(pagina)).toEqual([])
})

test('that nothing goes out is said above the conversation, with the way to connect', async () => {
  await painel.aplicacao.dataSource.query(
    "UPDATE whatsapp.configuracao_whatsapp SET status = 'desconectado' WHERE id = 1",
  )
  const pagina = await abrir(`?conversa=${ana}`)
  await pagina.getByText('O que você escrever agora fica na fila').waitFor()
  const link = pagina.getByRole('status').getByRole('link', { name: 'Conectar' })
  await expect.poll(() => link.getAttribute('href')).toMatch(/ConfiguracaoWhatsApp\/records\/1\/conectar$/)
  await painel.aplicacao.dataSource.query(
    "UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado' WHERE id = 1",
  )
})

/** A page that somebody looks at, or not, as the test says, and what it showed and played. */
interface Vigiada {
  olhada: boolean
  avisos: { titulo: string; texto: string; muda: boolean; clicar(): void }[]
  tons: number
}
const abrirVigiada = async (contexto?: BrowserContext) => {
  const pagina = contexto
    ? await contexto.newPage()
    : await painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO })
  await pagina.addInitScript(() => {
    const vigia: Vigiada = { olhada: true, avisos: [], tons: 0 }
    Object.assign(window, { vigia })
    Object.defineProperty(document, 'hidden', { get: () => !vigia.olhada })
    document.hasFocus = () => vigia.olhada
    class Aviso {
      static permission = localStorage.getItem('permissao') ?? 'default'
      static async requestPermission() {
        localStorage.setItem('permissao', 'granted')
        Aviso.permission = 'granted'
        return 'granted'
      }
      onclick: (() => void) | null = null
      constructor(titulo: string, { body = '', silent }: { body?: string; silent?: boolean }) {
        vigia.avisos.push({ titulo, texto: body, muda: silent === true, clicar: () => this.onclick?.() })
      }
      close() {}
    }
    Object.assign(window, { Notification: Aviso })
    const comecar = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (quando) {
      vigia.tons++
      return comecar.call(this, quando)
    }
  })
  await pagina.goto(`${painel.aplicacao.url}/admin/resources/Conversa`)
  await pagina.getByRole('link', { name: /Ana Beatriz Lima/ }).waitFor()
  const olhar = (olhada: boolean) =>
    pagina.evaluate((sim) => {
      ;(window as unknown as { vigia: Vigiada }).vigia.olhada = sim
      document.dispatchEvent(new Event('visibilitychange'))
    }, olhada)
  const lidos = () =>
    pagina.evaluate(() => {
      const { avisos, tons } = (window as unknown as { vigia: Vigiada }).vigia
      return { tons, avisos: avisos.map(({ titulo, texto, muda }) => ({ titulo, texto, muda })) }
    })
  return { pagina, olhar, lidos }
}

test('who asked for it is told of what comes in while they look elsewhere, and only then', async () => {
  const { pagina, olhar, lidos } = await abrirVigiada()
  await olhar(false)
  await escrever('Ana Beatriz Lima', 'ninguém pediu para ser avisado')
  await olhar(true)
  await pagina.getByRole('link', { name: /ninguém pediu/ }).waitFor()
  expect(await lidos()).toEqual({ tons: 0, avisos: [] })

  await pagina.getByRole('button', { name: 'Avisos de mensagens novas' }).click()
  const notificar = pagina.getByRole('switch', { name: 'Mostrar uma notificação' })
  const tocar = pagina.getByRole('switch', { name: 'Tocar um som' })
  await expect.poll(() => tocar.getAttribute('aria-checked')).toBe('false')
  await notificar.click()
  await expect.poll(() => notificar.getAttribute('aria-checked')).toBe('true')
  expect(await infracoes(pagina)).toEqual([])
  await pagina.keyboard.press('Escape')
  const ligados = { titulo: 'Notificações ligadas', texto: '', muda: true }
  expect(await lidos()).toEqual({ tons: 0, avisos: [ligados] })

  // Looked at, it is read where it is.
  await escrever('Ana Beatriz Lima', 'enquanto olham')
  await pagina.getByRole('link', { name: /enquanto olham/ }).waitFor()
  expect((await lidos()).avisos).toHaveLength(1)
  // What comes as soon as they look away is told of, too.
  await olhar(false)
  await escrever('Rafa', 'Consegue me encaixar hoje?', '5511980007777')
  await expect
    .poll(async () => (await lidos()).avisos.at(-1), { timeout: 15_000 })
    .toEqual({
      titulo: 'Rafa',
      texto: 'Consegue me encaixar hoje?',
      muda: true,
    })
  expect(await lidos()).toMatchObject({ tons: 0, avisos: { length: 2 } })
  // A click leads there, with the cursor where the answer is written.
  await pagina.evaluate(() => (window as unknown as { vigia: Vigiada }).vigia.avisos.at(-1)?.clicar())
  await olhar(true)
  await pagina.getByRole('log').getByText('Consegue me encaixar hoje?').waitFor()
  const campo = pagina.getByLabel('Escreva uma mensagem')
  await expect.poll(() => campo.evaluate((elemento) => elemento === document.activeElement)).toBe(true)

  // Remembered; a sound is chosen apart.
  await pagina.reload()
  await pagina.getByRole('button', { name: 'Avisos de mensagens novas' }).click()
  await expect.poll(() => notificar.getAttribute('aria-checked')).toBe('true')
  await notificar.click()
  await tocar.click()
  await pagina.keyboard.press('Escape')
  const { tons } = await lidos()
  expect(tons).toBeGreaterThan(0)
  await olhar(false)
  await escrever('Rafa', 'Oi?', '5511980007777')
  await expect.poll(async () => (await lidos()).tons, { timeout: 15_000 }).toBe(2 * tons)
  expect((await lidos()).avisos).toEqual([])
})

test('of a browser’s several inboxes one tells, and none while somebody is at another', async () => {
  const { pagina, olhar, lidos } = await abrirVigiada()
  await pagina.getByRole('button', { name: 'Avisos de mensagens novas' }).click()
  await pagina.getByRole('switch', { name: 'Mostrar uma notificação' }).click()
  await expect.poll(async () => (await lidos()).avisos.length).toBe(1)
  await olhar(false)
  const outra = await pagina.context().newPage()
  await outra.goto(`${painel.aplicacao.url}/admin/resources/Conversa`)
  await outra.getByRole('link', { name: /Ana Beatriz Lima/ }).waitFor()
  await escrever('Ana Beatriz Lima', 'na outra aba')
  await outra.getByRole('link', { name: /na outra aba/ }).waitFor()
  await pagina.waitForTimeout(3000)
  expect((await lidos()).avisos).toHaveLength(1)
  await outra.close()
  await escrever('Ana Beatriz Lima', 'agora sem ninguém')
  await expect
    .poll(async () => (await lidos()).avisos.at(-1)?.texto, { timeout: 15_000 })
    .toBe('agora sem ninguém')
})

test('the inbox that is left goes on telling where the closed one left off', async () => {
  const primeira = await abrirVigiada()
  await primeira.pagina.getByRole('button', { name: 'Avisos de mensagens novas' }).click()
  await primeira.pagina.getByRole('switch', { name: 'Mostrar uma notificação' }).click()
  await expect.poll(async () => (await primeira.lidos()).avisos.length).toBe(1)
  const segunda = await abrirVigiada(primeira.pagina.context())
  const textosDa = async ({ lidos }: typeof primeira) => (await lidos()).avisos.map(({ texto }) => texto)
  await primeira.olhar(false)
  await segunda.olhar(false)
  await escrever('Ana Beatriz Lima', 'contada pela primeira')
  await expect.poll(() => textosDa(primeira)).toEqual(['', 'contada pela primeira'])
  await primeira.pagina.close()
  await escrever('Ana Beatriz Lima', 'contada pela segunda')
  await expect.poll(() => textosDa(segunda)).toEqual(['contada pela segunda'])
})

test('a new conversation finds people while their name is typed, by keyboard alone, straight into the box', async () => {
  await painel.aplicacao.dataSource.query(
    `INSERT INTO whatsapp.contato (configuracao_id, jid, nome, nome_em) VALUES (1, '5511944443333@s.whatsapp.net', 'Helena Contato', now())`,
  )
  const pagina = await abrir()
  const nova = pagina.getByRole('button', { name: 'Nova conversa' })
  await nova.focus()
  await pagina.keyboard.press('Enter')
  const campo = pagina.getByRole('combobox', { name: 'Nome ou número de telefone' })
  await expect.poll(() => campo.evaluate((elemento) => elemento === document.activeElement)).toBe(true)
  await pagina.keyboard.type('helena')
  const opcoes = pagina.getByRole('listbox', { name: 'Pessoas encontradas' }).getByRole('option')
  await expect.poll(() => opcoes.count()).toBe(2)
  expect(await infracoes(pagina)).toEqual([])
  await pagina.keyboard.press('ArrowDown')
  await pagina.keyboard.press('ArrowDown')
  const ativa = opcoes.and(pagina.getByRole('option', { selected: true }))
  await expect.poll(() => ativa.textContent()).toContain('Helena Contato')
  await expect.poll(() => campo.getAttribute('aria-activedescendant')).toBe(await ativa.getAttribute('id'))
  await pagina.keyboard.press('Enter')
  const escrita = pagina.getByLabel('Escreva uma mensagem')
  await escrita.waitFor()
  await expect.poll(() => escrita.evaluate((elemento) => elemento === document.activeElement)).toBe(true)
  await pagina.getByRole('heading', { name: 'Helena Contato' }).waitFor()
  await pagina.keyboard.type('Oi, Helena!')
  await pagina.keyboard.press('Enter')
  await pagina.getByRole('log').getByText('Oi, Helena!').waitFor()

  // Nobody's name: a number, completed while it is typed.
  await nova.click()
  await campo.fill('ninguém assim')
  await pagina.getByText('Ninguém com este nome.').waitFor()
  await campo.fill('(11) 8777-6666')
  await pagina.getByText('+55 11 98777-6666 tem WhatsApp.').waitFor()
  await campo.fill('(11) 98777-0000')
  await pagina.getByText('+55 11 98777-0000 não tem WhatsApp.').waitFor()
  await expect.poll(() => pagina.getByRole('button', { name: 'Abrir conversa' }).isDisabled()).toBe(true)
  await campo.fill('(11) 8777-6666')
  await pagina.getByText('+55 11 98777-6666 tem WhatsApp.').waitFor()
  await campo.press('Enter')
  await pagina.getByRole('heading', { name: '+55 11 98777-6666' }).waitFor()
  await expect.poll(() => escrita.evaluate((elemento) => elemento === document.activeElement)).toBe(true)
})

test('a new conversation is a step away from the page that says connected', async () => {
  const pagina = await painel.navegador.entrarComo('ze@teste.local', {
    tolerar: TUDO,
    em: '/resources/ConfiguracaoWhatsApp/records/1/conectar',
  })
  await pagina.getByRole('link', { name: 'Começar uma conversa' }).click()
  await pagina.getByRole('dialog', { name: 'Nova conversa' }).waitFor()
})
