import type { Ambiente } from '../ambiente.js'
import { ErroWhatsApp } from '../erros.js'
import { ServidorSemLicenca } from '../evolution/erros.js'
import type { Metricas } from '../metricas/metricas.js'
import { anotarInterrupcao } from '../recuperacao/interrupcoes.js'
import { duvidar } from './duvida.js'
import { calou, escutar } from './escutar.js'
import type { OpcoesDasPerguntas } from './perguntar.js'
import { type Achados, reconciliarServidor } from './reconciliar-servidor.js'
import { listarServidores, type ServidorEmUso } from './servidores.js'
import { anotarRodada, ateAProxima, esquecerOutros, tomarVez } from './tabelas.js'
import { criarVagas } from './vagas.js'

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
  perguntar: OpcoesDasPerguntas['perguntar']
  /** Seconds between two rounds of one server; false: only when `rodada` is called. */
  intervaloSegundos: number | false
  metricas: Pick<Metricas, 'aoReconciliar'>
}

/**
 * Between two rounds of a server, with their jitter 20 to 30 s: whatever was lost, what the panel says is untrue for no
 * longer than one of them, a list and a question.
 */
export const INTERVALO_S = 25
/** A node that has just started lets the others and its own start-up go first. */
const PRIMEIRA_S = 10
/** One that does not answer holds up none of the others. */
const SERVIDORES_AO_MESMO_TEMPO = 20
/** Questions of this node under way, for all servers: deliveries need the database too. */
const PERGUNTAS_AO_MESMO_TEMPO = 8
/** Of the time between two rounds; then the next list tells what is left. */
const PARTE_PARA_PERGUNTAR = 0.8
/** Due a moment ago: whoever wakes up is not too early. */
const FOLGA_S = 1

/** Nodes that started together do not meet. */
const aoAcaso = (segundos: number): number => segundos * (0.8 + 0.4 * Math.random())

/** Heals what deliveries did not tell: records that drifted from what Evolution has. */
export const criarReconciliador = (opcoes: Opcoes): Reconciliador => {
  const { ambiente, perguntar, intervaloSegundos, metricas } = opcoes
  const { dataSource, registro } = ambiente
  const intervalo = intervaloSegundos || INTERVALO_S
  const vagas = criarVagas(PERGUNTAS_AO_MESMO_TEMPO)
  let parada = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let emCurso: Promise<RelatorioDaReconciliacao> | null = null

  /** @returns null: not due, or another node's */
  const tentarServidor = async (servidor: ServidorEmUso): Promise<Achados | 'falhou' | null> => {
    const vez = await tomarVez(dataSource, servidor.endereco, aoAcaso(intervalo))
    if (!vez) return null
    const ate = performance.now() + intervalo * 1000 * PARTE_PARA_PERGUNTAR
    const { signal } = parada
    let versao: string | null = null
    try {
      versao = await escutar(servidor, { mudo: vez.mudoDesde !== null, signal })
      if (versao) ambiente.versoes.anotar(servidor.endereco, versao)
      const achados = await reconciliarServidor(ambiente, servidor, vez.inicio, {
        perguntar,
        vagas,
        ate,
        signal,
      })
      await anotarRodada(dataSource, servidor.endereco, { ...RESPONDEU, versao })
      // It may have reached us as little as we reached it.
      if (vez.mudoDesde)
        await anotarInterrupcao(dataSource.manager, {
          urls: servidor.urls,
          de: vez.mudoDesde,
          ate: new Date(),
        })
      metricas.aoReconciliar('ok', achados)
      return achados
    } catch (erro) {
      if (!(erro instanceof ErroWhatsApp)) throw erro
      await anotarFalha(servidor, erro, versao)
      metricas.aoReconciliar(erro.codigo, { corrigidas: 0, ajustadas: 0 })
      // Once, and not every half minute until somebody mends it.
      if (erro.codigo !== vez.erro)
        registro.warn(
          { servidor: servidor.endereco, erro: erro.codigo },
          'servidor não pôde ser reconciliado',
        )
      return 'falhou'
    }
  }

  const anotarFalha = async (servidor: ServidorEmUso, erro: ErroWhatsApp, versao: string | null) => {
    const mudoDesde = await anotarRodada(dataSource, servidor.endereco, {
      erro: erro.codigo,
      versao,
      calou: calou(erro),
      enderecoDeRegistro: erro instanceof ServidorSemLicenca ? erro.enderecoDeRegistro : null,
    })
    if (mudoDesde) await duvidar(dataSource, servidor, mudoDesde)
  }

  const rodarUmaVez = async (): Promise<RelatorioDaReconciliacao> => {
    const relatorio = {
      servidores: 0,
      falhas: 0,
      confirmadas: 0,
      corrigidas: 0,
      semResposta: 0,
      orfas: 0,
      ajustadas: 0,
    }
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
      if (relatorio.corrigidas > 0) registro.info(relatorio, 'conexões reconciliadas')
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

const RESPONDEU = { erro: null, calou: false, enderecoDeRegistro: null } as const

const CONTADOS = ['confirmadas', 'corrigidas', 'semResposta', 'orfas', 'ajustadas'] as const
