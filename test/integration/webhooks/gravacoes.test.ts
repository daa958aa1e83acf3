import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ConfiguracaoWhatsApp } from '../../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { type Aplicacao, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { enderecoSecreto } from '../../helpers/endereco-secreto.js'
import { cenariosGravados } from '../../helpers/gravacoes-de-webhook.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
})
afterAll(() => aplicacao.parar())

for (const [cenario, entregas] of cenariosGravados()) {
  it(`${cenario} leaves the state it should leave`, async () => {
    const { whatsapp, dataSource } = aplicacao
    const { id: empresaId } = await whatsapp.criarEmpresa({ nome: cenario, slug: cenario })
    const url = await enderecoSecreto(aplicacao, empresaId)
    for (const entrega of entregas) {
      if (typeof entrega.body !== 'object') continue
      const corpo = JSON.stringify(entrega.body)
      expect(createHash('sha256').update(corpo).digest('hex')).toBe(entrega.sha256)
      const resposta = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: corpo,
      })
      expect(resposta.status).toBe(200)
    }
    const { status, motivo, numeroConectado } = await dataSource
      .getRepository(ConfiguracaoWhatsApp)
      .findOneByOrFail({ empresaId })
  })
}
