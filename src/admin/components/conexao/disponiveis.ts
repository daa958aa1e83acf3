import type { Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import { semInstancia } from '../../../resources/configuracao-whatsapp/status.js'

/**
 * The page's quiet buttons, in their order; `conectar` and `verQrcode` have the big one. Those that come and go
 * with the status stand last: the others do not move under somebody's finger.
 */
export const SECUNDARIAS = [
  'configurarServidor',
  'verificarStatus',
  'rotacionarSegredo',
  'registrarWebhook',
  'excluirInstancia',
  'enviarTeste',
  'reiniciar',
  'desconectar',
] as const satisfies readonly Acao[]
export type Secundaria = (typeof SECUNDARIAS)[number]

export const ehSecundaria = (nome: string): nome is Secundaria =>
  (SECUNDARIAS as readonly string[]).includes(nome)

/** Whether an action makes sense now; whether the user may is another question. */
export const fazSentido = (
  acao: Secundaria,
  { status, motivo, ativo }: Pick<EstadoDaConexao, 'status' | 'motivo' | 'ativo'>,
): boolean => {
  switch (acao) {
    case 'verificarStatus':
      return status !== 'nao_configurado'
    case 'enviarTeste':
    case 'reiniciar':
      return ativo && status === 'conectado'
    case 'desconectar':
      return status === 'conectado' || status === 'conectando'
    case 'excluirInstancia':
      return status !== 'nao_configurado'
    case 'rotacionarSegredo':
    case 'registrarWebhook':
      return !semInstancia({ status, motivo })
    case 'configurarServidor':
      return true
  }
}
