import { expect, it } from 'vitest'
import { FilaCheia } from '../../src/webhooks/fila-de-entregas.js'
import { criarLeitorDeEntregas } from '../../src/webhooks/leitura/leitor-de-entregas.js'
import { SemJson } from '../../src/webhooks/leitura/ler-aos-poucos.js'

const MB = 2 ** 20
const corpo = (texto: string) => ({ configuracaoId: 1, bruto: Buffer.from(texto), emitidoEm: 0 })
const grande = () => corpo(JSON.stringify({ event: 'call', data: { texto: 'x'.repeat(MB) } }))
const semSentido = () => corpo('x'.repeat(MB))

it('does not read a large body that would not be taken', async () => {
  const ler = criarLeitorDeEntregas({ aceita: () => false })
  await expect(ler(semSentido())).rejects.toBeInstanceOf(FilaCheia)
  await expect(criarLeitorDeEntregas({ aceita: () => true })(semSentido())).rejects.toBeInstanceOf(SemJson)
})

it('asks so once what was read before has been delivered, however late its reader goes on', async () => {
  let cabe = true
  const ler = criarLeitorDeEntregas({ aceita: () => cabe })
  const entregue = async () => {
    const entrega = await ler(grande())
    for (let i = 0; i < 4; i++) await null
    cabe = false
    return entrega.evento
  }
  const [primeira, segunda] = await Promise.allSettled([entregue(), entregue()])
  expect(primeira).toMatchObject({ status: 'fulfilled', value: 'call' })
  expect(segunda).toMatchObject({ status: 'rejected', reason: expect.any(FilaCheia) })
})
