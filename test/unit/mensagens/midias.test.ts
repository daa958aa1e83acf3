import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lerIntervalo } from '../../../src/admin/rotas/midia/intervalo.js'
import { tirarBase64 } from '../../../src/services/evolution/tirar-base64.js'
import { comoServir, nomeLimpo } from '../../../src/services/mensagens/midias/como-servir.js'
import { criarMemoriaDeArquivos } from '../../../src/services/mensagens/midias/memoria-de-arquivos.js'

const emPedacos = (texto: string, tamanho: number) => {
  const bytes = Buffer.from(texto)
  const pedacos = Array.from({ length: Math.ceil(bytes.length / tamanho) }, (_, i) =>
    bytes.subarray(i * tamanho, (i + 1) * tamanho),
  )
  return Readable.from(pedacos)
}

it('a file is taken out of its answer, wherever the answer is cut and whatever its texts say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 1, max: 80 }),
      async (conteudo, nome, tamanho) => {
        const arquivo = Buffer.from(conteudo)
        const resposta = { fileName: `${nome}"base64":"x"`, base64: arquivo.toString('base64'), buffer: null }
        const lida = await tirarBase64(emPedacos(JSON.stringify(resposta), tamanho), 1000)
        expect(lida.arquivo).toEqual(arquivo)
        expect(JSON.parse(lida.texto)).toEqual({ ...JSON.parse(JSON.stringify(resposta)), base64: '' })
      },
    ),
  )
})

it('an answer without a file is left as it is, and a file beyond the limit is not read on', async () => {
  expect(await tirarBase64(emPedacos('{"response":{"message":["não"]}}', 7), 10)).toEqual({
    texto: '{"response":{"message":["não"]}}',
    arquivo: null,
  })
  let lidos = 0
  const semFim = Readable.from(
    (function* () {
      yield Buffer.from('{"base64":"')
      for (;;) {
        lidos++
        yield Buffer.alloc(4096, 'A')
      }
    })(),
  )
  await expect(tirarBase64(semFim, 100_000)).rejects.toThrow(/^maxContentLength/)
  expect(lidos).toBeLessThan(60)
})

it('only what a browser never runs is shown', () => {
  const como = (mimetype: string | null) => comoServir({ mimetype, nome: null }, '7')
  expect(como('image/JPEG')).toEqual({ tipo: 'image/jpeg', mostrado: true, nome: 'arquivo-7.jpg' })
  expect(como('audio/ogg; codecs=opus')).toMatchObject({ tipo: 'audio/ogg', mostrado: true })
  for (const outro of [
    'image/svg+xml',
    'text/html',
    'application/pdf',
    'text/xml',
    'image/png evil',
    '',
    null,
  ])
    expect([outro, como(outro).mostrado]).toEqual([outro, false])
})

it('a name keeps its ending and loses what is dangerous in it', () => {
  expect(nomeLimpo('../../x.pdf', 'r')).toBe('x.pdf')
  expect(nomeLimpo('C:\\temp\\orçamento 2026.pdf', 'r')).toBe('orçamento 2026.pdf')
  expect(nomeLimpo(`${'á'.repeat(300)}.pdf`, 'r')).toBe(`${'á'.repeat(120)}.pdf`)
  expect(nomeLimpo('foto\u202egpj.exe', 'r')).toBe('fotogpj.exe')
  for (const nada of [null, '', '..', '/', '\u0000']) expect(nomeLimpo(nada, 'r')).toBe('r')
})

it('a range is within the file, or none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(600), fc.nat(600), (tamanho, de, ate) => {
      for (const pedido of [`bytes=${de}-${ate}`, `bytes=${de}-`, `bytes=-${ate}`]) {
        const lido = lerIntervalo(pedido, tamanho)
        if (lido === null || lido === 'fora') continue
        expect(lido.inicio).toBeGreaterThanOrEqual(0)
        expect(lido.fim).toBeGreaterThanOrEqual(lido.inicio)
        expect(lido.fim).toBeLessThan(tamanho)
      }
    }),
  )
  for (const nenhum of [
    undefined,
    '',
    'bytes=',
    'bytes=-',
    'bytes=5-2',
    'bytes=0-1,4-5',
    'itens=0-1',
    'bytes=a-b',
  ])
    expect([nenhum, lerIntervalo(nenhum, 10)]).toEqual([nenhum, null])
  expect([lerIntervalo('bytes=10-', 10), lerIntervalo('bytes=-0', 10)]).toEqual(['fora', 'fora'])
})

it('files at hand are so many bytes, the latest used, for some minutes', () => {
  let agora = 0
  const memoria = criarMemoriaDeArquivos({ maximo: 10, agora: () => agora })
  const arquivo = { bytes: Buffer.alloc(4) }
  memoria.guardar('a', arquivo)
  memoria.guardar('b', arquivo)
  memoria.ler('a')
  memoria.guardar('c', arquivo)
  expect(['a', 'b', 'c'].map((um) => memoria.ler(um) !== null)).toEqual([true, false, true])
  agora = 10 * 60_000
  expect(memoria.ler('a')).toBeNull()
})
