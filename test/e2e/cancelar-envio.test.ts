import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { SENHA } from '../helpers/usuarios.js'
import { infracoes } from './infracoes.js'
import { abrirNavegador, type Navegador } from './navegador.js'

const INSTANCIA = 'barbearia-do-ze_1'
/** The profile's picture, which this simulator says is at WhatsApp's. */
const FOTO = /conexoes\/1\/foto|5511999990002_n\.jpg/
const NUMERO = '11 98888-7777'

let aplicacao: Aplicacao
let navegador: Navegador

/** In this process: only a program, never the panel, gives a message a time of its own. */
beforeAll(async () => {
  aplicacao = await iniciarAplicacao({
    opcoes: { envios: { intervaloMs: { min: 0, max: 0 }, aquecimento: false } },
  })
  const { url, simulador, whatsapp } = aplicacao
  await whatsapp.criarInstancia(1)
  await simulador.controle.escanear(INSTANCIA, { numero: '5511999990002' })
  await whatsapp.obterStatusConexao(1)
  navegador = await abrirNavegador({
    origem: url,
    origemDoTelefone: new URL(simulador.url).origin,
    senhaDe: () => SENHA,
  })
})
afterAll(async () => {
  await navegador?.fechar()
  await aplicacao?.parar()
})

test('a message that waits for its time is cancelled in the conversation, and never goes out', async () => {
  const { whatsapp, simulador, dataSource } = aplicacao
  const agendar = (texto: string, segundos: number) =>
    whatsapp.enviarTexto({
      empresaId: 1,
      numero: NUMERO,
      texto,
      enviarEm: new Date(Date.now() + segundos * 1000),
    })
  const { id } = await agendar('Lembrete: seu horário é amanhã.', 20)
  // Goes out right after the other one would have.
  await agendar('Até logo!', 21)
  const [{ conversa }] = await dataSource.query(
    'SELECT conversa_id AS conversa FROM whatsapp.mensagem WHERE id = $1',
    [id],
  )

  const pagina = await navegador.entrarComo('ze@teste.local', {
    tolerar: FOTO,
    em: `/resources/Conversa/records/${conversa}/show`,
  })
  const lembrete = pagina.getByRole('listitem').filter({ hasText: 'Lembrete' })
  await lembrete.getByText('Na fila').waitFor()
  await lembrete.getByText('Será enviada em').waitFor()
  const botao = lembrete.getByRole('button', { name: 'Cancelar envio' })
  await botao.click()
  const dialogo = pagina.getByRole('dialog', { name: 'Cancelar o envio desta mensagem?' })
  expect(await infracoes(pagina)).toEqual([])
  await dialogo.getByRole('button', { name: 'Voltar' }).click()
  await dialogo.waitFor({ state: 'detached' })
  expect(await botao.evaluate((um) => um === document.activeElement)).toBe(true)
  await lembrete.getByText('Na fila').waitFor()

  await botao.click()
  await dialogo.getByRole('button', { name: 'Cancelar envio' }).click()
  await lembrete.getByText('Cancelada').waitFor()
  expect(await botao.count()).toBe(0)
  expect(await lembrete.evaluate((li) => li === document.activeElement)).toBe(true)
  expect(await lembrete.getByText('Será enviada em').count()).toBe(0)
  expect(simulador.controle.mensagensEnviadas(INSTANCIA)).toEqual([])

  await pagina
    .getByRole('log')
    .getByRole('listitem')
    .filter({ hasText: 'Até logo!' })
    .getByText('Entregue')
    .waitFor({ state: 'attached', timeout: 40_000 })
  expect(simulador.controle.mensagensEnviadas(INSTANCIA).map(({ message }) => message.conversation)).toEqual([
    'Até logo!',
  ])
  await lembrete.getByText('Cancelada').waitFor()
  await pagina.goto(`${aplicacao.url}/admin/resources/Mensagem/records/${id}/show`)
  await pagina.getByText('Cancelada').waitFor()
  expect(await navegador.recolher()).toEqual([])
})
