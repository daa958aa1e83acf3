import type { RecordJSON } from 'adminjs'
import type { Motivo, Status } from '../../../resources/configuracao-whatsapp/status.js'
import { ehSecundaria, fazSentido } from '../conexao/disponiveis.js'

/** Doors to the page that a click on the row opens, too. */
const PORTAS: readonly string[] = [
  'conectar',
  'verQrcode',
  'edit',
  'linhaDoTempo',
  'disponibilidade',
  'regrasDeAlerta',
]

/** Of a connection's row, what its state allows, and each way only once. */
const daConexao = (registro: RecordJSON): RecordJSON => {
  const {
    status,
    motivo = null,
    ativo,
  } = registro.params as {
    status: Status
    motivo?: Motivo | null
    ativo: unknown
  }
  const estado = { status, motivo, ativo: ativo === true || ativo === 'true' }
  const recordActions = registro.recordActions.filter(
    ({ name }) => !PORTAS.includes(name) && (!ehSecundaria(name) || fazSentido(name, estado)),
  )
  return { ...registro, recordActions }
}

/** The rows with what can be done to each. */
export const comAcoesDaLinha = (recurso: string, registros: RecordJSON[]): RecordJSON[] =>
  recurso === 'ConfiguracaoWhatsApp' ? registros.map(daConexao) : registros
