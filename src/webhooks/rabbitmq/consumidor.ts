import { setTimeout as pausar } from 'node:timers/promises'
import type { AsyncMessage, Connection, Consumer } from 'rabbitmq-client'
import type { Metricas } from '../../services/metricas/metricas.js'
import { semValores } from '../../services/registro/erro-do-banco.js'
import type { Registro } from '../../services/registro/registro.js'
import type { FilaDeEntregas } from '../fila-de-entregas.js'
import type { Entrega } from '../leitura/entrega.js'
import { peloEvento } from '../leitura/identidade.js'
import { criarLeitorDeEntregas } from '../leitura/leitor-de-entregas.js'
import { SemJson } from '../leitura/ler-aos-poucos.js'
import type { AcharConfiguracao } from './destino-da-instancia.js'
import { lerMensagemDaFila } from './ler-mensagem.js'
import type { OpcoesDoRabbitMQ } from './opcoes-do-rabbitmq.js'
import { consumoDa, declaracaoDasMortas } from './topologia.js'

/** The host chose RabbitMQ, and its client is not installed. */
export class SemClienteDoRabbitMQ extends Error {
  override readonly name = 'SemClienteDoRabbitMQ'
  constructor(cause: unknown) {
    super('options.eventos.rabbitmq needs the package rabbitmq-client: npm install rabbitmq-client', {
      cause,
    })
  }
}

export interface OpcoesDoConsumidor {
  rabbitmq: OpcoesDoRabbitMQ
  achar: AcharConfiguracao
  fila: Pick<FilaDeEntregas, 'aceita' | 'entregar'>
  metricas: Pick<Metricas, 'aoRecusar'>
  registro: Registro
  /** Nobody was connected to the broker from then on: it may have been away, and Evolution kept nothing for it. */
  aoVoltar(caladoDesde: Date): unknown
}

export interface Consumidor {
  /**
   * Resolves at once; the broker may come later, and go and come again.
   * @throws SemClienteDoRabbitMQ
   */
  iniciar(): Promise<void>
  /** Resolves when what was taken is written and acknowledged, or given back. */
  parar(): Promise<void>
  /** Whether events come in by it now. */
  ouvindo(): boolean
}

/** What could not be written is tried again here: given back, the broker would count it, and send it at once. */
const ESPERA_MS = 500
const ESPERA_MAXIMA_MS = 10_000
const LIMIAR_MS = 30_000
const PRAZO_DE_PARADA_MS = 10_000
const PRAZO_SEM_BROKER_MS = 500
const VOLTA_MS = { retryLow: 500, retryHigh: 15_000 }

/** As the client's enum has them, which is loaded only where it is used. */
const FEITO = 0
const DEVOLVER = 1
const MORTA = 2

/**
 * Consumes Evolution's exchange through a queue of our own: the same deliveries as webhooks, for the same writer, and
 * acknowledged once they are committed. Any number of nodes share the queue.
 */
export const criarConsumidor = (opcoes: OpcoesDoConsumidor): Consumidor => {
  const { rabbitmq, achar, fila, metricas, registro, aoVoltar } = opcoes
  const ler = criarLeitorDeEntregas(fila, peloEvento)
  let conexao: Connection | null = null
  let consumidor: Consumer | null = null
  let ouvindo = false
  let parada = new AbortController()
  let caladoDesde = new Date()

  const tratar = async (mensagem: AsyncMessage): Promise<number> => {
    for (let espera = ESPERA_MS; !parada.signal.aborted; espera = Math.min(2 * espera, ESPERA_MAXIMA_MS)) {
      try {
        const entrega: Entrega | null = await lerMensagemDaFila(comoBytes(mensagem.body), { achar, ler })
        if (entrega) await fila.entregar(entrega)
        return FEITO
      } catch (erro) {
        if (erro instanceof SemJson) {
          metricas.aoRecusar('corpo_invalido')
          registro.error({ fila: rabbitmq.fila }, 'mensagem da fila não pôde ser lida: foi para as mortas')
          return MORTA
        }
        const nome = erro instanceof Error ? erro.name : typeof erro
        registro.warn(
          { erro: nome, codigo: semValores(erro).codigo },
          'mensagem da fila ainda não pôde ser gravada',
        )
        await pausar(espera, undefined, { signal: parada.signal, ref: false }).catch(() => undefined)
      }
    }
    return DEVOLVER
  }

  const calar = (erro: unknown): void => {
    if (ouvindo) caladoDesde = new Date()
    ouvindo = false
    // Its words may hold the address, and so the password.
    const codigo = (erro as { code?: unknown } | null)?.code
    registro.warn(
      { codigo: typeof codigo === 'string' ? codigo : 'desconhecido' },
      'sem conexão com o RabbitMQ',
    )
  }

  const voltar = (): void => {
    ouvindo = true
    registro.info({ exchange: rabbitmq.exchange, fila: rabbitmq.fila }, 'ouvindo a Evolution pelo RabbitMQ')
    if (Date.now() - caladoDesde.getTime() > LIMIAR_MS) aoVoltar(caladoDesde)
  }

  return {
    ouvindo: () => ouvindo,
    async iniciar() {
      const cliente = await import('rabbitmq-client').catch((erro: unknown) => {
        throw new SemClienteDoRabbitMQ(erro)
      })
      parada = new AbortController()
      caladoDesde = new Date()
      conexao = new cliente.Connection({
        url: rabbitmq.url,
        connectionName: 'adminjs-evolution',
        ...VOLTA_MS,
      })
      conexao.on('error', calar)
      const aberta = conexao
      conexao.on('connection', () => {
        void aberta.queueDeclare(declaracaoDasMortas(rabbitmq.fila)).catch(calar)
      })
      consumidor = conexao.createConsumer(consumoDa(rabbitmq), tratar)
      consumidor.on('ready', voltar)
      consumidor.on('error', calar)
    },
    async parar() {
      parada.abort()
      const fechada = Promise.resolve(consumidor?.close()).then(() => conexao?.close())
      // A broker that is away is not waited for: what is not acknowledged comes again.
      const prazo = ouvindo ? PRAZO_DE_PARADA_MS : PRAZO_SEM_BROKER_MS
      await Promise.race([fechada.catch(() => undefined), pausar(prazo, undefined, { ref: false })])
      conexao?.unsafeDestroy()
      ouvindo = false
      consumidor = null
      conexao = null
    },
  }
}

/** Evolution names no type of content: bytes. Somebody else may, and the client has read it then. */
const comoBytes = (corpo: unknown): Buffer =>
  Buffer.isBuffer(corpo) ? corpo : Buffer.from(typeof corpo === 'string' ? corpo : JSON.stringify(corpo))
