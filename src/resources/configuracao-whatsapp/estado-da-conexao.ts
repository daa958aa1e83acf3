import type { CoberturaDaConexao } from './cobertura.js'
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
  /** The same number is connected in another configuration too; whose, is not told. */
  numeroRepetido: boolean
  nome: string | null
  /** Changes with the picture, see `enderecoDaFoto`; null: there is none. */
  foto: string | null
  /** Per cent of the phone's history that has come over, while it does; null: nothing is known of it, or it is all there. */
  historico: number | null
  /** Null: it has never been connected. */
  cobertura: CoberturaDaConexao | null
  /** The operation that runs now, on whichever node. */
  operacao: { nome: string; desde: string } | null
  /** Code of the last failure, to be put into words: `erros.{codigo}`. */
  erro: string | null
  /** Whether this user may write to a number of their choice. */
  podeEscrever: boolean
  servidor: { proprio: boolean; url: string | null; chaveDefinida: boolean }
  /** The server's clock when this was read: countdowns must not trust the browser's. */
  agora: string
}
