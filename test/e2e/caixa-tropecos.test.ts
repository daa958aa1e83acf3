import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { entrar } from '../helpers/navegante.js'
import { desenharOnda } from './arquivos-de-exemplo.js'
import { infracoes } from './infracoes.js'
import { abrirPainelNoProcesso } from './painel-no-processo.js'
import { semearCaixa } from './semear-caixa.js'

const TUDO = /./
let carlos = ''
let instancia = ''
const painel = abrirPainelNoProcesso({
  opcoes: { envios: { intervaloMs: { min: 0, max: 0 }, porMinuto: 1_000_000 } },
  semear: async (aplicacao) => {
    ;({ instancia } = await semearCaixa(aplicacao))
    ;[{ id: carlos }] = await aplicacao.dataSource.query(
      `SELECT id::text FROM whatsapp.conversa WHERE nome = 'Carlos Eduardo'`,
    )
  },
})
const abrir = async () => {
  const pagina = await painel.navegador.entrarComo('ze@teste.local', {
    tolerar: TUDO,
    em: `/resources/Conversa?conversa=${carlos}`,
  })
  await pagina.getByLabel('Escreva uma mensagem').waitFor()
  return pagina
}
const escolhidos = (pagina: Page) => pagina.getByRole('list', { name: 'Arquivos que vão com a mensagem' })
const receber = (texto: string) =>
  painel.aplicacao.simulador.controle.receberMensagem(instancia, {
    de: '5511980001111',
    nomePerfil: 'Carlos Eduardo',
    texto,
  })
const porEnviar = () =>
  painel.aplicacao.dataSource.query(
    `SELECT id FROM whatsapp.mensagem WHERE status IN ('pendente', 'enviando')`,
  )

test('two people answering at once: who writes is told that another one answered, and keeps what they wrote', async () => {
  const pagina = await abrir()
  const campo = pagina.getByLabel('Escreva uma mensagem')
  await campo.fill('Temos às 10h')
  // However long it takes to go.
  await painel.aplicacao.whatsapp.pausarEnvios({ empresaId: 1 })
  const ada = await entrar(painel.aplicacao.url, 'admin@teste.local')
  await ada.json(`/resources/Conversa/records/${carlos}/responder`, {
    fazer: 'enviar',
    texto: 'Temos às 9h',
    chave: randomUUID(),
  })
  await pagina.getByText(/respondeu enquanto você escrevia/).waitFor()
  expect(await campo.inputValue()).toBe('Temos às 10h')
  expect(await infracoes(pagina)).toEqual([])
  await painel.aplicacao.whatsapp.retomarEnvios({ empresaId: 1 })
  await campo.fill('')
  await pagina.getByText(/respondeu enquanto você escrevia/).waitFor({ state: 'detached' })
})

test('a message deleted while it is quoted: it is said, and the answer goes without it', async () => {
  const pagina = await abrir()
  const id = await receber('Esqueça isto')
  const dela = pagina.getByRole('log').getByRole('listitem').filter({ hasText: 'Esqueça isto' })
  await dela.getByRole('button', { name: 'Ações da mensagem' }).click()
  await pagina.getByRole('menuitem', { name: 'Responder' }).click()
  const campo = pagina.getByLabel('Escreva uma mensagem')
  await campo.fill('Está bem, fica para outro dia')
  await painel.aplicacao.whatsapp.processarWebhook(1, {
    event: 'messages.delete',
    date_time: new Date().toISOString(),
    data: { id, remoteJid: '5511980001111@s.whatsapp.net', fromMe: false, status: 'DELETED' },
  })
  await pagina.getByText('A mensagem que você ia responder foi apagada.').waitFor()
  expect(await campo.inputValue()).toBe('Está bem, fica para outro dia')
  await campo.press('Enter')
  const resposta = pagina.getByRole('log').getByRole('listitem').filter({ hasText: 'fica para outro dia' })
  await resposta.getByText('Entregue').waitFor({ state: 'attached' })
  expect(await resposta.locator('blockquote').count()).toBe(0)
})

test('the connection lost while recording: what was said is kept, and goes once when it is back', async () => {
  const pagina = await abrir()
  const gravadas = () =>
    painel.aplicacao.dataSource.query(
      `SELECT 1 FROM whatsapp.mensagem WHERE tipo = 'audio' AND direcao = 'saida'`,
    )
  const antes = (await gravadas()).length
  await pagina.getByRole('button', { name: 'Gravar mensagem de voz' }).click()
  await pagina.getByRole('timer').getByText('0:01').waitFor()
  await pagina.context().setOffline(true)
  await pagina.getByRole('button', { name: 'Parar' }).click()
  await pagina.getByRole('button', { name: 'Enviar', exact: true }).click()
  await pagina.getByText('A conexão caiu antes de o arquivo chegar.').waitFor()
  await pagina.getByLabel('Ouvir antes de enviar').waitFor()
  await pagina.context().setOffline(false)
  await pagina.getByRole('button', { name: 'Enviar', exact: true }).click()
  await pagina.getByLabel('Ouvir antes de enviar').waitFor({ state: 'detached' })
  expect(await gravadas()).toHaveLength(antes + 1)
})

test('a voice stopped at once: nothing was said, and it can be recorded again', async () => {
  const pagina = await abrir()
  const gravar = pagina.getByRole('button', { name: 'Gravar mensagem de voz' })
  // Once it may, it begins at once, and stops before anything came.
  await gravar.click()
  await pagina.getByRole('button', { name: 'Parar' }).waitFor()
  await pagina.getByRole('button', { name: 'Descartar a gravação' }).click()
  await pagina.evaluate(() => {
    MediaRecorder.prototype.start = function () {
      // As where the machine is slow: whole, and without a sound.
      Object.defineProperty(this, 'state', { value: 'recording' })
      this.stop = () => this.onstop?.(new Event('stop'))
    }
  })
  await gravar.click()
  await pagina.getByRole('button', { name: 'Parar' }).click()
  await pagina.getByText('Não deu tempo de gravar nada.').waitFor()
  await pagina.getByRole('button', { name: 'Voltar' }).click()
  await gravar.waitFor()
})

test('a voice ends by itself at fifteen minutes, and what was said is kept', async () => {
  const pagina = await abrir()
  await pagina.getByRole('button', { name: 'Gravar mensagem de voz' }).click()
  await pagina.getByRole('timer').getByText('0:01').waitFor()
  await pagina.evaluate(() => {
    const agora = performance.now.bind(performance)
    performance.now = () => agora() + 16 * 60_000
  })
  await pagina.getByText('Chegou a 15 minutos.').waitFor()
  await pagina.getByLabel('Ouvir antes de enviar').waitFor()
  await pagina.getByRole('button', { name: 'Descartar a gravação' }).click()
})

test('an audio of an hour is told as one, and one too long for a voice goes as a document', async () => {
  const { receberMensagem } = painel.aplicacao.simulador.controle
  await receberMensagem(instancia, {
    de: '5511980001111',
    nomePerfil: 'Carlos Eduardo',
    texto: '',
    arquivo: { tipo: 'audio', mimetype: 'audio/wav', base64: desenharOnda(1), segundos: 3600 },
  })
  const pagina = await abrir()
  await pagina.getByRole('log').getByText('1:00:00').waitFor()
  const longo = { name: 'reunião.mp3', mimeType: 'audio/mpeg', buffer: Buffer.alloc(17 * 1024 * 1024, 1) }
  await pagina.locator('input[type=file]').setInputFiles(longo)
  await escolhidos(pagina).getByText('reunião.mp3').waitFor()
  expect(
    await escolhidos(pagina)
      .getByText(/passa de/)
      .count(),
  ).toBe(0)
  await pagina.getByRole('button', { name: 'Enviar', exact: true }).click()
  const enviada = pagina.getByRole('log').getByRole('listitem').filter({ hasText: 'reunião.mp3' })
  await enviada.getByRole('link', { name: /reunião\.mp3/ }).waitFor()
})

test('a picture of 20 MB is made small, an SVG with script is a document, a long name breaks nothing', async () => {
  const pagina = await abrir()
  await pagina.setViewportSize({ width: 390, height: 844 })
  const nome = `${'relatório '.repeat(30)}.pdf`
  await pagina.locator('input[type=file]').setInputFiles([
    { name: 'foto.bmp', mimeType: 'image/bmp', buffer: desenharBmp(2640) },
    {
      name: 'logo.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg"><script>window.invadida = 1</script></svg>',
      ),
    },
    { name: nome, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
  ])
  await escolhidos(pagina).getByText('foto.jpg').waitFor()
  await escolhidos(pagina).getByText('logo.svg').waitFor()
  const sobra = () => pagina.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(await sobra()).toBe(0)
  expect(await infracoes(pagina)).toEqual([])
  await pagina.getByRole('button', { name: 'Enviar', exact: true }).click()
  await escolhidos(pagina).waitFor({ state: 'detached' })
  const rolo = pagina.getByRole('log')
  await rolo.getByRole('link', { name: /logo\.svg/ }).waitFor()
  await rolo.getByRole('link', { name: /relatório/ }).waitFor()
  // The next test brings Evolution down: nothing may be on its way there.
  await expect.poll(porEnviar, { timeout: 20_000 }).toEqual([])
  expect(await sobra()).toBe(0)
  expect(await pagina.evaluate(() => 'invadida' in window)).toBe(false)
  const [{ bytes }] = await painel.aplicacao.dataSource.query(
    `SELECT octet_length(a.conteudo) AS bytes FROM whatsapp.mensagem_anexo a JOIN whatsapp.mensagem m ON m.id = a.mensagem_id
     WHERE m.tipo = 'imagem' UNION ALL SELECT 0 LIMIT 1`,
  )
  expect(bytes).toBeLessThan(2_000_000)
})

test('Evolution down while files are fetched: said in their place, and shown when it is back', async () => {
  const { controle } = painel.aplicacao.simulador
  const daEvolution = await controle.receberMensagem(instancia, {
    de: '5511980001111',
    nomePerfil: 'Carlos Eduardo',
    texto: '',
    arquivo: { tipo: 'audio', mimetype: 'audio/wav', base64: desenharOnda(2), segundos: 2 },
  })
  controle.falhas({ erro: 500 })
  const comOId = () =>
    painel.aplicacao.dataSource.query('SELECT id FROM whatsapp.mensagem WHERE whatsapp_id = $1', [
      daEvolution,
    ])
  await expect.poll(comOId, { timeout: 20_000 }).toHaveLength(1)
  const [{ id }] = await comOId()
  const pagina = await abrir()
  const audio = pagina.locator(`[data-mensagem="${id}"]`)
  await audio.getByRole('button', { name: 'Ouvir' }).click()
  await audio.getByText('Não foi possível buscar este arquivo agora.').waitFor()
  expect(await infracoes(pagina)).toEqual([])
  controle.falhas({ erro: null })
  await audio.getByRole('button', { name: 'Tentar de novo' }).click()
  await audio.getByRole('button', { name: 'Ouvir' }).click()
  await audio.getByRole('button', { name: 'Pausar' }).waitFor()
})

/** A square of three bytes a point, as scanners write it. */
const desenharBmp = (lado: number): Buffer => {
  const linha = Math.ceil((lado * 3) / 4) * 4
  const bmp = Buffer.alloc(54 + linha * lado, 0x8a)
  bmp.fill(0, 0, 54)
  bmp.write('BM')
  bmp.writeUInt32LE(bmp.length, 2)
  bmp.writeUInt32LE(54, 10)
  bmp.writeUInt32LE(40, 14)
  bmp.writeInt32LE(lado, 18)
  bmp.writeInt32LE(lado, 22)
  bmp.writeUInt16LE(1, 26)
  bmp.writeUInt16LE(24, 28)
  return bmp
}
