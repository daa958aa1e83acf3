import { join } from 'node:path'
import { expect, test } from 'vitest'
import { infracoes } from './infracoes.js'
import { abrirPainel } from './painel-aberto.js'

const TELAS = join(import.meta.dirname, 'telas')

const painel = abrirPainel()

/** What the other side's phone, or WhatsApp itself, does to the one instance there is. */
const telefone = async (acao: string, corpo: object = {}): Promise<void> => {
  const controle = `${painel.servidor.origemDoTelefone}/_simulador/instancias`
  const [instancia] = (await (await fetch(controle)).json()) as { nome: string }[]
  const resposta = await fetch(`${controle}/${encodeURIComponent(instancia?.nome ?? '')}/${acao}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(corpo),
  })
  expect(resposta.ok, await resposta.text()).toBe(true)
}
const escreverPara = (texto: string) =>
  telefone('mensagem', { de: '5511988887777', nomePerfil: 'Maria da Silva', texto })

test('a conversation is followed and answered in the panel', async () => {
  const pagina = await painel.navegador.entrarComo('ze@demo.local')
  await pagina.getByRole('button', { name: 'Conectar WhatsApp' }).click()
  await pagina.getByRole('img', { name: 'QR Code para conectar o WhatsApp' }).waitFor()
  await painel.servidor.escanear('ze', { numero: '5511999990002', nome: 'Zé da Navalha' })
  await pagina.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()

  await pagina.goto(`${painel.servidor.origem}/admin/resources/Conversa`)
  await pagina.getByText('Ainda não há conversas').waitFor()
  await escreverPara('Oi! Vocês têm horário no sábado?')
  await pagina
    .getByRole('link', { name: /Maria da Silva/ })
    .first()
    .click()
  const rolo = pagina.getByRole('log', { name: 'Mensagens da conversa com Maria da Silva' })
  await rolo.getByText('Oi! Vocês têm horário no sábado?').waitFor()
  await escreverPara('<b>Pode</b> ser de manhã')
  await rolo.getByText('<b>Pode</b> ser de manhã').waitFor()

  const campo = pagina.getByLabel('Escreva uma mensagem')
  const ultima = rolo.getByRole('listitem').last()
  await campo.fill('Temos às 10h. Posso marcar?')
  await campo.press('Enter')
  await rolo.getByText('Temos às 10h. Posso marcar?').waitFor()
  await ultima.getByText('Entregue').waitFor({ state: 'attached' })
  await telefone('ler-mensagens')
  await ultima.getByText('Lida').waitFor({ state: 'attached' })
  await expect.poll(() => campo.inputValue()).toBe('')

  await telefone('recusar-mensagens', { quantas: 1 })
  await campo.fill('Confirmado!')
  await pagina.getByRole('button', { name: 'Enviar', exact: true }).click()
  await ultima.getByText('O WhatsApp recusou a mensagem.').waitFor()
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'conversa.png') })
  await pagina.setViewportSize({ width: 390, height: 844 })
  await pagina.screenshot({ path: join(TELAS, 'conversa-390.png') })
  await pagina.setViewportSize({ width: 1280, height: 800 })
  await pagina.getByRole('button', { name: 'Usar tema escuro' }).click()
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'conversa-escura.png') })

  await ultima.getByRole('button', { name: 'Enviar de novo' }).click()
  await ultima.getByText('Entregue').waitFor({ state: 'attached' })
  await pagina.goto(`${painel.servidor.origem}/admin/resources/Mensagem`)
  await pagina.getByLabel('Buscar no texto das mensagens').fill('sabado')
  // Words are found a moment after they were said.
  await expect.poll(() => pagina.locator('tbody tr').count(), { timeout: 15_000 }).toBe(1)
  // What customers write leaves the panel by no button.
  expect(await pagina.getByText('Exportar CSV').count()).toBe(0)
  await pagina.screenshot({ path: join(TELAS, 'mensagens.png') })
  // The list follows what comes in, and keeps to what is searched for.
  await escreverPara('Nada a ver com o dia')
  await escreverPara('Até sábado, então!')
  await pagina.getByText('Até sábado, então!').waitFor()
  await expect.poll(() => pagina.locator('tbody tr').count()).toBe(2)
})

test('a model is written once and used where a conversation is answered', async () => {
  const pagina = await painel.navegador.entrarComo('ze@demo.local', { em: '/resources/ModeloDeMensagem' })
  await pagina.getByText('Um modelo é um texto pronto').waitFor()
  await pagina.screenshot({ path: join(TELAS, 'modelos-vazia.png') })
  await pagina.getByRole('link', { name: 'Criar', exact: true }).click()
  // The company is its own: nothing to choose.
  await pagina.getByLabel('Texto', { exact: true }).waitFor()
  expect(await pagina.getByText('Empresa', { exact: true }).filter({ visible: true }).count()).toBe(0)
  await pagina.getByLabel('Nome', { exact: true }).fill('Lembrete de horário')
  await pagina
    .getByLabel('Texto', { exact: true })
    .fill('Olá, {{nome}}! Seu horário na {{empresa}} é às {{hora')
  await pagina.getByText('Há chaves sem uma variável válida').waitFor()
  await pagina
    .getByLabel('Texto', { exact: true })
    .fill('Olá, {{nome}}! Seu horário na {{empresa}} é às {{hora}}.')
  await pagina.locator('.wa-variavel').getByText('hora').waitFor()
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'modelo-escrita.png') })
  await pagina.setViewportSize({ width: 390, height: 844 })
  await pagina.screenshot({ path: join(TELAS, 'modelo-escrita-390.png') })
  await pagina.setViewportSize({ width: 1280, height: 800 })
  await pagina.getByRole('button', { name: 'Salvar' }).click()
  await pagina
    .getByText('Olá, {{nome}}! Seu horário na {{empresa}} é às {{hora}}.', { exact: true })
    .waitFor()
  await pagina.getByText('Lembrete de horário').first().click()
  await pagina.getByText('Variáveis: nome, empresa, hora').waitFor()
  await pagina.screenshot({ path: join(TELAS, 'modelo.png') })

  await pagina.goto(`${painel.servidor.origem}/admin/resources/Conversa`)
  await pagina
    .getByRole('link', { name: /Maria da Silva/ })
    .first()
    .click()
  const campo = pagina.getByLabel('Escreva uma mensagem')
  await campo.fill('Bom dia!')
  await pagina.getByRole('button', { name: 'Modelos' }).click()
  const dialogo = pagina.getByRole('dialog', { name: 'Usar um modelo' })
  await dialogo.getByLabel('Modelo', { exact: true }).selectOption('Lembrete de horário')
  await expect.poll(() => dialogo.getByLabel('nome').inputValue()).toBe('Maria da Silva')
  await dialogo.getByRole('button', { name: 'Usar este texto' }).click()
  await dialogo.getByText('Preencha este campo para usar o modelo.').waitFor()
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'modelo-escolha.png') })
  await pagina.setViewportSize({ width: 390, height: 844 })
  await pagina.screenshot({ path: join(TELAS, 'modelo-escolha-390.png') })
  await dialogo.getByLabel('hora').fill('10h')
  await dialogo.getByText('é às 10h.').waitFor()
  await dialogo.getByRole('button', { name: 'Usar este texto' }).click()
  await dialogo.waitFor({ state: 'detached' })
  const [cumprimento, , lembrete = ''] = (await campo.inputValue()).split('\n')
  expect(cumprimento).toBe('Bom dia!')
  expect(lembrete).toMatch(/^Olá, Maria da Silva! Seu horário na .+ é às 10h\.$/)
  await pagina.screenshot({ path: join(TELAS, 'modelo-na-caixa-390.png') })
  await pagina.getByRole('button', { name: 'Enviar', exact: true }).click()
  const rolo = pagina.getByRole('log', { name: 'Mensagens da conversa com Maria da Silva' })
  await rolo.getByText(lembrete).waitFor()
})

test('a long model arrives whole, and it is there however many there are', async () => {
  const pagina = await painel.navegador.entrarComo('ze@demo.local')
  const texto = `Começo. ${'Traga um documento. '.repeat(180)}Fim.`
  await pagina.goto(`${painel.servidor.origem}/admin/resources/ModeloDeMensagem`)
  const recusados = await pagina.evaluate(async (longo) => {
    const criar = async (nome: string, texto: string) => {
      const corpo = new FormData()
      corpo.append('nome', nome)
      corpo.append('texto', texto)
      const resposta = await fetch('/admin/api/resources/ModeloDeMensagem/actions/new', {
        method: 'POST',
        body: corpo,
      })
      return (await resposta.json()).notice.type as string
    }
    const avisos = []
    for (let i = 0; i < 100; i++) avisos.push(await criar(`Entre outros ${i}`, 'Oi'))
    avisos.push(await criar('Última instrução', longo))
    return avisos.filter((tipo) => tipo !== 'success')
  }, texto)
  expect(recusados).toEqual([])

  await pagina.goto(`${painel.servidor.origem}/admin/resources/Conversa`)
  await pagina
    .getByRole('link', { name: /Maria da Silva/ })
    .first()
    .click()
  await pagina.getByRole('button', { name: 'Modelos' }).click()
  const dialogo = pagina.getByRole('dialog', { name: 'Usar um modelo' })
  await dialogo.getByLabel('Modelo', { exact: true }).selectOption('Última instrução')
  await dialogo.getByText('Como a mensagem chega').waitFor()
  expect(await infracoes(pagina)).toEqual([])
  await dialogo.getByRole('button', { name: 'Usar este texto' }).click()
  await dialogo.waitFor({ state: 'detached' })
  expect(await pagina.getByLabel('Escreva uma mensagem').inputValue()).toBe(texto)
  await pagina.getByLabel('Escreva uma mensagem').fill('')
})

test('a message is answered, reacted to, edited and deleted, by mouse and by keyboard', async () => {
  const pagina = await painel.navegador.entrarComo('ze@demo.local', { em: '/resources/Conversa' })
  await pagina
    .getByRole('link', { name: /Maria da Silva/ })
    .first()
    .click()
  await escreverPara('Qual é o endereço?')
  const rolo = pagina.getByRole('log', { name: 'Mensagens da conversa com Maria da Silva' })
  const dela = rolo.getByRole('listitem').filter({ hasText: 'Qual é o endereço?' }).first()
  const acoesDe = (bolha: typeof dela) => bolha.getByRole('button', { name: 'Ações da mensagem' })
  await acoesDe(dela).click()
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'acoes-da-mensagem.png') })
  await pagina.getByRole('menuitem', { name: 'Responder' }).click()
  await pagina.getByText('Respondendo a Maria da Silva').waitFor()
  const campo = pagina.getByLabel('Escreva uma mensagem')
  await campo.fill('Rua das Flores, 10')
  await campo.press('Enter')
  const minha = rolo.getByRole('listitem').filter({ hasText: 'Rua das Flores' }).last()
  await minha.locator('blockquote').getByText('Qual é o endereço?').waitFor()
  expect(await pagina.getByText('Respondendo a').count()).toBe(0)
  await minha.getByText('Entregue').waitFor({ state: 'attached' })
  // By keyboard alone.
  await acoesDe(minha).focus()
  await pagina.keyboard.press('Enter')
  await pagina.keyboard.press('Enter')
  await minha.getByText('👍').waitFor()
  await acoesDe(minha).focus()
  await pagina.keyboard.press('Enter')
  await pagina.keyboard.press('Escape')
  expect(await acoesDe(minha).evaluate((botao) => botao === document.activeElement)).toBe(true)
  await rolo.waitFor()
  await acoesDe(minha).click()
  await pagina.getByRole('menuitem', { name: 'Editar' }).click()
  await campo.fill('Rua das Flores, 100')
  await pagina.screenshot({ path: join(TELAS, 'editando.png') })
  await pagina.getByRole('button', { name: 'Salvar' }).click()
  await minha.getByText('editada', { exact: true }).waitFor()
  await minha.getByText('Rua das Flores, 100').waitFor()
  await pagina.getByRole('button', { name: 'Escolher um emoji' }).click()
  await pagina.getByRole('dialog', { name: 'Escolher um emoji' }).getByText('🎉').click()
  await expect.poll(() => campo.inputValue()).toBe('🎉')
  await campo.fill('')
  await pagina.setViewportSize({ width: 390, height: 844 })
  await acoesDe(minha).click()
  await pagina.screenshot({ path: join(TELAS, 'acoes-da-mensagem-390.png') })
  await pagina.getByRole('menuitem', { name: 'Apagar para todos' }).click()
  await pagina.getByRole('dialog').getByRole('button', { name: 'Apagar para todos' }).click()
  await rolo.getByText('Esta mensagem foi apagada.').waitFor()
})

test('a voice is recorded here, listened to, thrown away or sent', async () => {
  const pagina = await painel.navegador.entrarComo('ze@demo.local', { em: '/resources/Conversa' })
  await pagina
    .getByRole('link', { name: /Maria da Silva/ })
    .first()
    .click()
  const gravar = pagina.getByRole('button', { name: 'Gravar mensagem de voz' })
  await gravar.click()
  await pagina.getByRole('button', { name: 'Parar' }).waitFor()
  await pagina.getByRole('button', { name: 'Descartar a gravação' }).click()
  await gravar.click()
  await pagina.getByRole('timer').getByText('0:01').waitFor()
  await expect.poll(() => pagina.locator('.wa-gravador-nivel i').count()).toBeGreaterThan(3)
  await pagina.screenshot({ path: join(TELAS, 'gravando.png') })
  await pagina.getByRole('button', { name: 'Parar' }).click()
  await pagina.getByLabel('Ouvir antes de enviar').waitFor()
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'voz-pronta.png') })
  await pagina.setViewportSize({ width: 390, height: 844 })
  await pagina.screenshot({ path: join(TELAS, 'voz-pronta-390.png') })
  await pagina.getByRole('button', { name: 'Enviar', exact: true }).click()
  const enviada = pagina.getByRole('log').getByRole('listitem').last()
  await enviada.getByRole('button', { name: 'Ouvir' }).waitFor()
  await enviada.getByText('Entregue').waitFor({ state: 'attached' })
  await enviada.getByRole('button', { name: 'Ouvir' }).click()
  await enviada.getByRole('button', { name: 'Pausar' }).waitFor()
})

test('files go with their words: a picture made small enough, a document as it is; what is no video may go as one too', async () => {
  const pagina = await painel.navegador.entrarComo('ze@demo.local', {
    tolerar: /status of 422/,
    em: '/resources/Conversa',
  })
  await pagina
    .getByRole('link', { name: /Maria da Silva/ })
    .first()
    .click()
  const arquivo = pagina.locator('input[type=file]')
  const escolhidos = pagina.getByRole('list', { name: 'Arquivos que vão com a mensagem' })
  await arquivo.setInputFiles([
    { name: 'contrato.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
    { name: 'vazio.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ])
  await escolhidos.getByText('Este arquivo está vazio').waitFor()
  for (const nome of ['contrato.pdf', 'vazio.txt'])
    await escolhidos.getByRole('button', { name: `Tirar ${nome}` }).click()
  // Pasted and dropped, as from a folder.
  await pagina.evaluate(() => {
    const com = (nome: string, tipo: string) => {
      const dados = new DataTransfer()
      dados.items.add(new File(['não é um vídeo'], nome, { type: tipo }))
      return dados
    }
    const campo = document.querySelector('.wa-caixa-de-envio textarea')
    campo?.dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData: com('colado.zip', 'application/zip'),
        bubbles: true,
        cancelable: true,
      }),
    )
    const area = document.querySelector('.wa-conversa')
    for (const tipo of ['dragenter', 'drop'])
      area?.dispatchEvent(
        new DragEvent(tipo, { dataTransfer: com('filme.mp4', 'video/mp4'), bubbles: true, cancelable: true }),
      )
  })
  await escolhidos.getByText('filme.mp4').waitFor()
  await escolhidos.getByText('colado.zip').waitFor()
  await pagina.getByRole('button', { name: 'Enviar', exact: true }).click()
  await escolhidos.getByRole('button', { name: 'Enviar como documento' }).click()
  await pagina.getByRole('button', { name: 'Enviar', exact: true }).click()
  await pagina.locator('.wa-bolha').getByText('filme.mp4').waitFor()
  await pagina.locator('.wa-bolha').getByText('colado.zip').waitFor()
  expect(await escolhidos.count()).toBe(0)
  // As a camera makes it: larger than the panel takes in one request.
  const foto = await pagina.evaluate(async () => {
    const tela = document.createElement('canvas')
    tela.width = 4000
    tela.height = 3000
    const contexto = tela.getContext('2d')
    const pontos = contexto?.createImageData(4000, 3000)
    if (!contexto || !pontos) throw new Error('no canvas')
    for (let i = 0; i < pontos.data.length; i++)
      pontos.data[i] = i % 4 === 3 ? 255 : Math.imul((i >> 5) * 3 + (i % 4), 2654435761) >>> 24
    contexto.putImageData(pontos, 0, 0)
    return tela.toDataURL('image/png').split(',')[1] ?? ''
  })
  const buffer = Buffer.from(foto, 'base64')
  expect(buffer.length).toBeGreaterThan(1_000_000)
  await arquivo.setInputFiles({ name: 'corte.png', mimeType: 'image/png', buffer })
  await escolhidos.getByText('corte.jpg').waitFor()
  await pagina.getByLabel('Escreva uma mensagem').fill('O corte de hoje')
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'imagem-escolhida.png') })
  await pagina.setViewportSize({ width: 390, height: 844 })
  await pagina.screenshot({ path: join(TELAS, 'imagem-escolhida-390.png') })
  await pagina.getByRole('button', { name: 'Enviar', exact: true }).click()
  const rolo = pagina.getByRole('log', { name: 'Mensagens da conversa com Maria da Silva' })
  const enviada = rolo.getByRole('listitem').last()
  await enviada.getByText('O corte de hoje').waitFor()
  await enviada.getByRole('button', { name: 'Abrir a imagem' }).waitFor()
  await enviada.getByText('Entregue').waitFor({ state: 'attached' })
  expect(await pagina.getByText('corte.jpg').count()).toBe(0)
})
