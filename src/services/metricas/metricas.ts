import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { RESULTADOS, type Resultado } from '../../resources/evento-webhook/evento-webhook.js'
import { EVENTOS } from '../../resources/evento-webhook/eventos.js'
import type { LeituraDoBanco } from './leitura-do-banco.js'
import { medirBanco } from './medidores-do-banco.js'

/** Why a delivery was not taken in. */
export const MOTIVOS_DE_RECUSA = ['fila_cheia', 'nao_autenticada', 'corpo_invalido', 'indisponivel'] as const
export type MotivoDeRecusa = (typeof MOTIVOS_DE_RECUSA)[number]

/** The part of a journalled delivery that is counted. */
export interface EventoMedido {
  /** Anything that is no event of Evolution counts as `desconhecido`. */
  evento: string
  resultado: Resultado
  /** When Evolution minted it, on our clock, ms. */
  emitidoEm: number
  /** Kinds of messages in it that nobody here knows, with commas between. */
  especie?: string | null
}

export interface Metricas {
  /** Content type of `texto`. */
  tipo: string
  /** Everything, in Prometheus' text format. */
  texto(): Promise<string>
  /**
   * Once per batch, after the commit.
   * @param novos the deliveries that were not known yet; the others of the batch count as repeated
   * @param lote how many the batch held, and how long its transaction took
   */
  aoAplicarLote(novos: readonly EventoMedido[], lote: { tamanho: number; segundos: number }): void
  aoRecusar(motivo: MotivoDeRecusa): void
  /** @param resultado `ok`, or the error's stable code */
  aoOperar(operacao: string, resultado: string): void
  /**
   * Once per server and round.
   * @param resultado `ok`, or the error's stable code
   * @param achados statuses that were wrong, and instances that behaved otherwise than they are to
   */
  aoReconciliar(resultado: string, achados: { corrigidas: number; ajustadas: number }): void
  /** @param ler how many deliveries wait; asked only when somebody reads the metrics */
  medirFila(ler: () => number): void
  /**
   * Once per connection that was looked through for messages that were missed.
   * @param resultado `ok`, or the error's stable code
   * @param recuperadas messages that had been missing
   */
  aoRecuperar(resultado: string, recuperadas: number): void
  /** @param ler connections that wait to be looked through, and those whose server keeps nothing to look through */
  medirCobertura(ler: () => { esperando: number; semGuarda: number }): void
}

const PREFIXO = 'adminjs_evolution_'
const NOMES: readonly string[] = [...EVENTOS, 'desconhecido']
const INDICE_DO_NOME: ReadonlyMap<string, number> = new Map(NOMES.map((nome, indice) => [nome, indice]))
const INDICE_DO_RESULTADO = Object.fromEntries(
  RESULTADOS.map((resultado, indice) => [resultado, indice]),
) as Record<Resultado, number>

interface Opcoes {
  /** Also the process's own: memory, CPU, event loop. */
  processo?: boolean
  /** What only the database knows; absent: not told. */
  lerBanco?: () => Promise<LeituraDoBanco | null>
}

export const criarMetricas = ({ processo = false, lerBanco }: Opcoes = {}): Metricas => {
  const registry = new Registry()
  const comuns = { registers: [registry] }
  const contagens = contarEventos(registry)
  const especies = contarEspecies(registry)
  const repetidas = new Counter({
    ...comuns,
    name: `${PREFIXO}entregas_repetidas_total`,
    help: 'Deliveries that were in the journal already',
  })
  const recusadas = new Counter({
    ...comuns,
    name: `${PREFIXO}entregas_recusadas_total`,
    help: 'Deliveries that were not taken in',
    labelNames: ['motivo'],
  })
  // So that a first refusal shows as a rise, not as a series that appears.
  for (const motivo of MOTIVOS_DE_RECUSA) recusadas.inc({ motivo }, 0)
  const tamanhos = new Histogram({
    ...comuns,
    name: `${PREFIXO}lote_tamanho`,
    help: 'Deliveries per transaction',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
  })
  const duracoes = new Histogram({
    ...comuns,
    name: `${PREFIXO}lote_segundos`,
    help: 'Seconds a transaction took',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
  })
  const atrasos = new Histogram({
    ...comuns,
    name: `${PREFIXO}atraso_segundos`,
    help: "Seconds from Evolution's minting of an event (whole seconds) to its commit",
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 1200],
  })
  const operacoes = new Counter({
    ...comuns,
    name: `${PREFIXO}operacoes_total`,
    help: 'Operations on instances, by outcome',
    labelNames: ['operacao', 'resultado'],
  })
  const reconciliacoes = new Counter({
    ...comuns,
    name: `${PREFIXO}reconciliacoes_total`,
    help: 'Rounds of reconciliation, by outcome',
    labelNames: ['resultado'],
  })
  const correcoes = new Counter({
    ...comuns,
    name: `${PREFIXO}correcoes_total`,
    help: 'Statuses that no delivery had kept right, corrected by a round',
  })
  const recuperacoes = new Counter({
    ...comuns,
    name: `${PREFIXO}recuperacoes_total`,
    help: 'Connections looked through for messages that were missed, by outcome',
    labelNames: ['resultado'],
  })
  const recuperadas = new Counter({
    ...comuns,
    name: `${PREFIXO}mensagens_recuperadas_total`,
    help: 'Messages that no delivery had told of, fetched from what their server keeps',
  })
  const medirCobertura = medirConexoes(registry)
  const ajustes = new Counter({
    ...comuns,
    name: `${PREFIXO}ajustes_total`,
    help: 'Instances that behaved otherwise than they are to, mended by a round',
  })
  let lerFila = () => 0
  new Gauge({
    ...comuns,
    name: `${PREFIXO}fila`,
    help: 'Deliveries waiting to be applied',
    collect() {
      this.set(lerFila())
    },
  })
  if (lerBanco) medirBanco(registry, PREFIXO, lerBanco)
  if (processo) collectDefaultMetrics({ register: registry, prefix: PREFIXO })

  return {
    tipo: registry.contentType,
    texto: () => registry.metrics(),
    aoAplicarLote(novos, { tamanho, segundos }) {
      const agora = Date.now()
      for (const { evento, resultado, emitidoEm, especie } of novos) {
        contagens.somar(evento, resultado)
        if (especie) especies.somar(especie.split(','))
        atrasos.observe(Math.max(0, agora - emitidoEm) / 1000)
      }
      repetidas.inc(tamanho - novos.length)
      tamanhos.observe(tamanho)
      duracoes.observe(segundos)
    },
    aoRecusar: (motivo) => recusadas.inc({ motivo }),
    aoOperar: (operacao, resultado) => operacoes.inc({ operacao, resultado }),
    aoReconciliar(resultado, { corrigidas, ajustadas }) {
      reconciliacoes.inc({ resultado })
      correcoes.inc(corrigidas)
      ajustes.inc(ajustadas)
    },
    medirFila(ler) {
      lerFila = ler
    },
    aoRecuperar(resultado, quantas) {
      recuperacoes.inc({ resultado })
      recuperadas.inc(quantas)
    },
    medirCobertura,
  }
}

const medirConexoes = (registry: Registry): Metricas['medirCobertura'] => {
  let ler = () => ({ esperando: 0, semGuarda: 0 })
  const medir = (name: string, help: string, qual: 'esperando' | 'semGuarda') =>
    new Gauge({
      registers: [registry],
      name: `${PREFIXO}${name}`,
      help,
      collect() {
        this.set(ler()[qual])
      },
    })
  medir(
    'recuperacoes_pendentes',
    'Connections that wait to be looked through; at most 10000 are counted',
    'esperando',
  )
  medir(
    'conexoes_sem_guarda',
    'Connections whose server keeps no messages: what is missed stays so',
    'semGuarda',
  )
  return (nova) => {
    ler = nova
  }
}

/** Numbers in an array, turned into labelled series only when somebody reads them: an event costs one addition. */
const contarEventos = (registry: Registry) => {
  const contagens = new Float64Array(NOMES.length * RESULTADOS.length)
  new Counter({
    registers: [registry],
    name: `${PREFIXO}eventos_total`,
    help: 'Deliveries journalled, by event and outcome',
    labelNames: ['evento', 'resultado'],
    collect() {
      this.reset()
      for (const [indice, evento] of NOMES.entries()) {
        for (const [posicao, resultado] of RESULTADOS.entries()) {
          const n = contagens[indice * RESULTADOS.length + posicao]
          if (n) this.inc({ evento, resultado }, n)
        }
      }
    },
  })
  return {
    somar(evento: string, resultado: Resultado) {
      const indice = INDICE_DO_NOME.get(evento) ?? NOMES.length - 1
      const posicao = indice * RESULTADOS.length + INDICE_DO_RESULTADO[resultado]
      contagens[posicao] = (contagens[posicao] ?? 0) + 1
    },
  }
}

/** Names come from outside: so many are told apart, all later ones are one. */
const MAXIMO_DE_ESPECIES = 50

const contarEspecies = (registry: Registry) => {
  const conhecidas = new Set<string>()
  const contador = new Counter({
    registers: [registry],
    name: `${PREFIXO}mensagens_desconhecidas_total`,
    help: "Messages of a kind that is not known here, by WhatsApp's name of it",
    labelNames: ['especie'],
  })
  return {
    somar(especies: readonly string[]) {
      for (const especie of especies) {
        if (conhecidas.size < MAXIMO_DE_ESPECIES) conhecidas.add(especie)
        contador.inc({ especie: conhecidas.has(especie) ? especie : 'outras' })
      }
    },
  }
}
