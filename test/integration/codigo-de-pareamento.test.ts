import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
})
afterAll(() => aplicacao.parar())

const estado = async (id: number): Promise<{ status: string; codigo_pareamento: string | null }> => {
  const [linha] = await aplicacao.dataSource.query(
    'SELECT status, codigo_pareamento FROM whatsapp.configuracao_whatsapp WHERE id = $1',
    [id],
  )
  return linha
}
const comCodigo = async (id: number) => {
  await esperar(async () => {
    const { status, codigo_pareamento } = await estado(id)
    return status === 'aguardando_qr' && codigo_pareamento !== null
  })
  return (await estado(id)).codigo_pareamento ?? ''
}

beforeEach(() => aplicacao.whatsapp.deletarInstancia(1).catch(() => {}))

it('a code can be had while a QR is out, and connects the phone it was asked for', async () => {
  const { whatsapp, simulador } = aplicacao
  await whatsapp.criarInstancia(1)
  await esperar(async () => (await estado(1)).status === 'aguardando_qr')
  expect((await estado(1)).codigo_pareamento).toBeNull()

  await whatsapp.obterQrcode(1, { numero: '5511988887777' })
  const codigo = await comCodigo(1)
  expect(codigo).toMatch(/^[A-Z0-9]{8}$/)
  await simulador.controle.digitarCodigo(simulador.controle.instancias()[0]?.nome ?? '', codigo)
  await esperar(async () => (await estado(1)).status === 'conectado')
})

it('another number gets a code of its own: the one on show was not for it', async () => {
  const { whatsapp } = aplicacao
  await whatsapp.criarInstancia(1, { numero: '5511988887777' })
  const primeiro = await comCodigo(1)
  await whatsapp.obterQrcode(1, { numero: '5511977776666' })
  expect(await comCodigo(1)).not.toBe(primeiro)
})

it('a connected phone is not put out by somebody who asks for a code', async () => {
  const { whatsapp, simulador } = aplicacao
  await whatsapp.criarInstancia(1)
  await esperar(async () => (await estado(1)).status === 'aguardando_qr')
  await simulador.controle.escanear(simulador.controle.instancias()[0]?.nome ?? '', {
    numero: '5511988887777',
    nome: 'Zé',
  })
  await whatsapp.criarInstancia(1, { numero: '5511977776666' })
  await esperar(async () => (await estado(1)).status === 'conectado')
  expect(simulador.controle.instancias()[0]?.estado).toBe('open')
})
