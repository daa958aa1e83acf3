import { ErroDoSimulador } from '../nucleo/erro.js'
import type { Mundo } from '../nucleo/mundo.js'
import type { Instancia, Socket } from '../nucleo/tipos.js'
import { abrir } from './abertura.js'
import { anunciarConexao } from './anuncio.js'
import { urlDaFoto } from './foto.js'
import { reconectar } from './socket.js'

export interface Dono {
  numero: string
  nome?: string | undefined
  /** The text of the QR in front of the phone; without it, the one that is valid now. */
  codigo?: string | undefined
}

/** The phone reads the QR: `connecting` at once, `open` within a second. Until then connect still answers the used QR. */
export async function lerQr(mundo: Mundo, instancia: Instancia, dono: Dono): Promise<void> {
  const socket = socketComQr(instancia)
  if (dono.codigo && dono.codigo !== instancia.memoria.qr?.code) {
    throw new ErroDoSimulador('Este QR já não vale.')
  }
  await entrar(mundo, instancia, socket, dono)
}

/** The phone's user types the code that the panel shows. */
export async function useCodigo(
  mundo: Mundo,
  instancia: Instancia,
  pedido: { codigo: string; nome?: string | undefined },
): Promise<void> {
  const socket = socketComQr(instancia)
  const limpo = (codigo: string) => codigo.replace(/[^0-9a-z]/gi, '').toUpperCase()
  const esperado = instancia.memoria.qr?.pairingCode
  if (!esperado) throw new ErroDoSimulador('Esta instância não pediu um código de pareamento.')
  if (limpo(esperado) !== limpo(pedido.codigo)) throw new ErroDoSimulador('Este código não confere.')
  await entrar(mundo, instancia, socket, { numero: socket.numeroPareamento ?? '', nome: pedido.nome })
}

/** A scan that WhatsApp rejects (bad HMAC): the connection starts again with a new QR. */
export function lerQrComErro(mundo: Mundo, instancia: Instancia): void {
  socketComQr(instancia)
  reconectar({ mundo, instancia })
}

function socketComQr({ memoria }: Instancia): Socket {
  const { socket, qr, estado } = memoria
  if (estado !== 'connecting' || !socket || socket.fechado || socket.lido || !qr) {
    throw new ErroDoSimulador('Esta instância não está mostrando um QR agora.')
  }
  return socket
}

async function entrar(mundo: Mundo, instancia: Instancia, socket: Socket, dono: Dono): Promise<void> {
  const { relogio, tempos, registro } = mundo
  const numero = dono.numero.replace(/\D/g, '')
  socket.lido = true
  socket.cancelarRotacao()
  await relogio.esperar(tempos.leitura)
  if (socket.fechado) throw new ErroDoSimulador('A conexão caiu durante a leitura do QR.')
  anunciarConexao(mundo, instancia)
  await relogio.esperar(tempos.login)
  if (socket.fechado) throw new ErroDoSimulador('A conexão caiu durante a entrada.')
  registro.alterar(instancia, {
    temSessao: true,
    ownerJid: `${numero}@s.whatsapp.net`,
    profileName: dono.nome || null,
    profilePicUrl: urlDaFoto(mundo, numero),
  })
  instancia.memoria.sessaoApagada = false
  abrir(mundo, instancia, socket)
}
