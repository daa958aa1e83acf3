import type { Status } from '../resources/configuracao-whatsapp/status.js'
import type { Mudanca } from './estado/gravar-sinais.js'
import { type EstadoSondado, ultimaEntrega } from './estado/sinais.js'
import type { Registro } from './registro.js'

/** Evolution repeats a delivery for 20 minutes: so long may an old one contradict a newer answer of ours. */
const JANELA_MS = 25 * 60_000
/** A storm of one instance is one question now and then, not one per event. */
const INTERVALO_MS = 1500

const DIZ: Record<EstadoSondado, readonly Status[]> = {
  open: ['conectado'],
  connecting: ['conectando', 'aguardando_qr'],
  close: ['desconectado'],
  refused: ['desconectado'],
  inexistente: ['nao_configurado'],
}

/** Asks Evolution instead of guessing, where deliveries are in doubt. */
export interface Conferente {
  /** @param duvidosas configurations with deliveries that cannot be put in order */
  aoAplicar(mudancas: readonly Mudanca[], duvidosas: readonly number[]): void
  parar(): Promise<void>
}

interface Opcoes {
  verificar(configuracaoId: number): Promise<unknown>
  registro: Registro
}

export const criarConferente = ({ verificar, registro }: Opcoes): Conferente => {
  const agendadas = new Map<number, NodeJS.Timeout>()
  const ultimas = new Map<number, number>()
  const emCurso = new Set<Promise<unknown>>()

  const pedir = (id: number): void => {
    if (agendadas.has(id)) return
    const espera = Math.max(0, (ultimas.get(id) ?? 0) + INTERVALO_MS - Date.now())
    agendadas.set(id, setTimeout(() => perguntar(id), espera).unref())
  }

  const perguntar = (id: number): void => {
    agendadas.delete(id)
    if (ultimas.size > 10_000) ultimas.clear()
    ultimas.set(id, Date.now())
    const pergunta = verificar(id)
      .catch((erro: unknown) =>
        registro.warn({ configuracaoId: id, err: erro }, 'não foi possível conferir o status'),
      )
      .finally(() => emCurso.delete(pergunta))
    emCurso.add(pergunta)
  }

  return {
    aoAplicar(mudancas, duvidosas) {
      for (const mudanca of mudancas) if (precisaPerguntar(mudanca, Date.now())) pedir(mudanca.configuracaoId)
      duvidosas.forEach(pedir)
    },
    async parar() {
      for (const agendada of agendadas.values()) clearTimeout(agendada)
      agendadas.clear()
      await Promise.allSettled(emCurso)
    },
  }
}

/** Deliveries overrule a recent answer that said something else; or a phone is on, and its name not known. */
export const precisaPerguntar = ({ antes, depois, sinais }: Mudanca, agora: number): boolean => {
  if (depois.status === 'conectado' && antes !== 'conectado' && depois.nome === null) return true
  const { sonda } = sinais
  if (!sonda || sonda.em < agora - JANELA_MS || sonda.apos >= ultimaEntrega(sinais)) return false
  return !DIZ[sonda.estado].includes(depois.status) && antes !== depois.status
}
