import { defineConfig } from 'vitest/config'

/** Real databases, processes and browsers start in here. */
const PRAZOS = { testTimeout: 60_000, hookTimeout: 120_000 }

/** These keep time, fill the machine or watch a browser: files at once would starve each other on two cores. */
const SOZINHOS = [
  'test/e2e/**/*.test.ts',
  'test/integration/mensagens/prova.test.ts',
  'test/integration/processo.test.ts',
  'test/integration/servico.test.ts',
  'test/integration/webhooks/queda.test.ts',
  'test/integration/webhooks/desordem.test.ts',
  'test/integration/seguranca/oraculos.test.ts',
  'test/integration/simulador/**/*.test.ts',
]

export default defineConfig({
  test: {
    reporters: ['default', './test/pulados.ts'],
    projects: [
      {
        test: {
          ...PRAZOS,
          name: 'juntos',
          include: ['test/**/*.test.ts'],
          exclude: SOZINHOS,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...PRAZOS,
          name: 'sozinhos',
          include: SOZINHOS,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
