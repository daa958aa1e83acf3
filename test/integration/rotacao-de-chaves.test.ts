import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { abrirBanco } from '../../src/app/database.js'
import { comandoRotacionar } from '../../src/comandos/comando-rotacionar.js'
import { comBanco as naAplicacao } from '../../src/comandos/na-aplicacao.js'
import { CredencialEvolution } from '../../src/resources/credencial-evolution/credencial-evolution.js'
import { type Cifra, criarCifra } from '../../src/services/criptografia/cifra.js'
import {
  abrirChavesJwt,
  guardarSegredo,
  lerCredenciais,
  trocarSegredosDoWebhook,
} from '../../src/services/criptografia/credenciais.js'
import { rotacionarChaves } from '../../src/services/criptografia/rotacao-de-chaves.js'
import { criarEmpresa } from '../../src/services/empresas/criar-empresa.js'
import { SegredoIlegivel } from '../../src/services/operacoes/erros-da-operacao.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { criarBancoVazio } from '../helpers/banco.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

const [velha, nova] = [randomBytes(32), randomBytes(32)]
const soVelha = criarCifra([velha])
const ambas = criarCifra([nova, velha])
const soNova = criarCifra([nova])

/** Companies with all the secrets one may have, the key of before a rotation included. @returns configuration ids */
const semear = async (
  dataSource: Aplicacao['dataSource'],
  quantas: number,
  marca: string,
): Promise<number[]> => {
  const ids: number[] = []
  for (let i = 0; i < quantas; i += 1) {
    const dados = { nome: `${marca} ${i}`, slug: `${marca}-${i}` }
    const empresa = await criarEmpresa(dataSource, { cifra: soVelha, siteUrl: 'http://127.0.0.1' }, dados)
    const [{ id }]: [{ id: number }] = await dataSource.query(
      'SELECT id FROM whatsapp.configuracao_whatsapp WHERE empresa_id = $1',
      [empresa.id],
    )
    await trocarSegredosDoWebhook(dataSource.manager, soVelha, id)
    const propria = { configuracaoId: id, segredo: 'evolutionApiKey', valor: `chave-${marca}-${i}` } as const
    await guardarSegredo(dataSource.manager, soVelha, propria)
    await guardarSegredo(dataSource.manager, soVelha, { ...propria, segredo: 'proxySenha' })
    ids.push(id)
  }
  return ids
}

describe('on a running application', () => {
  let aplicacao: Aplicacao
  beforeAll(async () => {
    aplicacao = await iniciarAplicacao({
      tempos: temposCurtos,
      opcoes: { encryptionKeys: [nova, velha].map((chave) => chave.toString('base64')) },
    })
  })
  beforeEach(() => aplicacao.whatsapp.rotacionarChaves())
  afterAll(() => aplicacao.parar())

  const tudo = async (cifra: Cifra, id: number) => {
    const { manager } = aplicacao.dataSource
    const { jwtKey, jwtKeyAnterior } = await manager.findOneByOrFail(CredencialEvolution, {
      configuracaoId: id,
    })
    return {
      ...(await lerCredenciais(manager, cifra, id)),
      ...abrirChavesJwt(cifra, id, { atual: jwtKey, anterior: jwtKeyAnterior }),
    }
  }

  it('seals all secrets of more rows than a step has by the new key, each the same as before', async () => {
    const ids = await semear(aplicacao.dataSource, 120, 'passo')
    const antes = await Promise.all(ids.map((id) => tudo(ambas, id)))
    await expect(tudo(soNova, ids[0] ?? 0)).rejects.toThrow(SegredoIlegivel)

    expect(await aplicacao.whatsapp.rotacionarChaves()).toEqual({
      refeitos: 120 * 6,
      ilegiveis: [],
      contatosIlegiveis: [],
      restantes: 0,
    })
    expect(await Promise.all(ids.map((id) => tudo(soNova, id)))).toEqual(antes)
    expect(Object.values(antes[0] ?? {}).every((segredo) => typeof segredo === 'string')).toBe(true)
    expect(await aplicacao.whatsapp.rotacionarChaves()).toMatchObject({ refeitos: 0, restantes: 0 })
  })

  it('loses nothing that is written meanwhile, and shares the work with another that does the same', async () => {
    const { dataSource, whatsapp } = aplicacao
    const ids = await semear(dataSource, 60, 'junto')
    const escrever = async (id: number) => {
      const propria = { configuracaoId: id, segredo: 'evolutionApiKey', valor: `outra-${id}` } as const
      await guardarSegredo(dataSource.manager, ambas, propria)
    }
    const [uma, outra] = await Promise.all([
      whatsapp.rotacionarChaves(),
      whatsapp.rotacionarChaves(),
      ...ids.map(escrever),
    ])
    expect([uma.restantes, outra.restantes]).toEqual([0, 0])
    for (const id of ids) {
      expect((await lerCredenciais(dataSource.manager, soNova, id)).evolutionApiKey).toBe(`outra-${id}`)
    }
  })

  it('leaves deliveries accepted, while it runs and after', async () => {
    const { whatsapp, simulador, dataSource } = aplicacao
    await whatsapp.criarInstancia(1)
    await dataSource.query(
      `UPDATE whatsapp.configuracao_whatsapp SET status = 'nao_configurado', sinais = '{}' WHERE id = 1`,
    )
    const [{ instance_name: nome }] = await dataSource.query(
      'SELECT instance_name FROM whatsapp.configuracao_whatsapp WHERE id = 1',
    )
    await Promise.all([
      whatsapp.rotacionarChaves(),
      simulador.controle.escanear(nome, { numero: '5511999990002', nome: 'Zé' }),
    ])
    await expect
      .poll(
        async () =>
          (await dataSource.query('SELECT status FROM whatsapp.configuracao_whatsapp WHERE id = 1'))[0]
            .status,
        {
          timeout: 10_000,
        },
      )
      .toBe('conectado')
    expect((await whatsapp.obterStatusConexao(1)).status).toBe('conectado')
  })

  it('goes on from where it was cut off, and past what nothing opens', async () => {
    const { dataSource } = aplicacao
    const ids = await semear(dataSource, 4, 'corte')
    const [feita = 0, estranha = 0] = ids
    await dataSource.query(
      `UPDATE whatsapp.credencial_evolution SET jwt_key = 'deadbeef.' || jwt_key WHERE configuracao_id = $1`,
      [estranha],
    )
    await dataSource
      .getRepository(CredencialEvolution)
      .update(
        { configuracaoId: feita },
        { instanceToken: ambas.selar('token', `credencial_evolution:${feita}:instanceToken`) },
      )
    expect(await rotacionarChaves(dataSource, ambas)).toEqual({
      refeitos: 4 * 6 - 2,
      ilegiveis: [estranha],
      contatosIlegiveis: [],
      restantes: 0,
    })
    expect((await lerCredenciais(dataSource.manager, soNova, feita)).instanceToken).toBe('token')
    await dataSource.query('DELETE FROM whatsapp.credencial_evolution WHERE configuracao_id = $1', [estranha])
  })
})

describe('npm run segredos:rotacionar', () => {
  let pasta: string
  let banco: { url: string; apagar(): Promise<void> } | null = null
  const chaves = (...lista: Buffer[]) => lista.map((chave) => chave.toString('hex')).join(',')

  /** As in a terminal, on the database under test. */
  const rodar = async (ENCRYPTION_KEY: string, ...argumentos: string[]) => {
    const saida: string[] = []
    const erros: string[] = []
    const codigo = await comandoRotacionar({
      argumentos,
      env: { DATA_DIR: pasta, DATABASE_URL: banco?.url, ENCRYPTION_KEY },
      comBanco: naAplicacao,
      dizer: (texto) => saida.push(texto),
      reclamar: (texto) => erros.push(texto),
    })
    return { codigo, saida: saida.join('\n'), erro: erros.join('\n') }
  }

  beforeAll(async () => {
    pasta = await mkdtemp(join(tmpdir(), 'rotacao-'))
    const servidor = process.env.TEST_DATABASE_URL
    banco = servidor ? await criarBancoVazio(servidor) : null
    const aberto = await abrirBanco({ url: banco?.url, pasta })
    await semear(aberto.dataSource, 2, 'comando').finally(aberto.fechar)
  })
  afterAll(async () => {
    await banco?.apagar()
    await rm(pasta, { recursive: true })
  })

  it('says when a key is missing, and that no key may go', async () => {
    const { codigo, saida } = await rodar(chaves(nova))
    expect(codigo).toBe(1)
    expect(saida).toMatch(/^Segredos selados de novo: 0\.\nNão remova chave alguma/)
    expect(saida).toContain('nenhuma destas chaves abre: 1, 2.')
  })

  it('counts what it did, and says that the old key may go', async () => {
    const feito = await rodar(chaves(nova, velha))
    expect(feito).toMatchObject({ codigo: 0, erro: '' })
    expect(feito.saida).toMatch(
      /^Segredos selados de novo: 12\.\nTudo está selado com a primeira chave\. As outras podem sair/,
    )
    expect((await rodar(chaves(nova))).saida).toContain('Segredos selados de novo: 0.\nTudo')
  })

  it('refuses arguments, and a key that is none without repeating it', async () => {
    expect(await rodar(chaves(nova), '--tudo')).toMatchObject({ codigo: 2, saida: '' })
    const { codigo, erro } = await rodar('chave-curta')
    expect(codigo).toBe(1)
    expect(erro).toContain('ENCRYPTION_KEY deve ter 32 bytes')
    expect(erro).not.toContain('chave-curta')
  })
})
