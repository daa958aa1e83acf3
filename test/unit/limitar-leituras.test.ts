import express from 'express'
import request from 'supertest'
import type { DataSource } from 'typeorm'
import { expect, it } from 'vitest'
import { criarControleDeAcesso } from '../../src/admin/acesso/controle-de-acesso.js'
import { limitarLeituras } from '../../src/admin/acesso/limitar-leituras.js'
import { IDIOMAS } from '../../src/admin/locale/index.js'
import { registroMudo } from '../../src/services/registro/registro.js'

it('sends away whoever has waited too long for a turn, in words, and lets the next one in', async () => {
  const app = express()
  const abertas: (() => void)[] = []
  app.use((req, _res, next) => {
    Object.assign(req, { session: { adminUser: { email: 'ana@exemplo.com' } } })
    next()
  })
  app.use(
    limitarLeituras({
      dataSource: { options: { poolSize: 2 } } as unknown as DataSource,
      controleDeAcesso: criarControleDeAcesso(() => ({ papel: 'admin' }), registroMudo, new Set()),
      esperaMs: 50,
    }),
  )
  app.use((_req, res) => void abertas.push(() => res.json({ lida: true })))
  const servidor = app.listen(0)
  try {
    const ler = () =>
      request(servidor).get('/api/resources/Mensagem/actions/list').set('accept-language', 'pt-BR')
    const primeira = ler().then(({ body }) => body)
    while (abertas.length === 0) await new Promise((pronto) => setTimeout(pronto, 5))
    const segunda = await ler()
    expect([segunda.status, segunda.body.mensagem]).toEqual([429, IDIOMAS['pt-BR'].erros.ocupado])
    abertas[0]?.()
    expect(await primeira).toEqual({ lida: true })
    const terceira = ler().then(({ body }) => body)
    while (abertas.length === 1) await new Promise((pronto) => setTimeout(pronto, 5))
    abertas[1]?.()
    expect(await terceira).toEqual({ lida: true })
  } finally {
    servidor.close()
  }
})
