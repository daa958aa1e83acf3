import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ConfiguracaoWhatsApp } from '../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import {
  ChaveRecusada,
  EvolutionInacessivel,
  FalhaNoServidor,
  NaoConectado,
  NomeEmUso,
} from '../../src/services/evolution/erros.js'
import { OperacaoEmAndamento } from '../../src/services/operacoes/erros-da-operacao.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'

let aplicacao: Aplicacao
let id: number
let nome: string
let serie = 0

const ler = () => aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ id })
const status = async () => (await ler()).status
const ateFicar = (esperado: string) => esperar(async () => (await status()) === esperado)
const novaEmpresa = async () => {
  serie += 1
  const { id: empresaId } = await aplicacao.whatsapp.criarEmpresa({
    nome: `Loja ${serie}`,
    slug: `loja-${serie}`,
  })
  const linha = await aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ empresaId })
  id = linha.id
  nome = linha.instanceName
}
const conectada = async () => {
  await novaEmpresa()
  await aplicacao.whatsapp.criarInstancia(id)
  await aplicacao.simulador.controle.escanear(nome, { numero: '5511999990002', nome: 'Barbearia do Zé' })
  await ateFicar('conectado')
}

beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
})
afterEach(() => aplicacao.simulador.controle.falhas({ fora: false, lentoMs: 0, erro: null } as never))
afterAll(() => aplicacao.parar())

describe('connecting', () => {
  it('shows a QR by webhook before connect answers, and becomes conectado because a webhook said so', async () => {
    await novaEmpresa()
    const pronto = aplicacao.whatsapp.criarInstancia(id)
    let terminou = false
    void pronto.then(() => {
      terminou = true
    })
    await ateFicar('aguardando_qr')
    expect(terminou).toBe(false)
    expect((await pronto).status).toBe('aguardando_qr')
    expect((await ler()).qrCode).toMatch(/^data:image\/png;base64,/)

    await aplicacao.simulador.controle.escanear(nome, { numero: '5511999990002', nome: 'Barbearia do Zé' })
    await ateFicar('conectado')
    await esperar(async () => (await ler()).nomePerfil === 'Barbearia do Zé')
    const linha = await ler()
    expect(linha).toMatchObject({
      numeroConectado: '5511999990002',
      qrCode: null,
      motivo: null,
      ultimoErro: null,
    })
    expect(linha.fotoPerfilUrl).toMatch(/^https:\/\//)
    expect(linha.estaConectado()).toBe(true)
  })

  it('adopts an instance of that name which is ours, as after a lost answer', async () => {
    await conectada()
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.configuracao_whatsapp SET status = 'nao_configurado', sinais = '{}' WHERE id = $1`,
      [id],
    )
    expect((await aplicacao.whatsapp.criarInstancia(id)).status).toBe('conectado')
  })

  it('says so when the name belongs to someone else, and the button works again once it is free', async () => {
    await novaEmpresa()
    const evolution = (caminho: string, opcoes: RequestInit) =>
      fetch(aplicacao.simulador.url + caminho, {
        ...opcoes,
        headers: { apikey: 'chave-global-de-teste', 'content-type': 'application/json' },
      })
    const corpo = JSON.stringify({ instanceName: nome, integration: 'WHATSAPP-BAILEYS', qrcode: false })
    await evolution('/instance/create', { method: 'POST', body: corpo })
    await expect(aplicacao.whatsapp.criarInstancia(id)).rejects.toThrow(NomeEmUso)
    expect(await ler()).toMatchObject({ status: 'erro', ultimoErro: 'evolution_nome_em_uso', operacao: null })
    // The second click must not take the other's instance over.
    await expect(aplicacao.whatsapp.criarInstancia(id)).rejects.toThrow(NomeEmUso)
    await evolution(`/instance/delete/${nome}`, { method: 'DELETE' })
    await esperar(
      () => !aplicacao.simulador.controle.instancias().some((instancia) => instancia.nome === nome),
    )
    expect((await aplicacao.whatsapp.criarInstancia(id)).status).toBe('aguardando_qr')
  })

  it('writes down what happened when Evolution fails, and takes up from there', async () => {
    await novaEmpresa()
    aplicacao.simulador.controle.falhas({ fora: true })
    await expect(aplicacao.whatsapp.criarInstancia(id)).rejects.toThrow(EvolutionInacessivel)
    expect(await ler()).toMatchObject({ status: 'erro', ultimoErro: 'evolution_inacessivel', operacao: null })
    aplicacao.simulador.controle.falhas({ fora: false })
    expect((await aplicacao.whatsapp.criarInstancia(id)).status).toBe('aguardando_qr')
    expect((await ler()).ultimoErro).toBeNull()
  })

  it('runs one operation at a time on an instance', async () => {
    await novaEmpresa()
    const [a, b] = await Promise.allSettled([
      aplicacao.whatsapp.criarInstancia(id),
      aplicacao.whatsapp.criarInstancia(id),
    ])
    const recusada = [a, b].find((r) => r.status === 'rejected')
    expect(recusada?.reason).toBeInstanceOf(OperacaoEmAndamento)
    expect([a, b].filter((r) => r.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a connected instance', () => {
  it('restarts, disconnects, connects again and is deleted, each seen done', async () => {
    await conectada()
    await aplicacao.whatsapp.reiniciarInstancia(id)
    await ateFicar('conectado')
    expect((await aplicacao.whatsapp.desconectarInstancia(id)).status).toBe('desconectado')
    expect((await aplicacao.whatsapp.desconectarInstancia(id)).status).toBe('desconectado')
    await expect(aplicacao.whatsapp.reiniciarInstancia(id)).rejects.toThrow(NaoConectado)
    expect((await aplicacao.whatsapp.criarInstancia(id)).status).toBe('aguardando_qr')
    expect((await aplicacao.whatsapp.deletarInstancia(id)).status).toBe('nao_configurado')
    expect((await aplicacao.whatsapp.criarInstancia(id)).status).toBe('aguardando_qr')
  })

  it('says that it was disconnected here, and not on the phone', async () => {
    await conectada()
    expect((await aplicacao.whatsapp.desconectarInstancia(id)).motivo).toBe('desconectado_pelo_painel')
    await aplicacao.whatsapp.criarInstancia(id)
    await aplicacao.simulador.controle.escanear(nome)
    await ateFicar('conectado')
    await aplicacao.simulador.controle.desconectarNoTelefone(nome)
    await ateFicar('desconectado')
    expect((await ler()).motivo).toBe('desconectado_no_telefone')
  })

  it('follows a logout on the phone', async () => {
    await conectada()
    await aplicacao.simulador.controle.desconectarNoTelefone(nome)
    await ateFicar('desconectado')
    expect(await ler()).toMatchObject({ motivo: 'desconectado_no_telefone', numeroConectado: null })
  })

  it('is an error once Evolution no longer has it, and can be connected again', async () => {
    await conectada()
    await aplicacao.simulador.controle.sumir(nome)
    expect((await aplicacao.whatsapp.obterStatusConexao(id)).status).toBe('erro')
    expect(await ler()).toMatchObject({ motivo: 'instancia_inexistente', numeroConectado: null })
    await conectada()
    expect(await ler()).toMatchObject({ status: 'conectado', motivo: null })
  })

  it('sends text', async () => {
    await conectada()
    const enviada = await aplicacao.whatsapp.enviarMensagemTexto(id, {
      numero: '+55 (11) 98888-7777',
      texto: 'Olá',
    })
    expect(enviada).toMatchObject({ remoteJid: '5511988887777@s.whatsapp.net' })
  })
})

describe("a company's own server", () => {
  it('is tried out before it is saved, and its key is sealed', async () => {
    await novaEmpresa()
    const { whatsapp, simulador, dataSource } = aplicacao
    const errada = { url: simulador.url, apiKey: 'chave-errada-qualquer' }
    await expect(whatsapp.configurarServidor(id, errada)).rejects.toThrow(ChaveRecusada)
    await expect(whatsapp.configurarServidor(id, { ...errada, url: 'http://127.0.0.1:9' })).rejects.toThrow(
      EvolutionInacessivel,
    )
    expect((await ler()).evolutionApiUrl).toBeNull()
    await whatsapp.configurarServidor(id, { url: simulador.url, apiKey: 'chave-global-de-teste' })
    const [linha] = await dataSource.query(
      'SELECT evolution_api_key FROM whatsapp.credencial_evolution WHERE configuracao_id = $1',
      [id],
    )
    expect(linha.evolution_api_key).not.toContain('chave-global')
    expect((await whatsapp.criarInstancia(id)).status).toBe('aguardando_qr')
  })
})

it('maps a failing server to a typed error', async () => {
  await novaEmpresa()
  aplicacao.simulador.controle.falhas({ erro: 500 } as never)
  await expect(aplicacao.whatsapp.criarInstancia(id)).rejects.toThrow(FalhaNoServidor)
})
