import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ConfigInvalida, lerConfig } from '../../src/app/config.js'
import { ConfiguracaoWhatsApp } from '../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { criarCifra } from '../../src/services/criptografia/cifra.js'
import {
  abrirChavesJwt,
  hashDoSegredo,
  lerCredenciais,
  trocarSegredosDoWebhook,
} from '../../src/services/criptografia/credenciais.js'
import { criarEmpresa } from '../../src/services/empresas/criar-empresa.js'
import { FalhaNoServidor } from '../../src/services/evolution/erros.js'
import { RotacaoRecente, SegredoIlegivel } from '../../src/services/operacoes/erros-da-operacao.js'
import { AMBIENTE_DE_PRODUCAO } from '../helpers/ambiente-de-producao.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

let aplicacao: Aplicacao
let dispensada: Aplicacao
let id: number
let nome: string
let serie = 0
/** Every secret that was in use. */
const vistos: string[] = []

const novaEmpresa = async ({ whatsapp, dataSource }: Aplicacao) => {
  serie += 1
  const { id: empresaId } = await whatsapp.criarEmpresa({ nome: `Loja ${serie}`, slug: `loja-${serie}` })
  const linha = await dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ empresaId })
  id = linha.id
  nome = linha.instanceName
}

interface Linha {
  atual: Buffer
  anterior: Buffer | null
  jwt_exigido: boolean
  jwt_key: string
  jwt_key_anterior: string | null
  pendente: boolean | null
  /** Seconds; null without an end. */
  resta: number | null
}

const ler = async ({ dataSource }: Aplicacao = aplicacao): Promise<Linha> => {
  const [linha] = await dataSource.query(
    `SELECT webhook_secret_hash AS atual, webhook_secret_anterior_hash AS anterior,
            jwt_exigido, jwt_key, jwt_key_anterior, webhook_secret_anterior_ate = 'infinity' AS pendente,
            CASE WHEN isfinite(webhook_secret_anterior_ate)
                 THEN extract(epoch FROM webhook_secret_anterior_ate - now())::int END AS resta
     FROM whatsapp.credencial_evolution WHERE configuracao_id = $1`,
    [id],
  )
  return linha
}
const mudarValidade = (ate: string) =>
  aplicacao.dataSource.query(
    `UPDATE whatsapp.credencial_evolution SET webhook_secret_anterior_ate = ${ate} WHERE configuracao_id = $1`,
    [id],
  )

/** What Evolution posts to and signs with. */
const registrado = async ({ simulador }: Aplicacao = aplicacao) => {
  const resposta = await fetch(`${simulador.url}/webhook/find/${nome}`, {
    headers: { apikey: 'chave-global-de-teste' },
  })
  const { url, headers } = (await resposta.json()) as { url: string; headers: { jwt_key: string } }
  const segredo = url.split('/').at(-1) ?? ''
  vistos.push(segredo, headers.jwt_key)
  return { segredo, chave: headers.jwt_key }
}

beforeAll(async () => {
  aplicacao = await iniciarAplicacao({ tempos: temposCurtos })
  dispensada = await iniciarAplicacao({ tempos: temposCurtos, webhookJwt: 'dispensado' })
})
beforeEach(() => novaEmpresa(aplicacao))
afterEach(() => aplicacao.simulador.controle.falhas({ erro: null }))
afterAll(async () => {
  await aplicacao.parar()
  await dispensada.parar()
})

describe('the token is asked for', () => {
  it('once Evolution has accepted our key, by creating or by registering', async () => {
    expect((await ler()).jwt_exigido).toBe(false)
    await aplicacao.whatsapp.criarInstancia(id)
    expect((await ler()).jwt_exigido).toBe(true)

    await aplicacao.dataSource.query('UPDATE whatsapp.credencial_evolution SET jwt_exigido = false')
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.configuracao_whatsapp SET status = 'nao_configurado', sinais = '{}' WHERE id = $1`,
      [id],
    )
    await aplicacao.whatsapp.criarInstancia(id)
    expect((await ler()).jwt_exigido).toBe(true)
  })

  it('of an instance whose webhook was right already, too', async () => {
    await aplicacao.whatsapp.criarInstancia(id)
    await aplicacao.dataSource.query('UPDATE whatsapp.credencial_evolution SET jwt_exigido = false')
    await aplicacao.whatsapp.criarInstancia(id)
    expect((await ler()).jwt_exigido).toBe(true)
  })

  it('never, where the host has dispensed with it', async () => {
    await novaEmpresa(dispensada)
    await dispensada.dataSource.query('UPDATE whatsapp.credencial_evolution SET jwt_exigido = true')
    await dispensada.whatsapp.criarInstancia(id)
    expect((await ler(dispensada)).jwt_exigido).toBe(false)
  })
})

it('dispenses with the token only where the environment says so in full', async () => {
  const ler = (valor: string) => lerConfig({ ...AMBIENTE_DE_PRODUCAO, EVOLUTION_WEBHOOK_JWT: valor })
  expect((await ler('dispensado')).webhookJwt).toBe('dispensado')
  expect((await ler('')).webhookJwt).toBe('exigido')
  await expect(ler('não')).rejects.toThrow(ConfigInvalida)
  await expect(ler('não')).rejects.toThrow('EVOLUTION_WEBHOOK_JWT deve ser exigido ou dispensado')
})

describe('a rotation', () => {
  it('registers a new address and key, and keeps the old ones for the retry window', async () => {
    await aplicacao.whatsapp.criarInstancia(id)
    const [antes, linhaAntes] = [await registrado(), await ler()]
    expect(linhaAntes).toMatchObject({ anterior: null, jwt_key_anterior: null, pendente: null })
    await aplicacao.whatsapp.rotacionarSegredo(id)

    const [depois, linha] = [await registrado(), await ler()]
    expect(depois.segredo).not.toBe(antes.segredo)
    expect(depois.chave).not.toBe(antes.chave)
    expect(linha.atual).toEqual(hashDoSegredo(depois.segredo))
    expect(linha.anterior).toEqual(hashDoSegredo(antes.segredo))
    expect(linha.jwt_key_anterior).toBe(linhaAntes.jwt_key)
    expect(linha.jwt_exigido).toBe(true)
    expect(linha.resta).toBeGreaterThan(24 * 60)
    expect(linha.resta).toBeLessThanOrEqual(25 * 60)
  })

  it('that Evolution did not hear of leaves the old secret valid, and the next call finishes it', async () => {
    await aplicacao.whatsapp.criarInstancia(id)
    const antes = await registrado()
    aplicacao.simulador.controle.falhas({ erro: 500 })
    await expect(aplicacao.whatsapp.rotacionarSegredo(id)).rejects.toThrow(FalhaNoServidor)
    const pendente = await ler()
    expect(pendente).toMatchObject({ anterior: hashDoSegredo(antes.segredo), pendente: true })
    await expect(aplicacao.whatsapp.rotacionarSegredo(id)).rejects.toThrow(FalhaNoServidor)

    aplicacao.simulador.controle.falhas({ erro: null })
    expect(await registrado()).toEqual(antes)
    await aplicacao.whatsapp.rotacionarSegredo(id)
    const terminada = await ler()
    expect(terminada).toMatchObject({
      atual: pendente.atual,
      anterior: pendente.anterior,
      jwt_key: pendente.jwt_key,
      jwt_key_anterior: pendente.jwt_key_anterior,
      pendente: false,
    })
    expect(hashDoSegredo((await registrado()).segredo)).toEqual(terminada.atual)
  })

  it('is finished by connecting as well, whether or not Evolution had heard of it', async () => {
    await aplicacao.whatsapp.criarInstancia(id)
    aplicacao.simulador.controle.falhas({ erro: 500 })
    await expect(aplicacao.whatsapp.rotacionarSegredo(id)).rejects.toThrow(FalhaNoServidor)
    aplicacao.simulador.controle.falhas({ erro: null })
    await aplicacao.whatsapp.criarInstancia(id)
    expect(hashDoSegredo((await registrado()).segredo)).toEqual((await ler()).atual)
    expect((await ler()).resta).toBeGreaterThan(24 * 60)

    await mudarValidade(`'infinity'`)
    await aplicacao.whatsapp.criarInstancia(id)
    expect((await ler()).resta).toBeGreaterThan(24 * 60)
  })

  it('is refused in words within the window, and possible after it', async () => {
    await aplicacao.whatsapp.criarInstancia(id)
    await aplicacao.whatsapp.rotacionarSegredo(id)
    const primeira = await ler()
    const cedo = await aplicacao.whatsapp.rotacionarSegredo(id).catch((erro: unknown) => erro)
    expect(cedo).toBeInstanceOf(RotacaoRecente)
    expect(cedo).toMatchObject({ codigo: 'rotacao_recente', dados: { minutos: 25 } })
    expect(String(cedo)).toContain('Tente de novo em 25 min.')
    expect(await ler()).toMatchObject({ atual: primeira.atual, anterior: primeira.anterior })

    await mudarValidade(`now() - interval '1 s'`)
    await aplicacao.whatsapp.rotacionarSegredo(id)
    expect(await ler()).toMatchObject({ anterior: primeira.atual, jwt_key_anterior: primeira.jwt_key })
    await registrado()
  })

  it('needs no Evolution where there is no instance', async () => {
    aplicacao.simulador.controle.falhas({ erro: 500 })
    const { atual } = await ler()
    await aplicacao.whatsapp.rotacionarSegredo(id)
    expect(await ler()).toMatchObject({ anterior: atual, pendente: false, jwt_exigido: false })
  })

  it("does not touch another's instance of that name", async () => {
    await fetch(`${aplicacao.simulador.url}/instance/create`, {
      method: 'POST',
      headers: { apikey: 'chave-global-de-teste', 'content-type': 'application/json' },
      body: JSON.stringify({
        instanceName: nome,
        integration: 'WHATSAPP-BAILEYS',
        qrcode: false,
        webhook: { url: 'http://127.0.0.1:9/alheio', headers: { jwt_key: 'alheia' }, events: [] },
      }),
    })
    await expect(aplicacao.whatsapp.criarInstancia(id)).rejects.toThrow()
    await aplicacao.whatsapp.rotacionarSegredo(id)
    expect(await registrado()).toEqual({ segredo: 'alheio', chave: 'alheia' })
    expect((await ler()).pendente).toBe(false)
  })
})

it('opens the keys of now and before, and no other configuration’s', async () => {
  const { dataSource } = aplicacao
  const cifra = criarCifra([randomBytes(32)])
  const dados = { nome: 'Do Cofre', slug: 'do-cofre' }
  const empresa = await criarEmpresa(dataSource, { cifra, siteUrl: aplicacao.url }, dados)
  const repositorio = dataSource.getRepository(ConfiguracaoWhatsApp)
  id = (await repositorio.findOneByOrFail({ empresaId: empresa.id })).id
  const antes = await lerCredenciais(dataSource.manager, cifra, id)
  expect(await trocarSegredosDoWebhook(dataSource.manager, cifra, id)).toBe(true)
  expect(await trocarSegredosDoWebhook(dataSource.manager, cifra, id)).toBe(false)

  const { jwtKey } = await lerCredenciais(dataSource.manager, cifra, id)
  const { jwt_key: atual, jwt_key_anterior: anterior } = await ler()
  expect(abrirChavesJwt(cifra, id, { atual, anterior })).toEqual({ atual: jwtKey, anterior: antes.jwtKey })
  expect(jwtKey).not.toBe(antes.jwtKey)
  expect(abrirChavesJwt(cifra, id, { atual: null, anterior: null })).toEqual({ atual: null, anterior: null })
  expect(() => abrirChavesJwt(cifra, id + 1, { atual, anterior })).toThrow(SegredoIlegivel)
})

describe('in the panel', () => {
  it('is for admin and support, audited, and says when it is too early', async () => {
    await aplicacao.whatsapp.criarInstancia(1)
    const [sofia, ze] = [
      await entrar(aplicacao.url, 'suporte@teste.local'),
      await entrar(aplicacao.url, 'ze@teste.local'),
    ]
    expect((await ze.acao(1, 'rotacionarSegredo', {})).corpo.notice.type).toBe('error')
    const feito = await sofia.acao(1, 'rotacionarSegredo', {})
    expect(feito.corpo.notice).toEqual({ message: 'feito.rotacionarSegredo', type: 'success' })
    const cedo = await sofia.acao(1, 'rotacionarSegredo', {})
    expect(cedo.corpo.notice).toMatchObject({ message: 'erros.rotacao_recente', options: { minutos: 25 } })
    const trilha = await aplicacao.dataSource.query(
      `SELECT papel, resultado, detalhe FROM whatsapp.auditoria WHERE acao = 'rotacionarSegredo' ORDER BY id`,
    )
    expect(trilha).toMatchObject([
      { papel: 'empresa', resultado: 'recusado', detalhe: null },
      { papel: 'suporte', resultado: 'ok', detalhe: null },
      { papel: 'suporte', resultado: 'falhou', detalhe: 'rotacao_recente' },
    ])
  })
})

it('has written no secret to the log', () => {
  expect(vistos.length).toBeGreaterThan(10)
  const escrito = aplicacao.linhas.join('\n')
  expect(vistos.filter((segredo) => escrito.includes(segredo))).toEqual([])
})
