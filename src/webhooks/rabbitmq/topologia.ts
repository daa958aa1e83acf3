import type { ConsumerProps } from 'rabbitmq-client'
import { ASSINADOS, SO_PELO_WEBHOOK } from '../../resources/evento-webhook/eventos.js'
import type { OpcoesDoRabbitMQ } from './opcoes-do-rabbitmq.js'

/** Held by this process at a time, not yet acknowledged: two batches. */
const DE_CADA_VEZ = 400
/** Delivered so often and never acknowledged, a message brings down whoever reads it. */
const VEZES_NO_MAXIMO = 50

export const filaDasMortas = (fila: string): string => `${fila}.mortas`

/** Kept through the end of any node of the broker's; declared by whichever of ours comes first. */
export const declaracaoDasMortas = (fila: string): NonNullable<ConsumerProps['queueOptions']> => ({
  queue: filaDasMortas(fila),
  durable: true,
  arguments: { 'x-queue-type': 'quorum' },
})

/** The exchange as Evolution declares it, so that it does not matter who comes first. */
export const consumoDa = ({ exchange, fila }: Omit<OpcoesDoRabbitMQ, 'url'>): ConsumerProps => ({
  queue: fila,
  queueOptions: {
    durable: true,
    arguments: {
      'x-queue-type': 'quorum',
      'x-delivery-limit': VEZES_NO_MAXIMO,
      'x-dead-letter-exchange': '',
      'x-dead-letter-routing-key': filaDasMortas(fila),
      'x-dead-letter-strategy': 'at-least-once',
      'x-overflow': 'reject-publish',
    },
  },
  exchanges: [{ exchange, type: 'topic', durable: true, autoDelete: false }],
  queueBindings: ASSINADOS.filter((evento) => !SO_PELO_WEBHOOK.includes(evento)).map((routingKey) => ({
    exchange,
    queue: fila,
    routingKey,
  })),
  qos: { prefetchCount: DE_CADA_VEZ },
  concurrency: DE_CADA_VEZ,
})
