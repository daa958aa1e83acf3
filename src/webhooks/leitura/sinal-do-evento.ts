import { z } from 'zod'
import type { NomeDeEvento } from '../../resources/evento-webhook/eventos.js'
import { LIMITES } from '../../resources/limites.js'
import { DURACAO_DO_QR_MS, type Sinal } from '../../services/estado/sinais.js'
import { inteiroOuNulo, numeroDoJid, textoOuNulo } from '../../services/evolution/schemas/comum.js'
import { paraOPostgres } from './conteudo.js'
import type { Envelope } from './envelope.js'

/** What a delivery tells about the instance. `nao_reconhecido`: an event we know in a shape we do not. */
export type Leitura = Sinal | 'sem_efeito' | 'nao_reconhecido'

const { codigoDoQr, imagemDoQr, codigoDePareamento } = LIMITES

const conexao = z.discriminatedUnion('state', [
  z.object({ state: z.literal('connecting') }),
  z.object({
    state: z.literal('open'),
    wuid: inteiroOuNulo('endereco'),
    profileName: textoOuNulo('nome'),
    profilePictureUrl: inteiroOuNulo('url'),
  }),
  z.object({ state: z.literal('close'), statusReason: z.number().nullish() }),
  z.object({ state: z.literal('refused') }),
])

const qrcode = z.union([
  z.object({
    qrcode: z.object({
      code: z.string().min(1).max(codigoDoQr).transform(paraOPostgres),
      base64: z.string().max(imagemDoQr).startsWith('data:image/').transform(paraOPostgres).nullish(),
      pairingCode: z.string().max(codigoDePareamento).transform(paraOPostgres).nullish(),
    }),
  }),
  // At the limit: `{message: "QR code limit reached, please login again", statusCode: 500}`.
  z.object({ message: z.string().max(LIMITES.qualquer), statusCode: z.number() }),
])

const situacao = z.object({
  status: z.string().max(LIMITES.palavra),
  disconnectionReasonCode: z.number().nullish(),
})

/** Counts, and how far it is; some versions leave the latter out. */
const historico = z.object({ progress: z.number().min(0).max(100).nullish().catch(null) })

interface Chegada {
  envelope: Envelope
  /** Evolution's time, which orders the events of one instance. */
  em: number
  /** When Evolution minted the event, on our clock: the token's `iat`, else the arrival. ms. */
  emitidoEm: number
}

type Leitor = (chegada: Chegada) => Leitura

/** The events that change an instance's state. */
const LEITORES: Partial<Record<NomeDeEvento, Leitor>> = {
  'instance.create': ({ em }) => ({ tipo: 'criada', em }),
  'instance.delete': ({ em }) => ({ tipo: 'removida', em }),
  'remove.instance': ({ em }) => ({ tipo: 'removida', em }),
  'logout.instance': ({ em }) => ({ tipo: 'logout', em }),

  'connection.update'({ envelope, em }) {
    const { success, data } = conexao.safeParse(envelope.data)
    if (!success) return 'nao_reconhecido'
    switch (data.state) {
      case 'connecting':
        return { tipo: 'conectando', em }
      case 'open': {
        const numero = numeroDoJid(data.wuid ?? envelope.remetente ?? null)
        return {
          tipo: 'aberta',
          em,
          numero,
          nome: data.profileName ?? null,
          foto: data.profilePictureUrl ?? null,
        }
      }
      case 'close':
        return { tipo: 'fechada', em, codigo: data.statusReason ?? null }
      case 'refused':
        return { tipo: 'limite', em }
    }
  },

  'qrcode.updated'({ envelope, em, emitidoEm }) {
    const { success, data } = qrcode.safeParse(envelope.data)
    if (!success) return 'nao_reconhecido'
    if (!('qrcode' in data)) return { tipo: 'limite', em }
    const { code, base64, pairingCode } = data.qrcode
    const expiraEm = emitidoEm + DURACAO_DO_QR_MS
    return { tipo: 'qr', em, codigo: code, imagem: base64 ?? null, pareamento: pairingCode ?? null, expiraEm }
  },

  'status.instance'({ envelope, em }) {
    const { success, data } = situacao.safeParse(envelope.data)
    if (!success) return 'nao_reconhecido'
    return data.status === 'closed'
      ? { tipo: 'fechada', em, codigo: data.disconnectionReasonCode ?? null }
      : 'sem_efeito'
  },
}

const lerHistorico: Leitor = ({ envelope, em }) => {
  const { success, data } = historico.safeParse(envelope.data)
  if (!success) return 'nao_reconhecido'
  const { progress } = data
  return typeof progress === 'number' ? { tipo: 'historico', em, progresso: progress } : 'sem_efeito'
}

export const lerSinal = (nome: NomeDeEvento, chegada: Chegada): Leitura =>
  nome === 'messaging-history.set' ? lerHistorico(chegada) : (LEITORES[nome]?.(chegada) ?? 'sem_efeito')

/** Events without a usable date cannot be ordered; whether they would have had an effect decides if we ask. */
export const mudaOEstado = (nome: NomeDeEvento): boolean => Object.hasOwn(LEITORES, nome)
