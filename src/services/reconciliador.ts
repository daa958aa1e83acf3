import type { Ambiente } from './ambiente.js'
import { ErroWhatsApp } from './erros.js'
import type { Estado } from './estado/derivar.js'
import type { Metricas } from './metricas.js'
import { type Achados, reconciliarServidor } from './reconciliacao/reconciliar-servidor.js'
import { listarServidores, type ServidorEmUso } from './reconciliacao/servidores.js'
import { anotarRodada, ateAProxima, esquecerOutros, tomarVez } from './reconciliacao/tabelas.js'

export interface RelatorioDaReconciliacao extends Achados {
  /** Servers that were due and not in another node's hands. */
  servidores: number
  /** Those of them that gave no list. */
  falhas: number
}

export interface Reconciliador {
  /** A round shortly after, then one every interval, until `parar`. */
  iniciar(): void
  /** Resolves when the round under way has ended. */
  parar(): Promise<void>
  /** Reconciles the servers that are due. Any number of nodes may call it: each server is in one's hands. */
  rodada(): Promise<RelatorioDaReconciliacao>
}

interface Opcoes {
  ambiente: Ambiente
  /** Asks Evolution about one instance, and writes the answer down. */
  perguntar(configuracaoId: number): Promise<Estado>
  /** Seconds between two rounds of one server; false: only when `rodada` is called. */
  intervaloSegundos: number | false
  metricas: Pick<Metricas, 'aoReconciliar'>
}

/** A node that has just started lets the others and its own start-up go first. */
const PRIMEIRA_S = 10
/** One that does not answer holds up none of the others. */
const SERVIDORES_AO_MESMO_TEMPO = 5
/** Due a moment ago: whoever wakes up is not too early. */
const FOLGA_S = 1

/** Nodes that started together do not meet. */
const aoAcaso = (segundos: number): number => segundos * (0.8 + 0.4 * Math.random())

/** Heals what deliveries did not tell: records that drifted from what Evolution has. */
export const criarReconciliador = (opcoes: Opcoes): Reconciliador => {
  const { ambiente, perguntar, intervaloSegundos, metricas } = opcoes
  const { dataSource, registro } = ambiente
  const intervalo = intervaloSegundos || 300
  let parada = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let emCurso: Promise<RelatorioDaReconciliacao> | null = null

  /** @returns null: not due, or another node's */
  const tentarServidor = async (servidor: ServidorEmUso): Promise<Achados | 'falhou' | null> => {
    const inicio = await tomarVez(dataSource, servidor.endereco, aoAcaso(intervalo))
    if (!inicio) return null
    try {
      const achados = await reconciliarServidor(ambiente, servidor, inicio, {
        perguntar,
        ate: performance.now() + (intervalo * 1000) / 2,
        signal: parada.signal,
      })
      await anotarRodada(dataSource, servidor.endereco, null)
      metricas.aoReconciliar('ok', achados.corrigidas)
      return achados
    } catch (erro) {
      if (!(erro instanceof ErroWhatsApp)) throw erro
      await anotarRodada(dataSource, servidor.endereco, erro.codigo)
      metricas.aoReconciliar(erro.codigo, 0)
      registro.warn({ servidor: servidor.endereco, erro: erro.codigo }, 'servidor não pôde ser reconciliado')
      return 'falhou'
    }
  }

  const rodarUmaVez = async (): Promise<RelatorioDaReconciliacao> => {
    const relatorio = { servidores: 0, falhas: 0, confirmadas: 0, corrigidas: 0, semResposta: 0, orfas: 0 }
    const servidores = await listarServidores(ambiente)
    await esquecerOutros(dataSource, servidores)
    const fila = servidores.values()
    const trabalhar = async (): Promise<void> => {
      for (const servidor of fila) {
        if (parada.signal.aborted) return
        const achados = await tentarServidor(servidor)
        if (!achados) continue
        relatorio.servidores += 1
        if (achados === 'falhou') relatorio.falhas += 1
        else for (const nome of CONTADOS) relatorio[nome] += achados[nome]
      }
    }
    await Promise.all(Array.from({ length: SERVIDORES_AO_MESMO_TEMPO }, trabalhar))
    return relatorio
  }

  const rodada = (): Promise<RelatorioDaReconciliacao> => {
    emCurso ??= rodarUmaVez().finally(() => {
      emCurso = null
    })
    return emCurso
  }

  const agendar = (segundos: number): void => {
    timer = setTimeout(() => void rodarEAgendar(), segundos * 1000).unref()
  }

  const rodarEAgendar = async (): Promise<void> => {
    let espera: number | null = null
    try {
      const relatorio = await rodada()
      if (relatorio.corrigidas + relatorio.semResposta > 0) registro.info(relatorio, 'conexões reconciliadas')
      espera = await ateAProxima(dataSource)
    } catch (erro) {
      registro.warn({ err: erro }, 'as conexões não puderam ser reconciliadas')
    }
    if (!parada.signal.aborted) agendar(Math.min(Math.max(espera ?? intervalo, 0), intervalo * 1.2) + FOLGA_S)
  }

  return {
    rodada,
    iniciar() {
      clearTimeout(timer)
      parada = new AbortController()
      if (intervaloSegundos !== false) agendar(aoAcaso(Math.min(PRIMEIRA_S, intervaloSegundos)))
    },
    async parar() {
      parada.abort()
      clearTimeout(timer)
      await emCurso?.catch(() => undefined)
    },
  }
}

const CONTADOS = ['confirmadas', 'corrigidas', 'semResposta', 'orfas'] as const
