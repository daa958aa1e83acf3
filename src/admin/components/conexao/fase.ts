import type { Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'

/** What the page shows. */
export type Fase =
  | 'inativa'
  | 'convite'
  | 'pausa'
  | 'trabalhando'
  | 'preparando'
  | 'qr'
  | 'qrAlheio'
  | 'conectando'
  | 'conectado'
  | 'erro'

interface Situacao {
  estado: EstadoDaConexao
  /** The request of this page that is under way. */
  enviando: Acao | null
  /** A QR of this attempt has been on show: what is `conectando` afterwards has been scanned. */
  viuQr: boolean
  /** A new QR is about to be asked for, without anybody clicking. */
  renovando: boolean
  podeConectar: boolean
}

/** Operations that take the page over while they run. */
const OCUPA: readonly string[] = [
  'desconectar',
  'reiniciar',
  'excluirInstancia',
  'configurarServidor',
  'rotacionarSegredo',
]

export const faseDe = ({ estado, enviando, viuQr, renovando, podeConectar }: Situacao): Fase => {
  const operacao = enviando ?? estado.operacao?.nome ?? null
  const abrindo = operacao === 'conectar' || operacao === 'verQrcode'
  if (!estado.ativo) return 'inativa'
  if (operacao && OCUPA.includes(operacao)) return 'trabalhando'
  switch (estado.status) {
    case 'conectado':
      return 'conectado'
    case 'aguardando_qr':
      if (!podeConectar) return 'qrAlheio'
      if (estado.qr) return 'qr'
      return abrindo || renovando ? 'preparando' : 'pausa'
    case 'conectando':
      return abrindo && !viuQr ? 'preparando' : 'conectando'
    case 'erro':
      return abrindo ? 'preparando' : 'erro'
    case 'desconectado':
    case 'nao_configurado':
      if (abrindo) return 'preparando'
      return estado.motivo === 'limite_qr' && podeConectar ? 'pausa' : 'convite'
  }
}
