import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** A port nobody listens on at present, for a process that must be told one. */
export const portaLivre = async (): Promise<number> => {
  const sonda = createServer().listen(0, '127.0.0.1')
  await once(sonda, 'listening')
  const { port } = sonda.address() as AddressInfo
  sonda.close()
  await once(sonda, 'close')
  return port
}
