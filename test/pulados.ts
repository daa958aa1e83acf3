import type { Reporter, TestModule } from 'vitest/node'

/** Says what the tests that were left out lack. */
export default class Pulados implements Reporter {
  onTestRunEnd(modulos: readonly TestModule[]): void {
    const pulados = modulos.flatMap((modulo) => [...modulo.children.allTests('skipped')]).length
    if (pulados === 0 || process.env.TEST_DATABASE_URL) return
    process.stdout.write(
      `\n ${pulados} tests did not run: they need a PostgreSQL server.\n` +
        ' Run them with TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npm test\n\n',
    )
  }
}
