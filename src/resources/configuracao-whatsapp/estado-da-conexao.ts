import type { Evidencia } from './evidencia.js'
import type { Motivo, Status } from './status.js'

/** What the browser is told of a connection: everything the connection page shows, and no secret. Times are ISO 8601. */
export interface EstadoDaConexao {
  id: number
  empresaId: number
  empresaNome: string
  ativo: boolean
  instanceName: string
  status: Status
  desde: string
  motivo: Motivo | null
  evidencia: Evidencia | null
  /** Only one that can still be scanned, and only for those who may pair a phone. */
  qr: { imagem: string; expiraEm: string; codigoPareamento: string | null } | null
  numero: string | null
  nome: string | null
  /** https only, or null. */
  foto: string | null
  /** The operation that runs now, on whichever node. */
  operacao: { nome: string; desde: string } | null
  /** Code of the last failure, to be put into words: `erros.{codigo}`. */
  erro: string | null
  servidor: { proprio: boolean; url: string | null; chaveDefinida: boolean }
  /** The server's clock when this was read: countdowns must not trust the browser's. */
  agora: string
}
