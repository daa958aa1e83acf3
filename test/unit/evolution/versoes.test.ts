import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventosAssinados } from '../../../src/services/evolution/eventos.js'
import { criarClienteEvolution, ErroEvolution } from '../../../src/services/evolution/index.js'
import { ehConhecida, temAoMenos } from '../../../src/services/evolution/versoes.js'
import { type Gravacao, lerGravacao } from './gravacoes.js'
import { chamadaDe, interpretarSo } from './repetir.js'
import { abrirServidor, type ServidorLocal } from './servidor.js'
import { comoMarkdown, LINHAS, VERSOES } from './versoes-tabela.js'

let servidor: ServidorLocal
beforeAll(async () => {
  servidor = await abrirServidor()
})
afterAll(() => servidor.fechar())

const repetir = async (gravacao: Gravacao): Promise<unknown> => {
  const chamada = chamadaDe(gravacao)
  if (!chamada) return interpretarSo(gravacao)
  servidor.responder((res) => {
    res.writeHead(gravacao.status, { 'content-type': gravacao.tipo }).end(gravacao.cru)
  })
  return await chamada(criarClienteEvolution({ url: servidor.url, apiKey: 'chave' }))
}

const celulas = LINHAS.flatMap(({ en, celulas: daLinha }) =>
  VERSOES.flatMap((versao) =>
    (daLinha[versao] ?? []).map(
      ([de, nome, fim]) => [`${versao}: ${en}`, `${de}/${nome}`, de, nome, fim] as const,
    ),
  ),
)

describe('every cell of the table of versions is held by replays', () => {
  it.each(celulas)('%s (%s)', async (_celula, _gravacao, de, nome, fim) => {
    const lido = await repetir(lerGravacao(de, nome)).then(
      (valor) => ({ valor }) as const,
      (erro: unknown) => ({ erro }) as const,
    )
    if ('erro' in fim) {
      if (!('erro' in lido)) throw new Error(`expected ${fim.erro}`)
      expect(lido.erro).toBeInstanceOf(ErroEvolution)
      expect((lido.erro as ErroEvolution).name).toBe(fim.erro)
      return
    }
    if ('erro' in lido) throw lido.erro
    if (typeof fim.valor !== 'object') return expect(lido.valor).toEqual(fim.valor)
    if (Array.isArray(fim.valor)) {
      for (const [i, parte] of fim.valor.entries()) expect((lido.valor as unknown[])[i]).toMatchObject(parte)
      return
    }
    expect(lido.valor).toMatchObject(fim.valor as object)
  })

  it.each([
    ['docs/operate/versions.md', 'en'],
    ['docs/pt/operate/versions.md', 'pt'],
  ] as const)('and %s shows that table', (arquivo, idioma) => {
    const texto = readFileSync(new URL(`../../../${arquivo}`, import.meta.url), 'utf8')
    // Together and in order; the lines by themselves, so that a failure is legible.
    expect(
      comoMarkdown(idioma)
        .split('\n')
        .filter((linha) => !texto.includes(linha)),
    ).toEqual([])
    expect(texto.includes(comoMarkdown(idioma))).toBe(true)
  })
})

describe('a version', () => {
  it.each([
    ['2.2.2', false],
    ['2.2.3', true],
    ['v2.3.7', true],
    ['2.4.0-rc2', true],
    ['2.4.0', true],
    ['2.4.1', false],
    ['2.10.0', false],
    ['3.0.0', false],
    ['1.8.2', false],
    ['', false],
    ['latest', false],
    ['2', false],
    ['9'.repeat(100), false],
  ])('%s is known: %s', (versao, conhecida) => {
    expect(ehConhecida(versao)).toBe(conhecida)
  })

  it('decides what is subscribed; nothing that a version might refuse, where it is not known', () => {
    const tem = (versao: string | null) => eventosAssinados(versao).includes('MESSAGING_HISTORY_SET')
    expect(['2.2.3', '2.3.7', 'x', '', null].some(tem)).toBe(false)
    expect(['2.4.0', '2.4.0-rc2', 'v2.4', '2.10.1', '3.0.0'].every(tem)).toBe(true)
    const temStatus = (versao: string | null) => eventosAssinados(versao).includes('STATUS_INSTANCE')
    expect(['2.2.3', '2.0.10'].some(temStatus)).toBe(false)
    expect(['2.3.0', '2.3.7', '2.4.0', null].every(temStatus)).toBe(true)
    for (const estranha of ['', 'latest', 'x'])
      expect(eventosAssinados(estranha)).toEqual(eventosAssinados('2.3'))
    expect(eventosAssinados('2.2.3')).toContain('CONNECTION_UPDATE')
    expect(temAoMenos(null, '2.0')).toBe(false)
  })
})
