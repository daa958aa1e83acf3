export type EstadoConexao = 'close' | 'connecting' | 'open'

export interface Ajustes {
  rejectCall: boolean
  msgCall: string
  groupsIgnore: boolean
  alwaysOnline: boolean
  readMessages: boolean
  readStatus: boolean
  syncFullHistory: boolean
  wavoipToken: string
}

/** The row behind `GET /proxy/find`. */
export interface LinhaProxy {
  id: string
  enabled: boolean
  host: string
  port: string
  protocol: string
  username: string
  password: string
  createdAt: string
  updatedAt: string
  instanceId: string
}

/** The row behind `GET /webhook/find`, spelled as Evolution spells it. */
export interface LinhaWebhook {
  id: string
  url: string
  headers: Record<string, string> | null
  enabled: boolean
  events: string[]
  webhookByEvents: boolean
  webhookBase64: boolean
  createdAt: string
  updatedAt: string
  instanceId: string
}

/** What Evolution keeps in its database and so survives a restart. */
export interface Linha {
  id: string
  name: string
  token: string
  number: string | null
  connectionStatus: EstadoConexao
  ownerJid: string | null
  profileName: string | null
  profilePicUrl: string | null
  disconnectionReasonCode: number | null
  disconnectionObject: string | null
  disconnectionAt: string | null
  createdAt: string
  updatedAt: string
  ajustes: Ajustes
  ajustesId: string
  webhook: LinhaWebhook | null
  /** Absent in what an older simulator kept. */
  proxy?: LinhaProxy | null
  mensagens: number
  contatos: string[]
  /** Logged in to WhatsApp: a new socket opens by itself, without a QR. */
  temSessao: boolean
  /** The last three parts of every QR; they only change with a logout. */
  chaves: string
}

export interface QrAtual {
  pairingCode: string | null
  code: string
  base64: string
  count: number
}

/** One connection to WhatsApp. A closed one shows no QR and opens nothing any more. */
export interface Socket {
  fechado: boolean
  qrsRestantes: number
  mostrouQr: boolean
  lido: boolean
  numeroPareamento: string | null
  cancelarRotacao: () => void
}

export interface MensagemEnviada {
  id: string
  messageId: string
  remoteJid: string
  lida: boolean
}

/** The row of a message, spelled as Evolution spells it. */
export interface MensagemGuardada {
  id: string
  key: { remoteJid: string; fromMe: boolean; id: string; [campo: string]: unknown }
  pushName: string
  messageType: string
  message: Record<string, unknown>
  messageTimestamp: number
  instanceId: string
  source: string
  contextInfo: unknown
  MessageUpdate: { status: string }[]
}

/** The file of a message, as WhatsApp has it. */
export interface ArquivoGuardado {
  mediaType: string
  mimetype: string
  base64: string
  fileName?: string | undefined
  caption?: string | undefined
}

/** What only the running process knows. */
export interface Memoria {
  /** Absent while an instance is being loaded or cleaned up: `connectionState` then answers without `state`. */
  estado: EstadoConexao | undefined
  qr: QrAtual | null
  /** Counts on over scans and logouts; only the limit and a restart reset it. */
  contagemQr: number
  socket: Socket | null
  /** A client was made at least once: decides how sending without a connection fails. */
  teveCliente: boolean
  sender: string | null
  emTempestade: boolean
  /** A late LOGOUT_INSTANCE removed the session files below an open connection. */
  sessaoApagada: boolean
  removendo: boolean
  estadoFalso: string | null
  recusarMensagens: number
  enviadas: MensagemEnviada[]
  /** What `findMessages` answers from, oldest first. */
  guardadas: MensagemGuardada[]
  /** By message; null: it has none. */
  arquivos: Map<string, ArquivoGuardado | null>
  /** WhatsApp has thrown them all away. */
  arquivosPerdidos: boolean
  /** Whose file was asked for, every time. */
  buscasDeArquivos: string[]
  /** What was told to be read here. */
  lidasPorNos: string[]
  /** Reactions, edits and deletions that went out. */
  mudancas: {
    tipo: 'reacao' | 'edicao' | 'exclusao'
    id: string
    texto: string | null
    /** Of whom, in a group, the message is said to be. */
    participante?: string
  }[]
  /** So many of the next are refused. */
  recusarMudancas: number
}

export interface Instancia {
  linha: Linha
  memoria: Memoria
}
