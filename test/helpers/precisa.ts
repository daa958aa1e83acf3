import { describe, it, type SuiteFactory, type TestFunction, type TestOptions } from 'vitest'

interface Chamada<Corpo> {
  (nome: string, corpo: Corpo): void
  (nome: string, opcoes: TestOptions, corpo: Corpo): void
}

/** `it` and `describe` for what a machine may lack: left out there, under a name that says what is missing. */
export const precisaDe = (presente: unknown, oQue: string) => {
  const nomear = (nome: string) => (presente ? nome : `${nome} (SKIPPED: needs ${oQue})`)
  const testar = it.skipIf(!presente) as (nome: string, ...resto: unknown[]) => void
  const agrupar = describe.skipIf(!presente) as (nome: string, ...resto: unknown[]) => void
  return {
    it: ((nome: string, ...resto: unknown[]) => testar(nomear(nome), ...resto)) as Chamada<TestFunction>,
    describe: ((nome: string, ...resto: unknown[]) =>
      agrupar(nomear(nome), ...resto)) as Chamada<SuiteFactory>,
  }
}

/** More than one connection at once, or another process on the same database: the embedded one has neither. */
export const noPostgres = precisaDe(process.env.TEST_DATABASE_URL, 'TEST_DATABASE_URL')
