import { emitir, type Mundo } from '../nucleo/mundo.js'
import type { Instancia, Socket } from '../nucleo/tipos.js'
import { abrir } from './abertura.js'
import { anunciarConexao } from './anuncio.js'
import { fecharSocket } from './fechamento.js'
import { atingirLimite } from './limite-qr.js'
import { codigoNovo, desenhar } from './qr.js'

/** WhatsApp hands out six references per connection. */
const QRS_POR_SOCKET = 6
const NOVA_TENTATIVA_MS = 100

interface PedidoDeSocket {
  mundo: Mundo
  instancia: Instancia
  numero?: string | null
  /** From `connecting` to `open`, when the session is already there. */
  reconexaoMs?: number
}

/**
 * Opens a connection to WhatsApp. The state stays `close` for a moment, so two parallel connects open
 * two sockets: both emit QRs, and only that of the second one (the one shown) can be read.
 */
export function abrirSocket({ mundo, instancia, numero, reconexaoMs }: PedidoDeSocket): void {
  const { relogio, tempos } = mundo
  const socket: Socket = {
    fechado: false,
    qrsRestantes: QRS_POR_SOCKET,
    mostrouQr: false,
    lido: false,
    numeroPareamento: numero ?? null,
    cancelarRotacao: () => {},
  }
  instancia.memoria.teveCliente = true
  instancia.memoria.socket = socket
  relogio.agendar(tempos.abrirSocket, () => {
    if (socket.fechado || instancia.memoria.removendo) return
    anunciarConexao(mundo, instancia)
    if (instancia.linha.temSessao) {
      relogio.agendar(reconexaoMs ?? tempos.reconexao, () => abrir(mundo, instancia, socket))
      return
    }
    const espera = tempos.primeiroQr + (socket.numeroPareamento ? tempos.codigoPareamento : 0)
    relogio.agendar(espera, () => void emitirQr(mundo, instancia, socket))
  })
}

/** Closes what is open and connects again: a restart, a drop, or the end of a connection's six QRs. */
export function reconectar(pedido: PedidoDeSocket): void {
  const numero = pedido.numero ?? pedido.instancia.memoria.socket?.numeroPareamento ?? null
  fecharSocket(pedido.instancia)
  abrirSocket({ ...pedido, numero })
}

/** Does not wait for the end of the current QR. */
export function girarQr(mundo: Mundo, instancia: Instancia): void {
  const { socket } = instancia.memoria
  if (!socket) return
  socket.cancelarRotacao()
  void emitirQr(mundo, instancia, socket)
}

/** Shows the next QR of a connection, again and again until it is read or the connection ends. */
async function emitirQr(mundo: Mundo, instancia: Instancia, socket: Socket): Promise<void> {
  const { memoria, linha } = instancia
  if (!mostraQr(instancia, socket)) return
  const maisTarde = (ms: number) => mundo.relogio.agendar(ms, () => void emitirQr(mundo, instancia, socket))
  if (mundo.falhas.servidor.whatsappFora) {
    socket.cancelarRotacao = maisTarde(NOVA_TENTATIVA_MS)
    return
  }
  if (memoria.contagemQr >= mundo.limiteQr) return atingirLimite(mundo, instancia)
  if (socket.qrsRestantes === 0) return reconectar({ mundo, instancia })

  socket.qrsRestantes--
  memoria.contagemQr++
  const count = memoria.contagemQr
  const code = codigoNovo(mundo.aleatorio, linha.chaves)
  const pairingCode = socket.numeroPareamento ? mundo.aleatorio.codigoPareamento() : null
  const base64 = await desenhar(code)
  if (!mostraQr(instancia, socket)) return

  // Two connections draw at once, and the older one's may be ready last.
  if (count === memoria.contagemQr) memoria.qr = { pairingCode, code, base64, count }
  socket.mostrouQr = true
  mundo.registro.alterar(instancia, { connectionStatus: 'connecting' })
  void emitir(mundo, instancia, 'QRCODE_UPDATED', {
    qrcode: { instance: linha.name, pairingCode, code, base64 },
  })
  socket.cancelarRotacao = maisTarde(mundo.tempos.rotacaoQr)
}

function mostraQr({ memoria }: Instancia, socket: Socket): boolean {
  return !socket.fechado && !socket.lido && memoria.estado === 'connecting'
}
