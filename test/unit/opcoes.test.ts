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
