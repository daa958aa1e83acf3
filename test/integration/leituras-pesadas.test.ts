import { afterAll, beforeAll, expect } from 'vitest'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { enderecoSecreto } from '../helpers/endereco-secreto.js'
import { entrar } from '../helpers/navegante.js'
import { criarOutbox } from '../helpers/outbox.js'
import { noPostgres } from '../helpers/precisa.js'
import { criarUsuario } from '../helpers/usuarios.js'

const outbox = criarOutbox(4)
let aplicacao: Aplicacao
let ze: Awaited<ReturnType<typeof entrar>>
let vizinha: Awaited<ReturnType<typeof entrar>>
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  const { dataSource, url } = aplicacao
  const [{ id }]: [{ id: string }] = await dataSource.query(
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo) VALUES (1, 'a@g.us', 'grupo') RETURNING id`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, whatsapp_id, status)
     SELECT 1, $1, 'entrada', 'contato', 'texto', repeat('x', 66000), 'M' || n, 'recebida' FROM generate_series(1, 500) n`,
    [id],
  )
  const zeDaSegunda = {
    nome: 'Bia',
    email: 'bia@teste.local',
    papel: 'empresa',
    empresaId: 2,
  } as const
  await criarUsuario(dataSource, zeDaSegunda)
  ze = await entrar(url, 'ze@teste.local')
  vizinha = await entrar(url, 'bia@teste.local')
})
afterAll(async () => {
  outbox.fechar()
  await aplicacao.parar()
})

noPostgres.it(
  'answers 429, in words of the asker, to what would wait without end, and the neighbours notice nothing',
  async () => {
    const pesadas = Array.from({ length: 80 }, (_, i) =>
      ze.pedir('/admin/api/resources/Mensagem/actions/list?perPage=500', {
        headers: { 'accept-language': i % 2 ? 'en-GB' : 'pt-BR' },
      }),
    )
    const endereco = await enderecoSecreto(aplicacao, 2)
    for (let i = 0; i < 10; i++) {
      expect((await vizinha.lista('Mensagem')).status).toBe(200)
      const corpo = JSON.stringify({
        event: 'connection.update',
        data: { state: 'open' },
        date_time: new Date(Date.UTC(2026, 9, 1) + i).toISOString(),
      })
      expect(await outbox.postar(endereco, corpo)).toBe(200)
    }
    const respostas = await Promise.all(pesadas)
    const recusadas = respostas.filter(({ status }) => status === 429)
    expect(respostas.filter(({ status }) => status === 200).length).toBeGreaterThan(20)
    expect(recusadas.length).toBeGreaterThan(20)
    const palavras = new Set(await Promise.all(recusadas.map(async (r) => (await r.json()).mensagem)))
    expect([...palavras].sort()).toEqual([
      'Há muitas consultas suas em andamento. Espere um instante e tente de novo.',
      'Many of your requests are still under way. Wait a moment and try again.',
    ])
    expect(recusadas[0]?.headers.get('retry-after')).toBe('2')
    expect((await ze.lista('Mensagem')).status).toBe(200)
  },
)
