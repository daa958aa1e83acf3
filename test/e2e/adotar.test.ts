import { join } from 'node:path'
import { expect, test } from 'vitest'
import { infracoes } from './infracoes.js'
import { abrirPainelNoProcesso } from './painel-no-processo.js'

const TELAS = join(import.meta.dirname, 'telas')

const painel = abrirPainelNoProcesso()

/** An instance that a round of reconciliation saw on our server. */
const orfa = async (): Promise<number> => {
  const { dataSource, simulador } = painel.aplicacao
  const [{ id }] = await dataSource.query(
    `INSERT INTO whatsapp.instancia_orfa (servidor, instance_name, status, vista_em) VALUES ($1, 'de-quem', 'conectado', now())
     RETURNING id`,
    [simulador.url],
  )
  return id
}

test('the company that an instance goes to is found by its name, with the keyboard alone', async () => {
  const { aplicacao, navegador } = painel
  for (let i = 10; i < 65; i++)
    await aplicacao.whatsapp.criarEmpresa({ nome: `Loja ${i}`, slug: `loja-${i}` })
  await aplicacao.whatsapp.criarEmpresa({ nome: 'Zoológico Águia', slug: 'zoo-aguia' })
  const id = await orfa()
  const pagina = await navegador.entrarComo('admin@teste.local')
  const buscas: string[] = []
  pagina.on('request', (pedido) => {
    const busca = new URL(pedido.url()).searchParams.get('busca')
    if (busca) buscas.push(busca)
  })
  await pagina.goto(`${aplicacao.url}/admin/resources/InstanciaOrfa/records/${id}/adotar`)
  const menu = pagina.getByLabel('Empresa')
  await pagina.getByText(/^Aqui estão 50 de \d+\./).waitFor()
  expect(await menu.getByText('Zoológico Águia').count()).toBe(0)

  const busca = pagina.getByLabel('Buscar pelo nome')
  await busca.focus()
  await pagina.keyboard.type('LOJA 1')
  await pagina.getByText('Encontradas: 10').waitFor()
  // One question, not one per letter.
  expect(buscas).toEqual(['LOJA 1'])
  await pagina.keyboard.press('Control+a')
  await pagina.keyboard.type('girafa')
  await pagina.getByText('Nenhuma empresa com “girafa” no nome está sem instância neste servidor.').waitFor()
  const adotar = pagina.getByRole('button', { name: 'Adotar' })
  await expect.poll(() => adotar.isDisabled()).toBe(true)
  await pagina.keyboard.press('Control+a')
  await pagina.keyboard.type('aguia')
  await pagina.getByText('Encontradas: 1', { exact: true }).waitFor()
  // The only one there is, is chosen.
  await expect.poll(() => menu.locator('option:checked').textContent()).toBe('Zoológico Águia')
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'adotar.png') })
  await pagina.setViewportSize({ width: 390, height: 844 })
  await pagina.getByRole('button', { name: 'Usar tema escuro' }).click()
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'adotar-390.png') })
  const [largura, tela] = await pagina.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ])
  expect(largura).toBeLessThanOrEqual(tela ?? 0)

  await busca.focus()
  for (const parada of [pagina.getByRole('button', { name: 'Limpar busca' }), menu, adotar]) {
    await pagina.keyboard.press('Tab')
    expect(await parada.evaluate((elemento) => elemento === document.activeElement)).toBe(true)
  }
})

test('a choice that the next search does not find is no choice any more', async () => {
  const { aplicacao, navegador } = painel
  await aplicacao.dataSource.query(`DELETE FROM whatsapp.instancia_orfa`)
  const id = await orfa()
  const pagina = await navegador.entrarComo('admin@teste.local', {
    em: `/resources/InstanciaOrfa/records/${id}/adotar`,
  })
  const adotar = pagina.getByRole('button', { name: 'Adotar' })
  await pagina.getByLabel('Empresa').selectOption({ label: 'Barbearia do Zé' })
  await expect.poll(() => adotar.isEnabled()).toBe(true)
  const busca = pagina.getByLabel('Buscar pelo nome')
  await busca.fill('loja')
  await pagina.getByText(/^(Encontradas|Aqui estão)/).waitFor()
  await expect.poll(() => adotar.isDisabled()).toBe(true)
  await busca.fill('')
  await expect.poll(() => adotar.isEnabled()).toBe(true)
})
