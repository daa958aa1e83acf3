import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface CartaRecebida {
  para: string[]
  /** As it came over the wire. */
  corpo: string
}

/** A real SMTP server on this machine that takes everything in, and keeps it. */
export const abrirServidorDeCorreio = async () => {
  const cartas: CartaRecebida[] = []
  const servidor = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(fluxo, { envelope }, pronto) {
      let corpo = ''
      fluxo.on('data', (parte) => {
        corpo += parte
      })
      fluxo.on('end', () => {
        cartas.push({ para: envelope.rcptTo.map(({ address }) => address), corpo })
        pronto()
      })
    },
  })
  servidor.listen(0, '127.0.0.1')
  await once(servidor.server, 'listening')
  const { port } = servidor.server.address() as AddressInfo
  return {
    cartas,
    correio: { url: `smtp://127.0.0.1:${port}?tls=nao`, de: 'Painel <painel@example.com>' },
    fechar: () => new Promise<void>((resolve) => servidor.close(() => resolve())),
  }
}

/** The first link in a mail's text. */
export const linkDa = ({ corpo }: CartaRecebida): string => {
  // Quoted-printable: `=` at a line's end goes on in the next, `=3D` is one.
  const texto = corpo.replace(/=\r?\n/g, '').replace(/=3D/g, '=')
  return /http:\/\/\S+\/senha\?token=[\w-]+/.exec(texto)?.[0] ?? ''
}
