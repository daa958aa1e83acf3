import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Aplicacao, esperar } from '../helpers/aplicacao.js'
import { infracoes } from './infracoes.js'
import { abrirPainelNoProcesso } from './painel-no-processo.js'

const TELAS = join(import.meta.dirname, 'telas')

/** The simulator's pictures are WhatsApp's addresses here, and lead nowhere: the panel has none to show. */
const FOTO = /status of 404 .*\/whatsapp\/conexoes\/1\/foto\)$/

const status = async ({ dataSource }: Aplicacao): Promise<string> => {
  const [linha] = await dataSource.query('SELECT status FROM whatsapp.configuracao_whatsapp WHERE id = 1')
  return linha.status
}

const painel = abrirPainelNoProcesso({
  async semear(aplicacao) {
    await aplicacao.whatsapp.criarInstancia(1)
    await aplicacao.simulador.controle.escanear('barbearia-do-ze_1', { numero: '5511999990002', nome: 'Zé' })
    await esperar(async () => (await status(aplicacao)) === 'conectado')
    await rodada(aplicacao)
  },
})

const rodada = async ({ dataSource, whatsapp }: Aplicacao): Promise<void> => {
  await dataSource.query('UPDATE whatsapp.reconciliacao SET proxima = now()')
  await whatsapp.reconciliar()
}

test('a server that falls silent turns grey on every page that is open, and back when it answers again', async () => {
  const { aplicacao, navegador } = painel
  const { controle } = aplicacao.simulador
  const geral = await navegador.entrarComo('suporte@teste.local')
  await geral.getByText('Responde (').waitFor()
  const lista = await navegador.entrarComo('admin@teste.local', { em: '/resources/ConfiguracaoWhatsApp' })
  await lista.getByRole('link', { name: 'Conectado' }).first().waitFor()
  const tenant = await navegador.entrarComo('ze@teste.local', { tolerar: FOTO })
  await tenant.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()

  controle.falhas({ fora: true })
  await rodada(aplicacao)
  await geral.getByText(/não responde desde/).waitFor({ timeout: 40_000 })
  await lista
    .getByText(/servidor sem resposta desde/)
    .first()
    .waitFor()
  await tenant.getByText(/servidor sem resposta desde/).waitFor()
  expect(await infracoes(geral)).toEqual([])
  expect(await infracoes(lista)).toEqual([])
  for (const [nome, pagina] of Object.entries({ geral, lista, tenant }))
    await pagina.screenshot({ path: join(TELAS, `servidor-mudo-${nome}.png`), animations: 'disabled' })

  controle.falhas({ fora: false })
  await rodada(aplicacao)
  await geral.getByText(/não responde desde/).waitFor({ state: 'detached' })
  await geral.getByText('Responde (').waitFor()
  await lista.getByText(/servidor sem resposta desde/).waitFor({ state: 'detached' })
  await tenant.getByText(/servidor sem resposta desde/).waitFor({ state: 'detached' })
}, 180_000)

test('one without a licence is explained to the back office, with the page that mends it; a tenant reads of maintenance', async () => {
  const { aplicacao, navegador } = painel
  aplicacao.simulador.controle.falhas({ semLicenca: true })
  await rodada(aplicacao)
  const pagina = await navegador.entrarComo('admin@teste.local', { tolerar: FOTO })
  const aviso = pagina.getByRole('alert').filter({ hasText: 'está sem licença' })
  await aviso.getByText('EVOLUTION_OPERATOR_EMAIL').waitFor({ timeout: 40_000 })
  const registro = `${aplicacao.simulador.url}/manager/login`
  await expect.poll(() => aviso.getByRole('link', { name: registro }).getAttribute('href')).toBe(registro)
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'sem-licenca-geral.png'), animations: 'disabled' })
  await pagina.setViewportSize({ width: 390, height: 844 })
  const larguras = await pagina.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(larguras[0]).toBeLessThanOrEqual(larguras[1] ?? 0)
  await pagina.screenshot({ path: join(TELAS, 'sem-licenca-celular.png'), animations: 'disabled' })

  await pagina.setViewportSize({ width: 1280, height: 1100 })
  await pagina.goto(`${aplicacao.url}/admin/resources/ConfiguracaoWhatsApp/records/1/diagnosticar`)
  await pagina.getByRole('button', { name: 'Verificar agora' }).click()
  await pagina.getByRole('heading', { name: '1 problema encontrado' }).waitFor({ timeout: 40_000 })
  await pagina.getByRole('link', { name: registro }).waitFor()
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'sem-licenca-diagnostico.png'), animations: 'disabled' })

  const tenant = await navegador.entrarComo('ze@teste.local', {
    tolerar: FOTO,
    em: '/resources/ConfiguracaoWhatsApp/records/1/diagnosticar',
  })
  await tenant.getByRole('button', { name: 'Verificar agora' }).click()
  await tenant.getByText('O servidor do WhatsApp está em manutenção.').first().waitFor({ timeout: 40_000 })
  expect(await tenant.getByText(/licença|EVOLUTION_|manager/).count()).toBe(0)
  await tenant.screenshot({ path: join(TELAS, 'sem-licenca-empresa.png'), animations: 'disabled' })
  aplicacao.simulador.controle.falhas({ semLicenca: false })
  await rodada(aplicacao)
}, 180_000)
