import type { Reporter, TestModule } from 'vitest/node'

/** As `precisaDe` writes it into a name. */
const FALTA = /\(SKIPPED: needs ([^)]+)\)/

const COMO_TER = `
 PostgreSQL: TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npm test
 RabbitMQ: one at 127.0.0.1:5672, or TEST_RABBITMQ_URL=amqp://guest:guest@127.0.0.1:5672
`

/** Says what the tests that were left out lack. */
export default class Pulados implements Reporter {
  onTestRunEnd(modulos: readonly TestModule[]): void {
    const faltas = new Map<string, number>()
    for (const modulo of modulos)
      for (const teste of modulo.children.allTests('skipped')) {
        const falta = FALTA.exec(teste.fullName)?.[1]
        if (falta) faltas.set(falta, (faltas.get(falta) ?? 0) + 1)
      }
    if (faltas.size === 0) return
    const linhas = [...faltas].map(([falta, quantos]) => ` ${quantos} tests did not run: they need ${falta}.`)
    process.stdout.write(`\n${linhas.join('\n')}${COMO_TER}\n`)
  }
}
