import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createServer, connect as ligar, type Socket } from 'node:net'
import { Connection } from 'rabbitmq-client'

/** Name of the variable that says where the broker is. */
export const VARIAVEL = 'TEST_RABBITMQ_URL'
const PADRAO = 'amqp://guest:guest@127.0.0.1:5672'

/**
 * The broker's address; null: there is none.
 * @throws in CI, where its tests must not be left out, and where the address was given
 */
export const procurarBroker = async (): Promise<string | null> => {
  const url = process.env[VARIAVEL] ?? PADRAO
  const conexao = new Connection({ url, retryLow: 100, retryHigh: 300 })
  conexao.on('error', () => undefined)
  try {
    await conexao.onConnect(5_000)
    return url
  } catch (erro) {
    const obrigatorio = process.env[VARIAVEL] || process.env.CI
    if (obrigatorio)
      throw new Error(`no RabbitMQ broker where the tests look for it: set ${VARIAVEL}`, { cause: erro })
    return null
  } finally {
    await conexao.close().catch(() => conexao.unsafeDestroy())
  }
}

/** Names of a test's own, so that tests on one broker do not meet. */
export const nomesNovos = () => {
  const sufixo = randomBytes(5).toString('hex')
  return { exchange: `teste-${sufixo}`, fila: `teste-${sufixo}-nossa` }
}

/** Another way to the broker, which can be cut. */
export const abrirPassagem = async (url: string) => {
  const { hostname, port } = new URL(url)
  const abertos = new Set<Socket>()
  const servidor = createServer((de) => {
    const para = ligar({ host: hostname, port: Number(port || 5672) })
    for (const soquete of [de, para]) {
      abertos.add(soquete)
      soquete.on('error', () => undefined).on('close', () => abertos.delete(soquete))
    }
    de.pipe(para).pipe(de)
    de.on('close', () => para.destroy())
    para.on('close', () => de.destroy())
  })
  servidor.listen(0, '127.0.0.1')
  await new Promise((pronto) => servidor.once('listening', pronto))
  const passagem = new URL(url)
  passagem.hostname = '127.0.0.1'
  passagem.port = String((servidor.address() as AddressInfo).port)
  return {
    url: passagem.href,
    /** All connections, from one moment to the next. */
    cortar(): number {
      const quantas = abertos.size / 2
      for (const soquete of abertos) soquete.destroy()
      return quantas
    },
    fechar(): void {
      servidor.close()
      for (const soquete of abertos) soquete.destroy()
    },
  }
}
