import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { retratoDoBanco } from '../../helpers/seguranca/canarios.js'
import {
  colunasDasEntidades,
  iniciarPainelRegistrado,
  type Navegante,
  type PainelRegistrado,
} from '../../helpers/seguranca/painel-registrado.js'

let painel: PainelRegistrado
let admin: Navegante

beforeAll(async () => {
  painel = await iniciarPainelRegistrado()
  admin = painel.navegantes.admin
})
afterAll(() => painel.aplicacao.parar())

const semMudanca = async (fazer: () => Promise<void>) => {
  const antes = await retratoDoBanco(painel.aplicacao)
  await fazer()
  expect(await retratoDoBanco(painel.aplicacao)).toBe(antes)
}
const erros = ({ corpo }: Awaited<ReturnType<Navegante['json']>>) =>
  Object.fromEntries(
    Object.entries<{ message: string }>(corpo.record?.errors ?? {}).map(([nome, { message }]) => [
      nome,
      message,
    ]),
  )

describe('a form', () => {
  it('never writes to another record than the one in the address', async () => {
    const { alvos } = painel.canarios
    const corpos = {
      Empresa: { nome: 'Trocado' },
      ConfiguracaoWhatsApp: { ativo: false },
      Usuario: { nome: 'Trocado' },
    }
    await semMudanca(async () => {
      for (const [recurso, corpo] of Object.entries(corpos)) {
        const { proprio, alheio } = alvos[recurso as keyof typeof corpos]
        for (const id of [Number(alheio), alheio, [alheio], { 0: alheio }, null, '', `${proprio}.0`]) {
          const resposta = await admin.json(`/resources/${recurso}/records/${proprio}/edit`, { ...corpo, id })
          expect([recurso, id, erros(resposta)]).toEqual([recurso, id, { id: 'somenteLeitura' }])
        }
      }
    })
  })

  it('refuses by name what nobody may write, along with what may be', async () => {
    await semMudanca(async () => {
      for (const [recurso, colunas] of colunasDasEntidades(painel)) {
        if (recurso !== 'Empresa' && recurso !== 'Usuario') continue
        const doFormulario = ['nome', 'email', 'papel', 'empresaId', 'slug', 'ativo']
        const demais = colunas.filter((nome) => !doFormulario.includes(nome) && !nome.startsWith('contato'))
        const corpo = { nome: 'Nova', ...Object.fromEntries(demais.map((nome) => [nome, '31337'])) }
        const resposta = await admin.json(`/resources/${recurso}/actions/new`, corpo)
        expect(
          Object.entries(erros(resposta))
            .filter(([, erro]) => erro === 'somenteLeitura')
            .map(([nome]) => nome)
            .sort(),
        ).toEqual(demais.sort())
      }
    })
  })

  it.each([
    'nome.x',
    'nome.0',
    'senha_hash',
    'senhaHash',
    'nome_busca',
    'constructor',
    'prototype',
    'toString',
    'criadoEm',
    'configuracao.ativo',
  ])('refuses the field %s', async (campo) => {
    await semMudanca(async () => {
      const resposta = await admin.json('/resources/Empresa/records/1/edit', { [campo]: 'x' })
      expect(erros(resposta)[campo]).toBe('somenteLeitura')
    })
  })

  it('takes no prototype for a field', async () => {
    await semMudanca(async () => {
      await admin.pedir('/admin/api/resources/Empresa/records/1/edit', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"__proto__":{"nome":"Pelo protótipo","id":2},"slug":"barbearia-do-ze"}',
      })
    })
    expect(({} as { nome?: string }).nome).toBeUndefined()
  })

  it('refuses text that the database cannot hold, at its field', async () => {
    const resposta = await admin.json('/resources/Empresa/actions/new', { nome: 'a\u0000b' })
    expect(erros(resposta)).toEqual({ nome: 'valorInvalido' })
  })

  it('is read as the pages send it, but for files', async () => {
    const corpo = new FormData()
    corpo.set('nome', 'Enviada pela página')
    corpo.set('id', '1')
    corpo.set('slug', new Blob(['x'.repeat(1000)]), 'arquivo.txt')
    const resposta = await admin.pedir('/admin/api/resources/Empresa/records/1/edit', {
      method: 'POST',
      body: corpo,
    })
    const { record, notice } = (await resposta.json()) as { record: { params: object }; notice: object }
    expect([record.params, notice]).toMatchObject([
      { nome: 'Enviada pela página', slug: 'barbearia-do-ze' },
      { type: 'success' },
    ])
  })

  it('is not read from a body that is broken, too large or of no known kind', async () => {
    const postar = async (body: string, tipo = 'application/json') => {
      const resposta = await admin.pedir('/admin/api/resources/Usuario/records/1/edit', {
        method: 'POST',
        headers: { 'content-type': tipo },
        body,
      })
      return `${resposta.status} ${await resposta.text()}`
    }
    await semMudanca(async () => {
      expect(await postar('{"nome":"x"')).toBe('400 {"erro":"corpo"}')
      expect(await postar('x', 'text/estranho')).toBe('400 {"erro":"corpo"}')
      expect(await postar('x', 'multipart/form-data')).toBe('400 {"erro":"corpo"}')
      expect(await postar(`{"nome":"${'x'.repeat(1_100_000)}"}`)).toBe('413 {"erro":"corpoGrande"}')
    })
  })
})

it('gives an action nothing but what it asks for', async () => {
  const { dataSource } = painel.aplicacao
  const ler = async () => {
    const [linha] = await dataSource.query(
      'SELECT empresa_id, instance_name, ativo, webhook_url FROM whatsapp.configuracao_whatsapp WHERE id = 1',
    )
    return linha
  }
  const antes = await ler()
  for (const acao of ['conectar', 'verificarStatus']) {
    await painel.navegantes.empresa.acao(1, acao, {
      empresaId: 770077001,
      instanceName: 'outra',
      ativo: false,
      webhookUrl: 'http://mau.example',
    })
  }
  expect(await ler()).toEqual(antes)
})
