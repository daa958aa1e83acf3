import { describe, expect, it } from 'vitest'
import { CORTADO } from '../../src/resources/limites.js'
import { percorrer, type Trecho, textoDe } from '../../src/webhooks/leitura/partir.js'

const itensDe = async (json: string): Promise<{ bytes: Buffer; trechos: Trecho[] }> => {
  const bytes = Buffer.from(json)
  const trechos: Trecho[] = []
  await percorrer(bytes, 0, (trecho) => void trechos.push(trecho))
  return { bytes, trechos }
}
const lidos = async (json: string): Promise<unknown[]> => {
  const { bytes, trechos } = await itensDe(json)
  return trechos.map((trecho) => JSON.parse(textoDe(bytes, trecho)))
}

describe('a text of a webhook that is longer than any field of ours', () => {
  it.each<[string, string]>([
    ['plain', 'a'],
    ['two bytes a sign', 'ã'],
    ['three bytes a sign', '漢'],
    ['four bytes a sign', '💈'],
    ['an escape', '\n'],
    ['an escaped backslash', '\\'],
    ['an escaped quotation mark', '"'],
    ['signs of every kind', 'x"\\\\"ã漢💈\n\t"'],
  ])('is read in part, which is still JSON, and says so: %s', async (_qual, sinal) => {
    // Wherever the cut falls.
    for (let antes = 0; antes < 8; antes++) {
      const comprido = 'a'.repeat(antes) + sinal.repeat(700_000)
      const [objeto, depois] = (await lidos(JSON.stringify([{ antes: 1, comprido, fim: 'é' }, 'outro']))) as [
        { antes: number; comprido: string; fim: string },
        string,
      ]
      expect([objeto.antes, objeto.fim, depois]).toEqual([1, 'é', 'outro'])
      expect(objeto.comprido.endsWith(CORTADO)).toBe(true)
      const lido = objeto.comprido.slice(0, -CORTADO.length)
      expect(comprido.startsWith(lido)).toBe(true)
      expect(Buffer.byteLength(JSON.stringify(objeto))).toBeLessThan(530_000)
    }
  })

  it('is read in part where it is written in escapes', async () => {
    for (const escrito of ['\\u0041', '\\ud83d\\ude00', '\\\\u0041']) {
      for (let antes = 0; antes < 12; antes++) {
        const [lido] = await lidos(`["${'a'.repeat(antes)}${escrito.repeat(200_000)}"]`)
        expect(String(lido).endsWith(CORTADO)).toBe(true)
      }
    }
  })

  it('is read in part each, where there are many, and as a name, too', async () => {
    const z = 'z'.repeat(600_000)
    const [um] = (await lidos(JSON.stringify([{ [z]: 1, a: [z, { b: z }], c: z.slice(0, 500_000) }]))) as [
      Record<string, unknown>,
    ]
    const nomes = Object.keys(um)
    expect(nomes[0]?.endsWith(CORTADO)).toBe(true)
    expect(nomes.slice(1)).toEqual(['a', 'c'])
    expect(um.c).toBe(z.slice(0, 500_000))
    expect(JSON.stringify(um.a).length).toBeLessThan(1_060_000)
  })

  it('leaves all as it is where no text is too long', async () => {
    const inteiro = [{ a: 'x'.repeat(500_000), b: [1, null, true] }, 'ã'.repeat(200_000)]
    expect(await lidos(JSON.stringify(inteiro))).toEqual(inteiro)
  })
})
