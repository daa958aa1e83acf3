import { expect, it } from 'vitest'
import { formatarIdade } from '../../src/admin/components/evidencia/idade.js'
import { ehVelha, VALIDADE_DA_EVIDENCIA_MS } from '../../src/resources/configuracao-whatsapp/evidencia.js'

it.each([
  [0, 'agora', 'now'],
  [9, 'agora', 'now'],
  [-5, 'agora', 'now'],
  [38, 'há 30 s', '30 s ago'],
  [61, 'há 1 min', '1 min. ago'],
  [179, 'há 2 min', '2 min. ago'],
  [3 * 3600 + 59, 'há 3 h', '3 hr. ago'],
  [50 * 3600, 'há 2 dias', '2 days ago'],
])('tells %i seconds as %s, or %s', (segundos, portugues, ingles) => {
  expect(formatarIdade(segundos * 1000, 'pt-BR')).toBe(portugues)
  expect(formatarIdade(segundos * 1000, 'en')).toBe(ingles)
})

it('doubts a status that nothing has confirmed for long, but not that there is no instance', () => {
  const em = '2026-11-24T12:00:00.000Z'
  const depois = (ms: number) => Date.parse(em) + ms
  const webhook = { fonte: 'webhook', em, servidorMudoDesde: null } as const
  expect(ehVelha('conectado', webhook, depois(VALIDADE_DA_EVIDENCIA_MS))).toBe(false)
  expect(ehVelha('conectado', webhook, depois(VALIDADE_DA_EVIDENCIA_MS + 1))).toBe(true)
  expect(ehVelha('desconectado', webhook, depois(VALIDADE_DA_EVIDENCIA_MS + 1))).toBe(true)
  expect(ehVelha('nao_configurado', webhook, depois(VALIDADE_DA_EVIDENCIA_MS + 1))).toBe(false)
})

it('doubts at once what a silent server should confirm, but for a minute what its deliveries still say', () => {
  const evidencia = (em: string) => ({
    fonte: 'webhook' as const,
    em,
    servidorMudoDesde: '2026-11-24T12:00:00.000Z',
  })
  const agora = Date.parse('2026-11-24T12:02:00.000Z')
  expect(ehVelha('conectado', evidencia('2026-11-24T11:59:59.000Z'), agora - 119_000)).toBe(true)
  expect(ehVelha('conectado', evidencia('2026-11-24T12:01:30.000Z'), agora)).toBe(false)
  expect(ehVelha('conectado', evidencia('2026-11-24T12:00:30.000Z'), agora)).toBe(true)
  expect(ehVelha('nao_configurado', evidencia('2026-11-24T11:59:59.000Z'), agora)).toBe(false)
})
