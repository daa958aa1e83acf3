import type { Status } from '../../resources/configuracao-whatsapp/status.js'
import type { Registro } from '../registro/registro.js'
import type { Mudanca } from './gravar-sinais.js'
import { type EstadoSondado, ultimaEntrega } from './sinais.js'

/** Evolution repeats a delivery for 20 minutes: so long may an old one contradict a newer answer of ours. */
const JANELA_MS = 25 * 60_000
/** A storm of one instance is one question now and then, not one per event. */
const INTERVALO_MS = 1500

/** What may follow an answer without contradicting it. */
const DIZ: Record<EstadoSondado, readonly Status[]> = {
  open: ['conectado'],
  connecting: ['conectando', 'aguardando_qr', 'conectado', 'desconectado'],
  close: ['desconectado'],
  refused: ['desconectado'],
  inexistente: ['nao_configurado', 'erro'],
}

/** Asks Evolution instead of guessing, where deliveries are in doubt. */
export interface Verificador {
  /** @param duvidosas configurations with deliveries that cannot be put in order */
  aoAplicar(mudancas: readonly Mudanca[], duvidosas: readonly number[]): void
  parar(): Promise<void>
}

/** `perfil` completes what is shown of a phone; `status` settles what is true. */
export type Pergunta = 'perfil' | 'status'

interface Opcoes {
  perguntar: Record<Pergunta, (configuracaoId: number) => Promise<unknown>>
  registro: Registro
}

export const criarVerificador = ({ perguntar, registro }: Opcoes): Verificador => {
  const agendadas = new Map<number, { pergunta: Pergunta; timer: NodeJS.Timeout }>()
  const ultimas = new Map<number, number>()
  const emCurso = new Set<Promise<unknown>>()

  const pedir = (id: number, pergunta: Pergunta): void => {
    const agendada = agendadas.get(id)
    if (agendada) {
      if (pergunta === 'status') agendada.pergunta = pergunta
      return
    }
    const espera = Math.max(0, (ultimas.get(id) ?? 0) + INTERVALO_MS - Date.now())
    agendadas.set(id, { pergunta, timer: setTimeout(() => fazer(id), espera).unref() })
  }

  const fazer = (id: number): void => {
    const { pergunta = 'status' } = agendadas.get(id) ?? {}
    agendadas.delete(id)
    if (ultimas.size > 10_000) ultimas.clear()
    ultimas.set(id, Date.now())
    const resposta = perguntar[pergunta](id)
      .catch((erro: unknown) =>
        registro.warn({ configuracaoId: id, err: erro }, 'não foi possível conferir a instância'),
      )
      .finally(() => emCurso.delete(resposta))
    emCurso.add(resposta)
  }

  return {
    aoAplicar(mudancas, duvidosas) {
      for (const mudanca of mudancas) {
        const pergunta = oQuePerguntar(mudanca, Date.now())
        if (pergunta) pedir(mudanca.configuracaoId, pergunta)
      }
      for (const id of duvidosas) pedir(id, 'status')
    },
    async parar() {
      for (const { timer } of agendadas.values()) clearTimeout(timer)
      agendadas.clear()
      await Promise.allSettled(emCurso)
    },
  }
}

/** The status, where deliveries overrule a recent answer that said something else; the profile, where it is not known. */
export const oQuePerguntar = ({ antes, depois, sinais }: Mudanca, agora: number): Pergunta | null => {
  const { sonda } = sinais
  const recente = sonda && sonda.em > agora - JANELA_MS && sonda.apos < ultimaEntrega(sinais)
  if (recente && antes !== depois.status && !DIZ[sonda.estado].includes(depois.status)) return 'status'
  return depois.status === 'conectado' && antes !== 'conectado' && depois.nome === null ? 'perfil' : null
}
