import { ComponentLoader } from 'adminjs'
import { DataSource } from 'typeorm'
import { expect, it } from 'vitest'
import type { esquemaDasOpcoes } from '../../src/plugin/opcoes/esquema.js'
import type { OpcoesDoPlugin } from '../../src/plugin/opcoes/opcoes-do-plugin.js'
import { OpcoesInvalidas, validarOpcoes } from '../../src/plugin/opcoes/validar.js'
import { evolutionWhatsApp } from '../../src/plugin/plugin.js'

/** As one looks that was initialised; nothing is asked of a database here. */
const comEntidades = (opcoes: object = {}, inicializado = true) =>
  Object.assign(new DataSource({ type: 'postgres' }), {
    options: { type: 'postgres', ...opcoes },
    isInitialized: inicializado,
    hasMetadata: () => true,
  })

const certas: OpcoesDoPlugin = {
  dataSource: comEntidades(),
  siteUrl: 'https://painel.example',
  evolution: { url: 'https://evolution.example', apiKey: 'chave' },
  encryptionKeys: [Buffer.alloc(32, 1).toString('base64')],
  acesso: () => null,
  componentLoader: new ComponentLoader(),
}

it('takes options that fit', () => {
  expect(validarOpcoes(certas).chaves[0]).toHaveLength(32)
})

it('takes no DataSource that could not hold its tables, and says what to do', () => {
  const queixa = (dataSource: unknown) => () =>
    validarOpcoes({ ...certas, dataSource: dataSource as DataSource })
  expect(queixa({})).toThrow('dataSource: must be a TypeORM DataSource')
  expect(queixa(comEntidades({ type: 'mysql' }))).toThrow('must be a PostgreSQL DataSource, not mysql')
  expect(queixa(comEntidades({ poolSize: 1 }))).toThrow('must allow at least 3 connections (poolSize), not 1')
  expect(queixa(comEntidades({ extra: { max: 2 } }))).toThrow('at least 3 connections (poolSize), not 2')
  expect(queixa(comEntidades({}, false))).toThrow('must be initialised: `await migrar(dataSource)` does both')
  expect(queixa(Object.assign(comEntidades(), { hasMetadata: () => false }))).toThrow(
    'must have `entidades` of this package among its entities',
  )
})

it('bounds the journal where nobody says how, and never keeps a payload longer than its row', () => {
  const retencaoDe = (retencao: OpcoesDoPlugin['retencao']) =>
    validarOpcoes({ ...certas, ...(retencao && { retencao }) }).retencao
  expect(retencaoDe(undefined)).toEqual({ diasDoConteudo: 7, dias: 30, maximoDeEventos: 5_000_000 })
  expect(retencaoDe({ dias: 3 })).toMatchObject({ diasDoConteudo: 3, dias: 3 })
  expect(() => retencaoDe({ diasDoConteudo: 40 })).toThrow(
    /retencao\.diasDoConteudo: must not be more than dias/,
  )
  expect(() => retencaoDe({ dias: 0 })).toThrow(/retencao\.dias: must be at least 1/)
})

it('keeps messages for ever where nobody says how long, and never for less than the journal could bring them back', () => {
  const dias = (retencao: OpcoesDoPlugin['retencao'] = {}) =>
    validarOpcoes({ ...certas, retencao }).retencao.mensagensDias
  expect([dias(), dias({ mensagensDias: 7 }), dias({ mensagensDias: 3650 })]).toEqual([undefined, 7, 3650])
  expect(dias({ mensagensDias: 3, diasDoConteudo: 3 })).toBe(3)
  expect(dias({ mensagensDias: 2, dias: 2 })).toBe(2)
  for (const retencao of [
    { mensagensDias: 6 },
    { mensagensDias: 29, diasDoConteudo: 30 },
    { mensagensDias: 2, dias: 3 },
  ]) {
    expect(() => dias(retencao)).toThrow(OpcoesInvalidas)
    expect(() => dias(retencao)).toThrow(/retencao\.mensagensDias: must not be less than diasDoConteudo/)
  }
  expect(() => dias({ mensagensDias: 0 })).toThrow(/retencao\.mensagensDias: must be at least 1/)
  expect(() => dias({ mensagensDias: 3651 })).toThrow(/retencao\.mensagensDias: must be at most 3650 days/)
})

it('permits no server of a company’s own unless it is told to, and then over https', () => {
  const lido = (servidorProprio?: OpcoesDoPlugin['servidorProprio']) =>
    validarOpcoes({ ...certas, ...(servidorProprio && { servidorProprio }) }).servidorProprio
  expect(lido()).toEqual({ permitido: false, hosts: [], exigirHttps: true })
  const hosts = ['evolution.interno', '10.0.0.5', 'fd00::5']
  expect(lido({ permitido: true, hosts })).toEqual({ permitido: true, hosts, exigirHttps: true })
  for (const host of ['', 'https://x', 'x:8080', 'x/y', 'a b', '[::1]', 'eu@x', ':::'])
    expect(() => lido({ permitido: true, hosts: [host] })).toThrow(
      /hosts\.0: must be a name or an IP address/,
    )
})

it('reconciles every half minute, and never more seldom than a status stays trusted', () => {
  const lido = (intervaloSegundos?: number | false) =>
    validarOpcoes({
      ...certas,
      ...(intervaloSegundos !== undefined && { reconciliacao: { intervaloSegundos } }),
    }).reconciliacao.intervaloSegundos
  expect([lido(), lido(60), lido(false)]).toEqual([25, 60, false])
  for (const errado of [0, 5, 3600])
    expect(() => lido(errado)).toThrow(
      /reconciliacao\.intervaloSegundos: must be false, or 10 to 360 seconds/,
    )
})

const enviosDe = (envios?: unknown) =>
  validarOpcoes({ ...certas, ...(envios !== undefined && { envios }) } as OpcoesDoPlugin).envios

it('sends at a person’s pace where nobody says how, and takes each rule by itself', () => {
  const padrao = {
    ligado: true,
    intervaloMs: { min: 1_500, max: 4_000 },
    porMinuto: 30,
    aquecimento: { dias: 14, vezes: 40 },
    paralelos: 8,
    validadeHoras: 72,
    provaMs: 120_000,
    arrendamentoMs: 75_000,
    desistirMs: 900_000,
  }
  expect([enviosDe(), enviosDe({}), enviosDe({ porMinuto: undefined })]).toEqual([padrao, padrao, padrao])
  for (const dada of [
    { ligado: false },
    { intervaloMs: { min: 0, max: 0 } },
    { intervaloMs: { min: 3_600_000, max: 3_600_000 } },
    { intervaloMs: { min: 0.5, max: 1.5 } },
    { porMinuto: 1 },
    { aquecimento: false as const },
    { aquecimento: { dias: 30, vezes: 100 } },
    { porMinuto: 1_000_000 },
    { paralelos: 1 },
    { paralelos: 100 },
    { validadeHoras: 1 },
    { validadeHoras: 8760 },
  ])
    expect(enviosDe(dada)).toEqual({ ...padrao, ...dada })
})

it.each([
  [{ ligado: 'sim' }, /envios\.ligado: /],
  [{ intervaloMs: { min: -1, max: 10 } }, /envios\.intervaloMs\.min: must not be negative/],
  [{ intervaloMs: { min: -2, max: -1 } }, /envios\.intervaloMs\.max: must not be negative/],
  [{ intervaloMs: { min: 3_600_001, max: 3_600_001 } }, /envios\.intervaloMs\.min: must be at most an hour/],
  [{ intervaloMs: { min: 0, max: 3_600_001 } }, /envios\.intervaloMs\.max: must be at most an hour/],
  [{ intervaloMs: { min: 2, max: 1 } }, /envios\.intervaloMs: min must not be more than max/],
  [{ intervaloMs: { min: 5_000 } }, /envios\.intervaloMs\.max: /],
  [{ intervaloMs: { max: 5_000 } }, /envios\.intervaloMs\.min: /],
  [{ intervaloMs: { min: 0, max: 1, media: 1 } }, /envios\.intervaloMs: .*media/],
  [{ intervaloMs: 1_000 }, /envios\.intervaloMs: /],
  [{ porMinuto: 0 }, /envios\.porMinuto: must be at least 1/],
  [{ porMinuto: 1.5 }, /envios\.porMinuto: /],
  [{ porMinuto: Number.POSITIVE_INFINITY }, /envios\.porMinuto: /],
  [{ paralelos: 0 }, /envios\.paralelos: must be at least 1/],
  [{ paralelos: 101 }, /envios\.paralelos: must be at most 100/],
  [{ paralelos: 2.5 }, /envios\.paralelos: /],
  [{ validadeHoras: 0 }, /envios\.validadeHoras: must be at least 1/],
  [{ validadeHoras: 8761 }, /envios\.validadeHoras: must be at most a year/],
  [{ validadeHoras: 1.5 }, /envios\.validadeHoras: /],
  [{ provaMs: 1 }, /envios: .*provaMs/],
  [{ arrendamentoMs: 1 }, /envios: .*arrendamentoMs/],
  [{ desistirMs: 1 }, /envios: .*desistirMs/],
])('refuses to send by %j', (envios, erro) => {
  expect(() => enviosDe(envios)).toThrow(OpcoesInvalidas)
  expect(() => enviosDe(envios)).toThrow(erro)
})

it('refuses the others in words, all at once, and never repeats a key', () => {
  const erradas = {
    ...certas,
    siteUrl: 'painel',
    encryptionKeys: ['chave-curta-secreta'],
    dataSource: {},
    extra: 1,
  }
  const validar = () => validarOpcoes(erradas as unknown as OpcoesDoPlugin)
  expect(validar).toThrow(OpcoesInvalidas)
  expect(validar).toThrow(/siteUrl: must be an http\(s\) URL/)
  expect(validar).toThrow(/encryptionKeys\.0: must be 32 bytes/)
  expect(validar).toThrow(/dataSource: must be a TypeORM DataSource/)
  expect(validar).toThrow(/extra/)
  expect(validar).not.toThrow(/chave-curta/)
})

it('with every one of them wrong, tells all of it in one list, a line each in words, and touches nothing', () => {
  const tocados: string[] = []
  const vigiado = <T extends object>(alvo: T, ...deixados: string[]): T =>
    new Proxy(alvo, {
      get(dono, nome) {
        if (typeof nome === 'string' && !deixados.includes(nome)) tocados.push(nome)
        return Reflect.get(dono, nome)
      },
    })
  const MAL = Symbol('wrong')
  const erradas: Record<keyof typeof esquemaDasOpcoes.shape, unknown> & { inventada: unknown } = {
    dataSource: vigiado(
      comEntidades({ type: 'mysql' }),
      ...['getMetadata', 'createQueryRunner', 'transaction', 'options', 'isInitialized', 'hasMetadata'],
    ),
    siteUrl: 'painel',
    evolution: { url: 'ftp://evolution', apiKey: '' },
    servidorProprio: { permitido: 'sim' },
    encryptionKeys: ['chave-curta-secreta'],
    webhookJwt: 'talvez',
    eventos: { rabbitmq: 1 },
    acesso: Promise.resolve(null),
    alertas: MAL,
    componentLoader: vigiado({ add: 1 }, 'add', 'override'),
    registro: () => undefined,
    retencao: { dias: 0 },
    reconciliacao: { intervaloSegundos: 1 },
    recuperacao: MAL,
    midia: { guardar: {} },
    metricas: { token: 'curto' },
    envios: { paralelos: 0 },
    emMassa: { porServidor: 0 },
    suporteLeMensagens: 'sim',
    guardarPontaDaAuditoria: true,
    recursos: { Cliente: false },
    escutar: 'canal',
    conexoes: { webhooks: 0 },
    comportamento: { empresaPode: ['tudo'] },
    inventada: 1,
  }
  let queixa = ''
  try {
    evolutionWhatsApp(erradas as unknown as OpcoesDoPlugin)
  } catch (erro) {
    expect(erro).toBeInstanceOf(OpcoesInvalidas)
    queixa = (erro as Error).message
  }
  const [titulo, ...linhas] = queixa.split('\n')
  expect(titulo).toBe('evolutionWhatsApp(options) cannot start:')
  for (const nome of Object.keys(erradas).filter((um) => um !== 'inventada'))
    expect([nome, linhas.some((linha) => linha.startsWith(`- ${nome}`))]).toEqual([nome, true])
  expect(linhas.find((linha) => linha.includes('inventada'))).toMatch(/^- options: /)
  // Not zod's own words for what it cannot take: each says what is expected.
  for (const linha of linhas) {
    expect(linha).toMatch(/^- [\w.]+: \S.+/)
    expect(linha).not.toMatch(/: Invalid input$/)
  }
  expect(queixa).not.toMatch(/chave-curta|\[object|undefined|^\s+at /m)
  expect(tocados).toEqual([])
})
