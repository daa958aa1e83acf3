import { afterAll, beforeAll, expect, it } from 'vitest'
import { ConfiguracaoWhatsApp } from '../../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { API_KEY, type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { contarPedidos } from '../../helpers/contar-pedidos.js'
import { temposCurtos } from '../simulador/tempos-curtos.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao({ tempos: temposCurtos })
})
afterAll(() => aplicacao.parar())

let serie = 0
const nova = async () => {
  serie += 1
  const { id: empresaId } = await aplicacao.whatsapp.criarEmpresa({ nome: `L ${serie}`, slug: `l-${serie}` })
  return aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ empresaId })
}
const assinados = async (nome: string): Promise<string[]> => {
  const resposta = await fetch(`${aplicacao.simulador.url}/webhook/find/${nome}`, {
    headers: { apikey: API_KEY },
  })
  return ((await resposta.json()) as { events: string[] }).events
}
/** As another process would find it: nothing is remembered. */
const trocarVersao = async (versao: string) => {
  aplicacao.simulador.controle.versao(versao)
  await aplicacao.dataSource.query('UPDATE whatsapp.reconciliacao SET proxima = now()')
  await aplicacao.whatsapp.reconciliar()
}

it('2.3 is not asked for the history, which it would refuse together with everything else', async () => {
  const { id, instanceName } = await nova()
  await aplicacao.whatsapp.criarInstancia(id)
  await aplicacao.whatsapp.registrarWebhook(id)
  expect(await assinados(instanceName)).not.toContain('MESSAGING_HISTORY_SET')
})

it('2.4 is, on create and on set; and 2.3 again after the operator went back', async () => {
  await trocarVersao('2.4.0-rc2')
  const { id, instanceName } = await nova()
  await aplicacao.whatsapp.criarInstancia(id)
  expect(await assinados(instanceName)).toContain('MESSAGING_HISTORY_SET')
  await trocarVersao('2.3.7')
  await aplicacao.whatsapp.registrarWebhook(id)
  expect(await assinados(instanceName)).not.toContain('MESSAGING_HISTORY_SET')
})

it('2.2.3 is not asked for what 2.3 brought, and takes the rest', async () => {
  await trocarVersao('2.2.3')
  const { id, instanceName } = await nova()
  await aplicacao.whatsapp.criarInstancia(id)
  await aplicacao.whatsapp.registrarWebhook(id)
  const eventos = await assinados(instanceName)
  expect(eventos).toContain('CONNECTION_UPDATE')
  expect(eventos).not.toContain('STATUS_INSTANCE')
})

it('an instance from before an upgrade lacks what is new, and the diagnosis finds nothing amiss', async () => {
  await trocarVersao('2.3.7')
  const { id } = await nova()
  await aplicacao.whatsapp.criarInstancia(id)
  await trocarVersao('2.4.0')
  const { linhas } = await aplicacao.whatsapp.diagnosticar(id)
  expect(linhas.find(({ verificacao }) => verificacao === 'webhook')).toMatchObject({
    motivo: 'webhook_certo',
  })
  // The next time it connects it is registered with all of them.
  await aplicacao.whatsapp.criarInstancia(id)
})

it('the version is asked for once, and remembered', async () => {
  const um = await nova()
  const outro = await nova()
  const pedidos = contarPedidos(aplicacao.simulador.url)
  await aplicacao.whatsapp.criarInstancia(um.id)
  await aplicacao.whatsapp.criarInstancia(outro.id)
  expect(pedidos.pedidos.filter((pedido) => pedido === 'GET /')).toEqual([])
  pedidos.parar()
})

it('on 2.4 logging out twice is no error, and a restart is told by its new shape', async () => {
  await trocarVersao('2.4.0')
  const { id, instanceName } = await nova()
  await aplicacao.whatsapp.criarInstancia(id)
  await aplicacao.simulador.controle.escanear(instanceName)
  const status = async () =>
    (await aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ id })).status
  await esperar(async () => (await status()) === 'conectado')
  expect((await aplicacao.whatsapp.reiniciarInstancia(id)).status).toBe('conectado')
  expect((await aplicacao.whatsapp.desconectarInstancia(id)).status).toBe('desconectado')
  expect((await aplicacao.whatsapp.desconectarInstancia(id)).status).toBe('desconectado')
  await expect(aplicacao.whatsapp.reiniciarInstancia(id)).rejects.toMatchObject({
    codigo: 'evolution_nao_conectado',
  })
})
