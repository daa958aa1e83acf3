import { ComponentLoader } from 'adminjs'
import { DataSource } from 'typeorm'
import { expect, it } from 'vitest'
import { type OpcoesDoPlugin, OpcoesInvalidas, validarOpcoes } from '../../src/opcoes.js'

const certas: OpcoesDoPlugin = {
  dataSource: new DataSource({ type: 'postgres' }),
  siteUrl: 'https://painel.example',
  evolution: { url: 'https://evolution.example', apiKey: 'chave' },
  encryptionKeys: [Buffer.alloc(32, 1).toString('base64')],
  acesso: () => null,
  componentLoader: new ComponentLoader(),
}

it('takes options that fit', () => {
  expect(validarOpcoes(certas).chaves[0]).toHaveLength(32)
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

it('reconciles every five minutes, and never more seldom than a status stays trusted', () => {
  const lido = (intervaloSegundos?: number | false) =>
    validarOpcoes({
      ...certas,
      ...(intervaloSegundos !== undefined && { reconciliacao: { intervaloSegundos } }),
    }).reconciliacao.intervaloSegundos
  expect([lido(), lido(60), lido(false)]).toEqual([300, 60, false])
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
