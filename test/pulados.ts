import type { Reporter, TestModule } from 'vitest/node'

/** Says what the tests that were left out lack. */
export default class Pulados implements Reporter {
  onTestRunEnd(modulos: readonly TestModule[]): void {
    // Of a file that failed as a whole nothing ran, whatever it has.
    const pulados = modulos
      .filter((modulo) => modulo.ok())
      .flatMap((modulo) => [...modulo.children.allTests('skipped')]).length
    if (pulados === 0) return
    process.stdout.write(
      process.env.TEST_DATABASE_URL
        ? `\n ${pulados} tests did not run: they need a RabbitMQ broker.\n` +
            ' Start one at 127.0.0.1:5672, or name it: TEST_RABBITMQ_URL=amqp://guest:guest@127.0.0.1:5672 npm test\n\n'
        : `\n ${pulados} tests did not run: they need a PostgreSQL server, some of them a RabbitMQ broker too.\n` +
            ' Run them with TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npm test\n\n',
    )
  }
}
