export interface OpcoesDoRabbitMQ {
  /** `amqp://user:password@host:5672/vhost`, or `amqps:`. A secret. */
  url: string
  /** Evolution's `RABBITMQ_EXCHANGE_NAME`. */
  exchange: string
  /** Our queue; all nodes of one application share it. What cannot be read goes to `{fila}.mortas`. */
  fila: string
}
