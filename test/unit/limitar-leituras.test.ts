import express, { type Response } from 'express'
import request from 'supertest'
import type { DataSource } from 'typeorm'
import { expect, it } from 'vitest'
import { criarControleDeAcesso } from '../../src/admin/acesso/controle-de-acesso.js'
import { limitarLeituras } from '../../src/admin/acesso/limitar-leituras.js'
import { IDIOMAS } from '../../src/admin/locale/index.js'
import { registroMudo } from '../../src/services/registro/registro.js'

const aberto = (opcoes: { esperaMs?: number } = {}) => {
  const app = express()
  app.use((req, _res, next) => {
    Object.assign(req, { session: { adminUser: { email: 'ana@exemplo.com' } } })
    next()
  })
  app.use(
    limitarLeituras({
      dataSource: { options: { poolSize: 2 } } as unknown as DataSource,
      controleDeAcesso: criarControleDeAcesso(() => ({ papel: 'admin' }), registroMudo, new Set()),
      ...opcoes,
    }),
  )
  return app
}

it('sends away whoever has waited too long for a turn, in words, and lets the next one in', async () => {
  const app = aberto({ esperaMs: 50 })
  const abertas: (() => void)[] = []
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

it('does not send away at once whoever has too much waiting: they would ask again at once', async () => {
  const app = aberto()
  const lendo: Response[] = []
  let cheia = true
  app.use((_req, res) => void (cheia ? lendo.push(res) : res.json({})))
  const servidor = app.listen(0)
  try {
    const inicio = performance.now()
    const pedidos = Array.from({ length: 40 }, async () => {
      const { status } = await request(servidor).get('/api/resources/Mensagem/actions/list')
      // Those who wait have their turn once the first one knows that there is none for them.
      cheia = false
      for (const res of lendo.splice(0)) res.json({})
      return { status, ms: performance.now() - inicio }
    })
    const recusadas = (await Promise.all(pedidos)).filter(({ status }) => status === 429)
    expect(recusadas).toHaveLength(9)
    for (const { ms } of recusadas) expect(ms).toBeGreaterThanOrEqual(1_000)
  } finally {
    servidor.close()
  }
})
