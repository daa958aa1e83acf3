import { afterAll, beforeAll, expect, it } from 'vitest'
import { Auditoria } from '../../src/resources/auditoria/auditoria.js'
import { ConfiguracaoWhatsApp } from '../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { InstanciaOrfa } from '../../src/resources/instancia-orfa/instancia-orfa.js'
import { API_KEY, type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

type Navegante = Awaited<ReturnType<typeof entrar>>
let aplicacao: Aplicacao
let ada: Navegante
let sofia: Navegante

beforeAll(async () => {
  aplicacao = await iniciarAplicacao({ tempos: temposCurtos })
  ada = await entrar(aplicacao.url, 'admin@teste.local')
  sofia = await entrar(aplicacao.url, 'suporte@teste.local')
})
afterAll(() => aplicacao.parar())

const evolution = (metodo: string, caminho: string, corpo?: object) =>
  fetch(aplicacao.simulador.url + caminho, {
    method: metodo,
    headers: { apikey: API_KEY, 'content-type': 'application/json' },
    ...(corpo && { body: JSON.stringify(corpo) }),
  })
const reconciliar = async () => {
  await aplicacao.dataSource.query('UPDATE whatsapp.reconciliacao SET proxima = now()')
  return aplicacao.whatsapp.reconciliar()
}
/** An instance that somebody else made, connected to a phone, and seen by a round. */
const orfa = async (instanceName: string) => {
  await evolution('POST', '/instance/create', {
    instanceName,
    integration: 'WHATSAPP-BAILEYS',
    qrcode: false,
  })
  await evolution('GET', `/instance/connect/${instanceName}`)
  await aplicacao.simulador.controle.escanear(instanceName, { numero: '5511999990077', nome: 'Ana' })
  await reconciliar()
  return aplicacao.dataSource.getRepository(InstanciaOrfa).findOneByOrFail({ instanceName })
}
const acao = (quem: Navegante, id: number, nome: string, corpo?: object) =>
  quem.json(`/resources/InstanciaOrfa/records/${id}/${nome}`, corpo)
const ler = (id: number) => aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ id })
const restantes = async () =>
  (await aplicacao.dataSource.getRepository(InstanciaOrfa).find()).map(({ instanceName }) => instanceName)
const noServidor = (nome: string) =>
  aplicacao.simulador.controle.instancias().some((instancia) => instancia.nome === nome)
const ultimoFato = async () => {
  const [fato] = await aplicacao.dataSource.getRepository(Auditoria).find({ order: { id: 'DESC' }, take: 1 })
  return fato
}

it('shows the back office what belongs to no company', async () => {
  const { id } = await orfa('de-ninguem')
  const { corpo } = await sofia.lista('InstanciaOrfa', '?filters.status=conectado')
  expect(corpo.records.map(({ params }: { params: object }) => params)).toEqual([
    {
      id,
      instanceName: 'de-ninguem',
      status: 'conectado',
      numero: '5511999990077',
      servidor: aplicacao.simulador.url,
      achadaEm: expect.any(String),
      vistaEm: expect.any(String),
    },
  ])
  const recusada = await acao(sofia, id, 'excluirOrfa', { confirmacao: 'de-ninguem' })
  expect(recusada.corpo.notice.type).toBe('error')
  expect(noServidor('de-ninguem')).toBe(true)
})

it('deletes one from its server, once its name is typed', async () => {
  const { id } = await orfa('a-excluir')
  // Neither a GET nor another name.
  await acao(ada, id, 'excluirOrfa')
  const errado = await acao(ada, id, 'excluirOrfa', { confirmacao: 'outra' })
  expect(errado.corpo.notice.message).toBe('erros.dados_invalidos')
  expect(noServidor('a-excluir')).toBe(true)

  const certo = await acao(ada, id, 'excluirOrfa', { confirmacao: 'a-excluir' })
  expect(certo.corpo.notice.message).toBe('feito.excluirOrfa')
  expect(noServidor('a-excluir')).toBe(false)
  expect(await restantes()).not.toContain('a-excluir')
  expect(await ultimoFato()).toMatchObject({
    autor: 'admin@teste.local',
    recurso: 'InstanciaOrfa',
    acao: 'excluirOrfa',
    resultado: 'ok',
    antes: { instanceName: 'a-excluir', servidor: aplicacao.simulador.url },
    depois: null,
  })
})

it('gives one to a company without an instance: name, token, webhook and state', async () => {
  const { id } = await orfa('adotada')
  const { candidatas } = (await acao(ada, id, 'adotar')).corpo
  expect(candidatas).toEqual([
    { configuracaoId: 1, nome: 'Barbearia do Zé' },
    { configuracaoId: 2, nome: 'Clínica São Lucas' },
  ])
  const semEmpresa = await acao(ada, id, 'adotar', {})
  expect(semEmpresa.corpo.notice.message).toBe('erros.dados_invalidos')
  const { corpo } = await acao(ada, id, 'adotar', { configuracaoId: 1 })
  expect(corpo.notice.message).toBe('feito.adotar')
  expect(await ler(1)).toMatchObject({
    instanceName: 'adotada',
    status: 'conectado',
    numeroConectado: '5511999990077',
    operacao: null,
  })
  expect(await restantes()).not.toContain('adotada')
  expect(await ultimoFato()).toMatchObject({
    acao: 'adotar',
    empresaId: 1,
    antes: { instanceName: 'barbearia-do-ze_1' },
    depois: { instanceName: 'adotada' },
  })
  // Its deliveries come to us.
  aplicacao.simulador.controle.desconectarNoTelefone('adotada')
  await esperar(async () => (await ler(1)).status === 'desconectado')
  // It is ours for the next rounds too, by its token.
  await aplicacao.dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET status = 'nao_configurado', sinais = '{}', evidencia_em = NULL WHERE id = 1`,
  )
  await reconciliar()
  expect((await ler(1)).status).toBe('desconectado')
})

it('gives none to a company that has an instance, and does not delete one that became a company’s', async () => {
  const avulsa = await orfa('avulsa')
  const aCheia = await acao(ada, avulsa.id, 'adotar', { configuracaoId: 1 })
  expect(aCheia.corpo.notice.message).toBe('erros.empresa_ja_tem_instancia')
  expect((await ler(1)).instanceName).toBe('adotada')
  expect(await ultimoFato()).toMatchObject({ acao: 'adotar', empresaId: 1, resultado: 'falhou' })

  const doNome = await orfa('clinica-sao-lucas_2')
  expect((await acao(ada, doNome.id, 'adotar')).corpo.candidatas).toEqual([
    { configuracaoId: 2, nome: 'Clínica São Lucas' },
  ])
  await aplicacao.dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado' WHERE id = 2`,
  )
  const emUso = await acao(ada, doNome.id, 'excluirOrfa', { confirmacao: 'clinica-sao-lucas_2' })
  expect(emUso.corpo.notice.message).toBe('erros.instancia_em_uso')
  expect(noServidor('clinica-sao-lucas_2')).toBe(true)
  await aplicacao.dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET status = 'nao_configurado' WHERE id = 2`,
  )

  const reservada = await acao(ada, doNome.id, 'adotar', { configuracaoId: 1 })
  expect(reservada.corpo.notice.message).toBe('erros.dados_invalidos')
  const dela = await acao(ada, doNome.id, 'adotar', { configuracaoId: 2 })
  expect(dela.corpo.notice.message).toBe('feito.adotar')
  expect((await ler(2)).status).toBe('conectado')
})

it('finds any company by part of its name, whatever its case and accents, among more than a menu holds', async () => {
  const { id } = await orfa('de-quem')
  for (let i = 10; i < 65; i++)
    await aplicacao.whatsapp.criarEmpresa({ nome: `Loja ${i}`, slug: `loja-${i}` })
  for (const [i, nome] of ['Ótica Visão', 'Zoológico 100%', 'Zoológico 1000'].entries())
    await aplicacao.whatsapp.criarEmpresa({ nome, slug: `outra-${i}` })
  const buscar = async (busca: string) => {
    const { corpo } = await acao(ada, id, `adotar?busca=${encodeURIComponent(busca)}`)
    const nomes: string[] = corpo.candidatas.map(({ nome }: { nome: string }) => nome)
    return { nomes, total: corpo.total }
  }
  const todas = await buscar('')
  expect(todas.nomes).toHaveLength(50)
  expect(todas.total).toBeGreaterThanOrEqual(58)
  expect(todas.nomes).not.toContain('Zoológico 1000')
  expect(await buscar('  OTICA VISAO ')).toEqual({ nomes: ['Ótica Visão'], total: 1 })
  expect(await buscar('zoologico 100')).toEqual({ nomes: ['Zoológico 100%', 'Zoológico 1000'], total: 2 })
  expect(await buscar('100%')).toEqual({ nomes: ['Zoológico 100%'], total: 1 })
  expect(await buscar('%_\\')).toEqual({ nomes: [], total: 0 })
  // One that has an instance is not offered by its name either.
  expect(await buscar('barbearia')).toEqual({ nomes: [], total: 0 })
  const pedido = await acao(sofia, id, 'adotar?busca=loja')
  expect(JSON.stringify(pedido.corpo)).not.toContain('Loja')
})

it('says so when an orphan is gone before anybody adopts it', async () => {
  const { id } = await orfa('sumida')
  const { id: empresaId } = await aplicacao.whatsapp.criarEmpresa({ nome: 'Nova', slug: 'nova' })
  const nova = await aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ empresaId })
  aplicacao.simulador.controle.sumir('sumida')
  const { corpo } = await acao(ada, id, 'adotar', { configuracaoId: nova.id })
  expect(corpo.notice.message).toBe('erros.orfa_inexistente')
  expect(await restantes()).not.toContain('sumida')
  expect(await ler(nova.id)).toMatchObject({ instanceName: nova.instanceName, status: 'nao_configurado' })
})
