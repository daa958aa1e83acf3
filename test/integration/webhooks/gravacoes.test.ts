import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ConfiguracaoWhatsApp } from '../../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { type Aplicacao, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { enderecoSecreto } from '../../helpers/endereco-secreto.js'
import { cenariosGravados, type EntregaGravada } from '../../helpers/gravacoes-de-webhook.js'

/** What is left when the scenario is over. Most end with a delete; only `instance.create` means a QR is on its way. */
const FINAL: Record<string, string> = {
  'a-token': 'aguardando_qr',
  'bg-qr-rotation': 'desconectado limite_qr',
  'c-keepalive': 'conectando 5511999991007',
  'c-scan-window': 'conectado 5511999991003',
  'c-webhook-toggle': 'desconectado desconectado_no_telefone',
  'f-limit-cumulative': 'desconectado desconectado_no_telefone',
  ...Object.fromEntries(
    ['b-slow', 'bg-forever500', 'b-redir-target-307', 'b-status-destroy'].map((nome) => [nome, 'conectando']),
  ),
  ...Object.fromEntries(
    [204, 302, 307, 400, 401, 403, 404, 410, 422, 429].map((codigo) => [`b-status-${codigo}`, 'conectando']),
  ),
}

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
})
afterAll(() => aplicacao.parar())

/** Posts the recorded bytes, and tells what the record then says. */
const entregar = async (slug: string, entregas: EntregaGravada[]): Promise<string> => {
  const { whatsapp, dataSource } = aplicacao
  const { id: empresaId } = await whatsapp.criarEmpresa({ nome: slug, slug })
  const url = await enderecoSecreto(aplicacao, empresaId)
  for (const { body, sha256 } of entregas.filter((entrega) => typeof entrega.body === 'object')) {
    const corpo = JSON.stringify(body)
    expect(createHash('sha256').update(corpo).digest('hex')).toBe(sha256)
    const resposta = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: corpo,
    })
    expect(resposta.status).toBe(200)
  }
  const configuracao = await dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ empresaId })
  expect(configuracao.qrCode !== null).toBe(configuracao.status === 'aguardando_qr')
  return [configuracao.status, configuracao.motivo, configuracao.numeroConectado].filter(Boolean).join(' ')
}

for (const [cenario, entregas] of cenariosGravados()) {
  it(`${cenario} leaves the state it should leave, in whatever order and however often it is delivered`, async () => {
    expect(await entregar(cenario, entregas)).toBe(FINAL[cenario] ?? 'nao_configurado')
    const aoContrario = [...entregas, ...entregas].reverse()
    expect(await entregar(`${cenario}-x`, aoContrario)).toBe(FINAL[cenario] ?? 'nao_configurado')
  })
}

it('journals every distinct delivery once, without apikey, QR or the secret address', async () => {
  const linhas: { conteudo: string; resultado: string; total: number }[] = await aplicacao.dataSource.query(
    'SELECT conteudo, resultado, count(*) OVER (PARTITION BY configuracao_id, hash)::int AS total FROM whatsapp.evento_webhook',
  )
  expect(linhas.length).toBeGreaterThan(500)
  expect(new Set(linhas.map(({ total }) => total))).toEqual(new Set([1]))
  expect(linhas.filter(({ resultado }) => !['aplicado', 'registrado'].includes(resultado))).toEqual([])
  const tudo = linhas.map(({ conteudo }) => conteudo).join('\n')
  expect(tudo).not.toMatch(/"apikey"|"destination"|data:image\/png|"2@/)
})
