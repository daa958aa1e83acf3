import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, expect, it } from 'vitest'
import { criarClienteEvolution } from '../../../src/services/evolution/cliente.js'
import { criarSeparador } from '../../../src/services/evolution/elementos.js'

/** What nobody collected yet is not what is held. */
setFlagsFromString('--expose-gc')
const recolher: () => void = runInNewContext('gc')

const fechar: (() => void)[] = []
afterEach(() => {
  for (const um of fechar.splice(0)) um()
})

/** Evolution's answer to fetchInstances, a row at a time. */
const servir = async (pedacos: () => Iterable<string>): Promise<string> => {
  const servidor = createServer(async (_req, res) => {
    res.setHeader('content-type', 'application/json')
    for (const pedaco of pedacos())
      if (!res.write(pedaco)) await new Promise((pronto) => res.once('drain', pronto))
    res.end()
  })
  await new Promise<void>((pronto) => servidor.listen(0, '127.0.0.1', pronto))
  fechar.push(() => servidor.close())
  return `http://127.0.0.1:${(servidor.address() as AddressInfo).port}`
}
const linha = (n: number): string =>
  JSON.stringify({
    id: `id-${n}`,
    name: `loja_${n}`,
    connectionStatus: n % 2 ? 'open' : 'close',
    ownerJid: `5511${900_000_000 + n}@s.whatsapp.net`,
    profileName: 'Loja "do" João, 😀 [é] {assim} \\',
    token: `T${n}`,
    Setting: { msgCall: 'x'.repeat(1_200) },
    disconnectionReasonCode: null,
  })
const buscar = async (pedacos: () => Iterable<string>) =>
  criarClienteEvolution({ url: await servir(pedacos), apiKey: 'chave' }).buscar()

const INSTANCIAS = 50_000
it('reads the list of 50,000 instances, far above what one answer may have, and holds none of its text', async () => {
  let maior = 0
  recolher()
  const antes = process.memoryUsage()
  const relogio = setInterval(() => {
    recolher()
    const { heapUsed, external } = process.memoryUsage()
    maior = Math.max(maior, heapUsed + external)
  }, 100)
  const achadas = await buscar(function* () {
    for (let n = 0; n < INSTANCIAS; n++) yield `${n ? ',' : '['}${linha(n)}`
    yield ']'
  })
  clearInterval(relogio)
  expect(achadas).toHaveLength(INSTANCIAS)
  expect(achadas[49_999]).toMatchObject({
    nome: 'loja_49999',
    estado: 'open',
    numero: '5511900049999',
    nomePerfil: 'Loja "do" João, 😀 [é] {assim} \\',
  })
  // The text alone is 75 MB, twice that as JavaScript has it; what is held is what was asked for of each instance.
  expect(maior - antes.heapUsed - antes.external).toBeLessThan(120 * 1024 * 1024)
})

it.each(['[]', ' [ ] ', '[null]'])('reads %j as nobody', async (corpo) => {
  expect(await buscar(() => [corpo])).toEqual([])
})

it.each([
  ['is cut off', `[${linha(1)},`],
  ['is no list', '{"instances":[]}'],
  ['goes on after its end', '[] []'],
  ['has a row that nobody can read', `[${linha(1)},{"outra":1}]`],
  ['has broken rows', '[{"name":]'],
  ['is empty', ''],
])('takes nothing from an answer that %s', async (_titulo, corpo) => {
  await expect(buscar(() => [corpo])).rejects.toMatchObject({ codigo: 'evolution_resposta_inesperada' })
})

it('finds the same elements wherever the pieces begin', () => {
  const elementos = [linha(1), '[1,"]"]', '"a,\\"b"', '12', 'null', '{}']
  const texto = `[${elementos.join(' , ')}]`
  for (let tamanho = 1; tamanho < 40; tamanho++) {
    const achados: string[] = []
    const separador = criarSeparador((um) => achados.push(um), 10_000)
    for (let i = 0; i < texto.length; i += tamanho) separador.receber(texto.slice(i, i + tamanho))
    expect(achados).toEqual(elementos)
    expect(separador.completo()).toBe(true)
  }
})
