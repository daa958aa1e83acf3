import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { criarClienteEvolution, ErroEvolution } from '../../../src/services/evolution/index.js'
import { DETALHES, ERROS, VALORES } from './expectativas.js'
import { type Gravacao, lerGravacoes } from './gravacoes.js'
import { oraculo, type Veredito } from './oraculo.js'
import { chamadaDe, interpretarSo } from './repetir.js'
import { abrirServidor, json, type ServidorLocal } from './servidor.js'

const CHAVE = 'chave-global-muito-secreta'
const gravacoes = lerGravacoes()
let servidor: ServidorLocal

beforeAll(async () => {
  servidor = await abrirServidor()
})
afterAll(() => servidor.fechar())

/** Answers the recorded request, and only that one, with the recorded response. */
async function repetir(gravacao: Gravacao): Promise<unknown> {
  const chamada = chamadaDe(gravacao)
  if (!chamada) return interpretarSo(gravacao)
  servidor.responder((res, pedido) => {
    const igual = pedido.metodo === gravacao.metodo && pedido.caminho === gravacao.caminho
    if (!igual) return json(418, { message: `got ${pedido.metodo} ${pedido.caminho}` })(res, pedido, res.req)
    res.writeHead(gravacao.status, { 'content-type': gravacao.tipo }).end(gravacao.cru)
  })
  return await chamada(criarClienteEvolution({ url: servidor.url, apiKey: CHAVE }))
}

function daTabela(nome: string): Veredito | null {
  const classe = Object.entries(ERROS).find(([, nomes]) => nomes.includes(nome))?.[0]
  if (classe) return { erro: classe }
  return nome in VALORES ? { valor: VALORES[nome] } : null
}

function conferirValor(valor: unknown, esperado: unknown) {
  if (typeof esperado === 'object' && esperado !== null) expect(valor).toMatchObject(esperado)
  else expect(valor).toEqual(esperado)
}

function conferirErro(erro: unknown, classe: string, nome: string) {
  expect(erro).toBeInstanceOf(ErroEvolution)
  if (!(erro instanceof ErroEvolution)) return
  expect(erro.name).toBe(classe)
  if (nome in DETALHES) expect(erro.detalhe).toBe(DETALHES[nome])
  expect(erro.detalhe?.length ?? 0).toBeLessThanOrEqual(200)
  expect(erro.detalhe ?? '').not.toMatch(/[\r\n]|findFirst|dist\/main\.js/)
  expect(erro.message).toMatch(/[.!]$/)
  expect(erro.message).not.toMatch(/\b(error|instance|undefined|cannot|\d{3} )\b/i)
  for (const aberto of [JSON.stringify(erro), inspect(erro, { depth: 10 })])
    expect(aberto).not.toContain(CHAVE)
}

describe('every recording of a real Evolution', () => {
  it.each(gravacoes.map((gravacao) => [gravacao.nome, gravacao] as const))('%s', async (nome, gravacao) => {
    const pelaRegra = oraculo(gravacao, chamadaDe(gravacao) !== null)
    const vereditos = [daTabela(nome), pelaRegra].filter((veredito) => veredito !== null)
    const fim = await repetir(gravacao).then(
      (valor) => ({ valor }) as const,
      (erro: unknown) => ({ erro }) as const,
    )
    for (const esperado of vereditos) {
      if ('erro' in esperado) conferirErro('erro' in fim ? fim.erro : fim, esperado.erro, nome)
      else if ('erro' in fim) throw fim.erro
      else conferirValor(fim.valor, esperado.valor)
    }
  })

  it('are all there: no expectation is left without its recording', () => {
    const nomes = new Set(gravacoes.map(({ nome }) => nome))
    const esperados = [...Object.values(ERROS).flat(), ...Object.keys(VALORES), ...Object.keys(DETALHES)]
    expect(esperados.filter((nome) => !nomes.has(nome))).toEqual([])
    expect(gravacoes.length).toBeGreaterThanOrEqual(190)
  })
})
