import type { Motivo, Status } from '../../resources/configuracao-whatsapp/status.js'
import { motivoDaDesconexao, motivoDaSonda, motivoPerguntado } from './motivo-da-desconexao.js'
import { type Sinais, TIPOS_DE_ENTREGA, ultimaEntrega } from './sinais.js'

/** What the record shows of an instance. */
export interface Estado {
  status: Status
  motivo: Motivo | null
  qr: { codigo: string; imagem: string | null; pareamento: string | null; expiraEm: number } | null
  numero: string | null
  nome: string | null
  foto: string | null
  /** Error code of the operation that failed, when that is what the status rests on. */
  erro: string | null
}

type Situacao = Pick<Estado, 'status' | 'motivo' | 'qr'>

/** Reads the state off the signals. Pure: same signals, same state. */
export const derivar = (sinais: Sinais): Estado => {
  const situacao = comQrObtido(sinais, comSonda(sinais, dasEntregas(sinais)))
  const erro = falhaVigente(sinais)
  const final: Situacao = erro ? { status: 'erro', motivo: 'falha_na_operacao', qr: null } : situacao
  return { ...final, ...perfilDe(sinais, final), erro }
}

/** What Evolution's deliveries say on their own. */
const dasEntregas = (sinais: Sinais): Situacao => {
  const ultimo = ultimoTipo(sinais)
  switch (ultimo) {
    case undefined:
      return { status: 'nao_configurado', motivo: null, qr: null }
    case 'removida':
      return { status: 'nao_configurado', motivo: null, qr: null }
    case 'criada':
      return { status: 'conectando', motivo: null, qr: null }
    case 'conectando':
      // Also what follows a scan: the QR shown until now has been used.
      return { status: 'conectando', motivo: null, qr: null }
    case 'qr':
      return { status: 'aguardando_qr', motivo: null, qr: sinais.qr ?? null }
    case 'aberta':
      return { status: 'conectado', motivo: null, qr: null }
    case 'limite':
      return { status: 'desconectado', motivo: 'limite_qr', qr: null }
    case 'fechada':
    case 'logout':
      return { status: 'desconectado', motivo: motivoDaDesconexao(sinais), qr: null }
  }
}

/** The last delivery that tells of a living instance, on Evolution's clock. */
const vida = (sinais: Sinais): number =>
  Math.max(...(['criada', 'conectando', 'qr', 'aberta'] as const).map((t) => sinais[t]?.em ?? 0))

const excluidaPorNos = (sinais: Sinais): boolean =>
  sinais.excluida !== undefined && vida(sinais) <= sinais.excluida.apos

const ultimoTipo = (sinais: Sinais) => {
  const vivo = vida(sinais)
  // A removed instance still says goodbye (logout, close) afterwards: only life undoes a removal.
  if (sinais.removida && sinais.removida.em >= vivo) return 'removida'
  return TIPOS_DE_ENTREGA.filter((tipo) => tipo !== 'removida' && sinais[tipo])
    .sort((a, b) => (sinais[a]?.em ?? 0) - (sinais[b]?.em ?? 0))
    .at(-1)
}

/** An answer of Evolution beats every delivery that was known when the question was asked. */
const comSonda = (sinais: Sinais, entregas: Situacao): Situacao => {
  const { sonda } = sinais
  if (!sonda || sonda.apos < ultimaEntrega(sinais)) return entregas
  switch (sonda.estado) {
    case 'open':
      return { status: 'conectado', motivo: null, qr: null }
    case 'connecting':
      // `connecting` covers both sides of a scan; the deliveries know on which side we are.
      return entregas.status === 'aguardando_qr' ? entregas : { status: 'conectando', motivo: null, qr: null }
    case 'close':
      return {
        status: 'desconectado',
        motivo: motivoPerguntado(motivoDoFim(sinais, entregas), sonda.codigo),
        qr: null,
      }
    case 'refused':
      return { status: 'desconectado', motivo: 'limite_qr', qr: null }
    case 'inexistente':
      return entregas.status === 'nao_configurado' || excluidaPorNos(sinais)
        ? { status: 'nao_configurado', motivo: null, qr: null }
        : { status: 'erro', motivo: 'instancia_inexistente', qr: null }
  }
}

const motivoDoFim = (sinais: Sinais, { status, motivo }: Situacao): Motivo | null => {
  if (status === 'desconectado') return motivo
  return status === 'conectado' ? motivoDaSonda(sinais) : null
}

/** A QR that `connect` returned counts unless a delivery brought it already (it may be used by now). */
const comQrObtido = (sinais: Sinais, situacao: Situacao): Situacao => {
  const { qrObtido, qr, sonda } = sinais
  const emConexao = situacao.status === 'conectando' || situacao.status === 'aguardando_qr'
  if (!qrObtido || !emConexao) return situacao
  if (qrObtido.codigo === qr?.codigo) {
    // A failure in between had the picture taken down; the answer brings it back.
    return situacao.qr && !situacao.qr.imagem ? { ...situacao, qr: qrObtido } : situacao
  }
  if (qrObtido.apos < ultimaEntrega(sinais)) return situacao
  if (sonda && sonda.em > qrObtido.em && sonda.estado !== 'connecting') return situacao
  return { status: 'aguardando_qr', motivo: null, qr: qrObtido }
}

const falhaVigente = ({ falha, ...sinais }: Sinais): string | null => {
  if (!falha || falha.apos < ultimaEntrega(sinais)) return null
  return falha.em > (sinais.sonda?.em ?? 0) ? falha.codigo : null
}

/** Number, name and picture while connected or on the way back; a logged-out phone is nobody's. */
const perfilDe = (
  { aberta, perfil }: Sinais,
  { status, motivo }: Situacao,
): Pick<Estado, 'numero' | 'nome' | 'foto'> => {
  const comErro = status === 'erro' && motivo !== 'instancia_inexistente'
  const ligado = status === 'conectado' || status === 'conectando' || comErro
  if (!ligado || (!aberta && !perfil)) return { numero: null, nome: null, foto: null }
  const recente = perfil && perfil.apos >= (aberta?.em ?? 0) ? perfil : aberta
  const mesmo = perfil?.numero === aberta?.numero
  return {
    numero: recente?.numero ?? null,
    nome: recente?.nome ?? (mesmo ? (perfil?.nome ?? aberta?.nome ?? null) : null),
    foto: recente?.foto ?? (mesmo ? (perfil?.foto ?? aberta?.foto ?? null) : null),
  }
}
