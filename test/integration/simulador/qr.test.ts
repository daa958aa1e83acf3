import { inflateSync } from 'node:zlib'
import QRCode from 'qrcode'
import { afterEach, expect, test, vi } from 'vitest'
import { abrirCenario, ate, type Cenario } from './cenario.js'
import { abrirReceptor, type Receptor } from './receptor.js'

let cenario: Cenario
let receptor: Receptor

afterEach(async () => {
  await cenario.sim.parar()
  await receptor.fechar()
})

async function comLimite(limiteQr: number, rotacaoQr: number): Promise<void> {
  receptor = await abrirReceptor()
  cenario = await abrirCenario({ limiteQr, tempos: { rotacaoQr } })
  await cenario.criar('loja', {
    webhook: { url: receptor.url, events: ['QRCODE_UPDATED', 'CONNECTION_UPDATE'] },
  })
}

const resumo = () =>
  cenario.sim.controle.entregas().map(({ sha256, evento }) => {
    const data = receptor.recebidas.find((r) => r.sha256 === sha256)?.corpo.data as { state?: string }
    return data?.state ?? (evento === 'QRCODE_UPDATED' && 'qrcode' in data ? 'qr' : 'limite')
  })

test('six QRs per connection, then a new connection, and at the limit a refusal', async () => {
  await comLimite(8, 40)
  await cenario.conectar('loja')
  await receptor.esperar(12)
  const seis = Array.from({ length: 6 }, () => 'qr')
  expect(resumo()).toEqual(['connecting', ...seis, 'connecting', 'qr', 'qr', 'limite', 'refused'])

  const estado = await cenario.chamar('GET', '/instance/connectionState/loja')
  expect(estado.body).toEqual({ instance: { instanceName: 'loja', state: 'close' } })
  cenario.sim.controle.qrACada(60_000)
  expect((await cenario.conectar('loja')).body).toMatchObject({ count: 1 })
})

test('only the first part of the code changes from one QR to the next', async () => {
  await comLimite(30, 60_000)
  const primeiro = (await cenario.conectar('loja')).body as { code: string }
  cenario.sim.controle.girarQr('loja')
  await ate(() => cenario.sim.controle.instancias()[0]?.qr?.count === 2)
  const segundo = (await cenario.conectar('loja')).body as { code: string }
  expect(segundo.code).not.toBe(primeiro.code)
  expect(segundo.code.split(',').slice(1)).toEqual(primeiro.code.split(',').slice(1))
})

test('the QR is a PNG of the size that Evolution draws', async () => {
  await comLimite(30, 60_000)
  const { base64 } = (await cenario.conectar('loja')).body as { base64: string }
  const png = Buffer.from(base64.split(',')[1] ?? '', 'base64')
  expect(png.readUInt32BE(16)).toBe(348)
  expect(png.readUInt32BE(20)).toBe(348)
})

test('a QR that was replaced can no longer be read', async () => {
  await comLimite(30, 60_000)
  const { code } = (await cenario.conectar('loja')).body as { code: string }
  cenario.sim.controle.girarQr('loja')
  await ate(() => cenario.sim.controle.instancias()[0]?.qr?.count === 2)
  await expect(cenario.sim.controle.escanear('loja', { codigo: code })).rejects.toThrow('já não vale')
})

test('between the scan and open, connect still answers the used QR', async () => {
  await comLimite(30, 60_000)
  const antes = await cenario.conectar('loja')
  cenario.sim.controle.tempos.login = 300
  const leitura = cenario.sim.controle.escanear('loja')
  expect((await cenario.conectar('loja')).body).toEqual(antes.body)
  await leitura
  expect((await cenario.conectar('loja')).body).toEqual({ instance: { instanceName: 'loja', state: 'open' } })
})

test('two parallel connects open two sockets, and both emit a QR', async () => {
  await comLimite(30, 60_000)
  // Wide enough for both calls to come in, however busy the machine is.
  cenario.sim.controle.tempos.abrirSocket = 200
  await Promise.all([cenario.conectar('loja'), cenario.conectar('loja')])
  await receptor.esperar(4)
  expect(resumo()).toEqual(['connecting', 'connecting', 'qr', 'qr'])
})

test('of two QRs drawn at once the newer one is shown, whichever is ready first', async () => {
  await comLimite(30, 60_000)
  cenario.sim.controle.tempos.abrirSocket = 200
  const png = await QRCode.toDataURL('2@o-mais-antigo')
  const desenho = vi.spyOn(QRCode as { toDataURL(codigo: string): Promise<string> }, 'toDataURL')
  desenho.mockImplementationOnce(async () => {
    await ate(() => cenario.sim.controle.instancias()[0]?.qr?.count === 2)
    return png
  })
  try {
    await Promise.all([cenario.conectar('loja'), cenario.conectar('loja')])
    await receptor.esperar(4)
  } finally {
    desenho.mockRestore()
  }
  expect(cenario.sim.controle.instancias()[0]?.qr?.count).toBe(2)
})

test('a local profile picture is a PNG that the simulator serves', async () => {
  receptor = await abrirReceptor()
  cenario = await abrirCenario({ fotos: 'locais' })
  await cenario.abrir('loja', { numero: '5511999990002' })
  const url = cenario.sim.controle.instancias()[0]?.fotoUrl ?? ''
  expect(url).toBe(`${cenario.url}/_simulador/fotos/5511999990002.png`)
  const resposta = await fetch(url)
  expect(resposta.headers.get('content-type')).toBe('image/png')
  const png = Buffer.from(await resposta.arrayBuffer())
  const inicioDosDados = png.indexOf('IDAT') + 4
  const tamanho = png.readUInt32BE(inicioDosDados - 8)
  const pixels = inflateSync(png.subarray(inicioDosDados, inicioDosDados + tamanho))
  expect(pixels).toHaveLength(96 * (1 + 96 * 4))
})
