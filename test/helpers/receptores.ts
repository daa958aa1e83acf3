import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Carta {
  para: string
  corpo: string
}

/** A real SMTP server, which can be told to refuse. */
export const abrirCorreio = async () => {
  const cartas: Carta[] = []
  let recusa: { responseCode: number } | null = null
  const servidor = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_para, _sessao, pronto) => pronto(recusa && Object.assign(new Error('not now'), recusa)),
    onData(fluxo, { envelope }, pronto) {
      const partes: Buffer[] = []
      fluxo.on('data', (parte: Buffer) => partes.push(parte))
      fluxo.on('end', () => {
        const corpo = Buffer.concat(partes).toString()
        for (const { address } of envelope.rcptTo) cartas.push({ para: address, corpo })
        pronto()
      })
    },
  })
  servidor.on('error', () => undefined)
  servidor.listen(0, '127.0.0.1')
  await once(servidor.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(servidor.server.address() as AddressInfo).port}?tls=nao`,
    cartas,
    /** @param codigo 4xx: for now; 5xx: for good; null: takes everything again */
    recusar(codigo: number | null) {
      recusa = codigo === null ? null : { responseCode: codigo }
    },
    fechar: () => new Promise<void>((pronto) => servidor.close(pronto)),
  }
}

export interface Recebido {
  cabecalhos: IncomingHttpHeaders
  corpo: string
}

/** A real HTTP receiver that answers as it is told. */
export const abrirReceptor = async () => {
  const recebidos: Recebido[] = []
  let responder: (res: ServerResponse) => void = (res) => void res.writeHead(204).end()
  const servidor = createServer(async (req, res) => {
    const partes: Buffer[] = []
    for await (const parte of req) partes.push(parte as Buffer)
    recebidos.push({ cabecalhos: req.headers, corpo: Buffer.concat(partes).toString() })
    responder(res)
  })
  servidor.listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  return {
    url: `http://127.0.0.1:${(servidor.address() as AddressInfo).port}/avisos`,
    recebidos,
    aoReceber(como: (res: ServerResponse) => void) {
      responder = como
    },
    fechar() {
      servidor.closeAllConnections()
      servidor.close()
    },
  }
}

/** The text of a mail's part, whatever it is encoded in. */
export const textoDaCarta = ({ corpo }: Carta): string =>
  Buffer.from(
    corpo
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_tudo, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
