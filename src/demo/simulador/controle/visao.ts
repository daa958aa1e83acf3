import type { Instancia, QrAtual } from '../nucleo/tipos.js'

/** What can be seen of an instance from the phone's side. Never its token. */
export interface VisaoDaInstancia {
  nome: string
  /** Absent while the server loads or cleans up the instance. */
  estado: 'close' | 'connecting' | 'open' | undefined
  /** The QR that can be read now; null also when it was read already. */
  qr: Omit<QrAtual, 'base64'> | null
  numero: string | null
  nomePerfil: string | null
  fotoUrl: string | null
  numeroPareamento: string | null
}

export function verInstancia({ linha, memoria }: Instancia): VisaoDaInstancia {
  const { qr, socket, estado } = memoria
  const legivel = qr && estado === 'connecting' && socket && !socket.fechado && !socket.lido
  return {
    nome: linha.name,
    estado,
    qr: legivel ? { pairingCode: qr.pairingCode, code: qr.code, count: qr.count } : null,
    numero: linha.ownerJid?.split('@')[0] ?? null,
    nomePerfil: linha.profileName,
    fotoUrl: linha.profilePicUrl,
    numeroPareamento: socket?.numeroPareamento ?? null,
  }
}
