import { Gauge, type Registry } from 'prom-client'
import { TIPOS_DE_ALERTA } from '../../resources/alerta/tipos.js'
import { STATUS } from '../../resources/configuracao-whatsapp/status.js'
import { JANELAS } from '../../resources/disponibilidade/disponibilidade.js'
import {
  type LeituraDoBanco,
  nomeados,
  nomeDoServidor,
  SITUACOES_DA_FILA,
  SITUACOES_DO_SERVIDOR,
} from './leitura-do-banco.js'

type Serie = { rotulos: Record<string, string>; valor: number }

interface Medidor {
  nome: string
  help: string
  rotulos: readonly string[]
  series(lido: LeituraDoBanco): Serie[]
}

const porNome = <N extends string>(
  rotulo: string,
  nomes: readonly N[],
  valor: (nome: N) => number,
): Serie[] => nomes.map((nome) => ({ rotulos: { [rotulo]: nome }, valor: valor(nome) }))

const daFila = (lido: LeituraDoBanco, qual: 'total' | 'idade'): Serie[] =>
  porNome(
    'situacao',
    SITUACOES_DA_FILA,
    (nome) => lido.fila.find(({ situacao }) => situacao === nome)?.[qual] ?? 0,
  )

type Medida = Pick<LeituraDoBanco['disponibilidade'][number], 'medido' | 'fora'>

/** Of nothing there is no percentage. */
const porcento = (partes: readonly Medida[]): number => {
  const somar = (qual: keyof Medida) => partes.reduce((soma, parte) => soma + parte[qual], 0)
  return 100 * (1 - somar('fora') / somar('medido'))
}

const disponibilidadeDosNomeados = (lido: LeituraDoBanco): Serie[] => {
  const quais = new Set(nomeados(lido).map(({ servidor }) => servidor))
  return lido.disponibilidade
    .filter(({ servidor }) => quais.has(servidor))
    .map(({ servidor, dias, ...medida }) => ({
      rotulos: { servidor: nomeDoServidor(servidor), dias: String(dias) },
      valor: porcento([medida]),
    }))
}

const MEDIDORES: readonly Medidor[] = [
  {
    nome: 'instancias',
    help: 'Companies in business, by the status of their connection',
    rotulos: ['status'],
    series: ({ instancias }) =>
      porNome('status', STATUS, (nome) => instancias.find(({ status }) => status === nome)?.total ?? 0),
  },
  {
    nome: 'envios',
    help: 'Messages in the outbox, at most 100,000: due, due later, held back with their company, being sent, uncertain',
    rotulos: ['situacao'],
    series: (lido) => daFila(lido, 'total'),
  },
  {
    nome: 'envios_idade_segundos',
    help: 'Seconds since the oldest of them was due',
    rotulos: ['situacao'],
    series: (lido) => daFila(lido, 'idade'),
  },
  {
    nome: 'disponibilidade_porcento',
    help: 'How much of the time that is known companies were connected, all of them together, by days up to the last whole hour',
    rotulos: ['dias'],
    series: ({ disponibilidade }) =>
      JANELAS.map((dias) => ({
        rotulos: { dias: String(dias) },
        valor: porcento(disponibilidade.filter((parte) => parte.dias === dias)),
      })),
  },
  {
    nome: 'servidor_disponibilidade_porcento',
    help: 'The same, of the companies of a server; of 50 servers, those in trouble first',
    rotulos: ['servidor', 'dias'],
    series: disponibilidadeDosNomeados,
  },
  {
    nome: 'empresas_abaixo_de_99',
    help: 'Companies that were connected for less than 99 % of the last 30 days',
    rotulos: [],
    series: ({ abaixoDe99 }) => [{ rotulos: {}, valor: abaixoDe99 ?? Number.NaN }],
  },
  {
    nome: 'alertas_abertos',
    help: 'Alerts that last, by what they are of',
    rotulos: ['tipo'],
    series: ({ alertas }) =>
      porNome('tipo', TIPOS_DE_ALERTA, (nome) => alertas.find(({ tipo }) => tipo === nome)?.total ?? 0),
  },
  {
    nome: 'numeros_em_risco',
    help: 'Numbers that show signs of what leads to a ban',
    rotulos: [],
    series: ({ emRisco }) => [{ rotulos: {}, valor: emRisco }],
  },
  {
    nome: 'novidades_paradas',
    help: "News that the host's handlers failed for, every time it was tried",
    rotulos: [],
    series: ({ novidadesParadas }) => [{ rotulos: {}, valor: novidadesParadas }],
  },
  {
    nome: 'servidores',
    help: 'Evolution servers in use, by how they answer the rounds',
    rotulos: ['situacao'],
    series: ({ servidores }) =>
      porNome(
        'situacao',
        SITUACOES_DO_SERVIDOR,
        (nome) => servidores.filter(({ situacao }) => situacao === nome).length,
      ),
  },
  {
    nome: 'servidor_responde',
    help: 'Whether a server answers the rounds: 1 or 0; of 50 servers, those in trouble first',
    rotulos: ['servidor'],
    series: (lido) =>
      nomeados(lido).map(({ servidor, situacao }) => ({
        rotulos: { servidor: nomeDoServidor(servidor) },
        valor: Number(situacao === 'responde'),
      })),
  },
]

/**
 * Gauges that are read from the database when somebody asks for the metrics, by however many at most every ten seconds.
 * Without an answer of the database they are absent, and `banco_responde` is 0.
 */
export const medirBanco = (
  registry: Registry,
  prefixo: string,
  ler: () => Promise<LeituraDoBanco | null>,
): void => {
  new Gauge({
    registers: [registry],
    name: `${prefixo}banco_responde`,
    help: 'Whether the database answered what these gauges are read from: 1 or 0',
    async collect() {
      this.set(Number((await ler()) !== null))
    },
  })
  for (const { nome, help, rotulos, series } of MEDIDORES) {
    new Gauge({
      registers: [registry],
      name: `${prefixo}${nome}`,
      help,
      labelNames: rotulos,
      async collect() {
        const lido = await ler()
        this.reset()
        // A gauge without labels is 0 once reset: that would be a claim.
        if (!lido) return rotulos.length === 0 ? this.set(Number.NaN) : undefined
        for (const { rotulos: deste, valor } of series(lido)) this.set(deste, valor)
      },
    })
  }
}
