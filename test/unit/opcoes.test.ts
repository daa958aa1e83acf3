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
