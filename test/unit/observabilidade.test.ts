import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { criarMetricas } from '../../src/services/metricas/metricas.js'

const ler = (nome: string) =>
  readFileSync(join(import.meta.dirname, '../../implantar/observabilidade', nome), 'utf8')

const painel = z
  .object({
    templating: z.object({ list: z.array(z.object({ query: z.string() })) }),
    panels: z.array(
      z.object({
        id: z.number(),
        title: z.string().min(3),
        gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
        targets: z.array(z.object({ expr: z.string(), legendFormat: z.string() })).min(1),
      }),
    ),
  })
  .parse(JSON.parse(ler('grafana.json')))
const regras = z
  .strictObject({
    groups: z.array(
      z.strictObject({
        name: z.string(),
        rules: z.array(
          z.strictObject({
            alert: z.string().regex(/^[A-Z]\w+$/),
            expr: z.string(),
            for: z
              .string()
              .regex(/^\d+[smh]$/)
              .optional(),
            labels: z.strictObject({ severity: z.enum(['warning', 'critical']) }),
            annotations: z.strictObject({ summary: z.string(), description: z.string() }),
          }),
        ),
      }),
    ),
  })
  .parse(parse(ler('alertas.yml')))
  .groups.flatMap(({ rules }) => rules)

const LIDO = {
  instancias: [{ status: 'conectado' as const, total: 7 }],
  fila: [{ situacao: 'pronta' as const, total: 3, idade: 12.5 }],
  abaixoDe99: 4,
  disponibilidade: [
    { servidor: 'https://a.example', dias: 1 as const, medido: 300, fora: 30 },
    { servidor: 'https://b.example/segredo', dias: 1 as const, medido: 100, fora: 0 },
    { servidor: 'https://a.example', dias: 30 as const, medido: 1000, fora: 1 },
    { servidor: 'https://antigo.example', dias: 30 as const, medido: 1000, fora: 500 },
  ],
  alertas: [{ tipo: 'banida' as const, total: 3 }],
  emRisco: 1,
  novidadesParadas: 2,
  servidores: [
    { servidor: 'https://b.example/segredo', situacao: 'mudo' as const },
    { servidor: 'https://a.example', situacao: 'responde' as const },
  ],
}

/** Every metric there is, by its type, with the labels it was declared with. */
const declaradas = async () => {
  const metricas = criarMetricas({ lerBanco: async () => LIDO })
  const texto = await metricas.texto()
  const tipos = new Map(
    [...texto.matchAll(/^# TYPE (\S+) (\w+)$/gm)].map(([, nome = '', tipo]) => [nome, tipo]),
  )
  const series = [...tipos].flatMap(([nome, tipo]) =>
    tipo === 'histogram' ? ['_bucket', '_sum', '_count'].map((fim) => nome + fim) : [nome],
  )
  return { texto, series: new Set(series), nomes: [...tipos.keys()] }
}

const consultas = [
  ...painel.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ...painel.templating.list.map(({ query }) => ['variable', query] as const),
  ...regras.map(({ alert, expr }) => [alert, expr] as const),
]
const usadas = (expr: string) => expr.match(/adminjs_evolution_\w+/g) ?? []

describe('the dashboard and the rules', () => {
  it.each(consultas.filter(([, expr]) => expr !== 'prometheus'))(
    '%s asks for metrics that there are: %s',
    async (_onde, expr) => {
      const { series } = await declaradas()
      expect(usadas(expr).length).toBeGreaterThan(0)
      expect(usadas(expr).filter((nome) => !series.has(nome))).toEqual([])
      for (const [abre, fecha] of ['()', '{}', '[]'])
        expect(expr.split(abre as string).length).toBe(expr.split(fecha as string).length)
    },
  )

  it('leaves no metric out of the dashboard', async () => {
    const noPainel = consultas.flatMap(([, expr]) => usadas(expr))
    const { nomes } = await declaradas()
    const fora = nomes.filter((nome) => !noPainel.some((usada) => usada.startsWith(nome)))
    expect(fora).toEqual([])
  })

  it('has a place of its own for every panel', () => {
    expect(new Set(painel.panels.map(({ id }) => id)).size).toBe(painel.panels.length)
    const casas = painel.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, i) => `${x + (i % w)} ${y + Math.floor(i / w)}`),
    )
    expect(new Set(casas).size).toBe(casas.length)
  })

  it('has a test of its own that a made-up name would not pass', async () => {
    const { series } = await declaradas()
    expect(usadas('sum(adminjs_evolution_inventada)').every((nome) => series.has(nome))).toBe(false)
  })

  it('names only labels that a metric has, and values that it may have', async () => {
    const { texto } = await declaradas()
    const rotulos = new Set([...texto.matchAll(/[{,](\w+)="/g)].map(([, nome]) => nome))
    const daRede = new Set(['job', 'evento', 'resultado', 'operacao', 'especie'])
    for (const [, expr] of consultas) {
      for (const [, nome = '', valor = ''] of expr.matchAll(/[{,](\w+)(?:=|!=|=~)"([^"]*)"/g)) {
        if (daRede.has(nome)) continue
        expect([...rotulos]).toContain(nome)
        for (const um of valor.split('|')) expect(texto).toContain(`${nome}="${um}"`)
      }
    }
  })
})

it('tells an operator what only the database knows, and of a server no more than its name', async () => {
  const { texto } = await declaradas()
  for (const linha of [
    'banco_responde 1',
    'instancias{status="conectado"} 7',
    'instancias{status="erro"} 0',
    'envios{situacao="pronta"} 3',
    'envios{situacao="incerta"} 0',
    'envios_idade_segundos{situacao="pronta"} 12.5',
    'disponibilidade_porcento{dias="1"} 92.5',
    'disponibilidade_porcento{dias="7"} Nan',
    'servidor_disponibilidade_porcento{servidor="a.example",dias="1"} 90',
    'servidor_disponibilidade_porcento{servidor="b.example",dias="1"} 100',
    'alertas_abertos{tipo="banida"} 3',
    'alertas_abertos{tipo="servidor_mudo"} 0',
    'empresas_abaixo_de_99 4',
    'numeros_em_risco 1',
    'novidades_paradas 2',
    'servidores{situacao="mudo"} 1',
    'servidor_responde{servidor="b.example"} 0',
    'servidor_responde{servidor="a.example"} 1',
  ])
    expect(texto).toContain(`adminjs_evolution_${linha}\n`)
  expect(texto).not.toContain('segredo')
  // Of a server that is no longer in use there is no series.
  expect(texto).not.toContain('antigo')
})

it('claims nothing while the database does not answer', async () => {
  const texto = await criarMetricas({ lerBanco: async () => null }).texto()
  expect(texto).toContain('adminjs_evolution_banco_responde 0\n')
  expect(texto).toContain('adminjs_evolution_novidades_paradas Nan\n')
  expect(texto).not.toMatch(
    /^adminjs_evolution_(instancias|envios|servidores|alertas_abertos|disponibilidade_porcento)\{/m,
  )
})
