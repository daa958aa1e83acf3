import { defineConfig } from 'vitest/config'

/** Real databases, processes and browsers start in here. */
const PRAZOS = { testTimeout: 60_000, hookTimeout: 120_000 }

/** On two cores: a test waits for its time, a disk or a page for a third of it. */
const AO_MESMO_TEMPO = 3

const NO_NAVEGADOR = ['test/e2e/**/*.test.ts']

/** These keep time, or fill the machine: files at once would starve each other on two cores. */
const SOZINHOS = [
  'test/integration/mensagens/prova.test.ts',
  'test/integration/processo.test.ts',
  'test/integration/rabbitmq/nada-se-perde.test.ts',
  'test/integration/recuperacao.test.ts',
  'test/integration/servico.test.ts',
  'test/integration/webhooks/queda.test.ts',
  'test/integration/webhooks/desordem.test.ts',
  'test/integration/seguranca/oraculos.test.ts',
  'test/integration/simulador/**/*.test.ts',
]

/** These put others in the place of modules, for all who import them, or measure their process's memory or work. */
const ISOLADOS = [
  'test/integration/seguranca/nomes-hostis.test.ts',
  'test/integration/seguranca/guardas.test.ts',
  'test/integration/canario.test.ts',
  'test/integration/evolution-client/lista-comprida.test.ts',
]

export default defineConfig({
  test: {
    reporters: ['default', './test/pulados.ts'],
    globalSetup: './test/modelo-de-banco.ts',
    projects: [
      {
        test: {
          ...PRAZOS,
          name: 'juntos',
          include: ['test/**/*.test.ts'],
          exclude: [...ISOLADOS, ...NO_NAVEGADOR, ...SOZINHOS],
          maxWorkers: AO_MESMO_TEMPO,
          // AdminJS, TypeORM and the plugin are read once a worker, not once a file: that was a sixth of the whole.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...PRAZOS,
          name: 'isolados',
          include: ISOLADOS,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...PRAZOS,
          name: 'navegador',
          include: NO_NAVEGADOR,
          // A page shows a thing when it has drawn it, not when it was told.
          expect: { poll: { timeout: 10_000 } },
          globalSetup: './test/e2e/preparar.ts',
          maxWorkers: AO_MESMO_TEMPO,
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...PRAZOS,
          name: 'sozinhos',
          include: SOZINHOS,
          fileParallelism: false,
          isolate: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
