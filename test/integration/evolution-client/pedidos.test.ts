import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type ClienteEvolution,
  criarClienteEvolution,
  EvolutionInacessivel,
  PedidoRecusado,
} from '../../../src/services/evolution/index.js'
import { abrirServidor, erroDe, json, type ServidorLocal } from '../../unit/evolution/servidor.js'

const apiKey = 'chave-global'
let servidor: ServidorLocal
let cliente: ClienteEvolution

beforeAll(async () => {
  servidor = await abrirServidor()
  cliente = criarClienteEvolution({ url: `${servidor.url}/evolution/?x=1#y`, apiKey })
})
beforeEach(() => {
  servidor.recebidos.length = 0
})
afterAll(() => servidor.fechar())

const ultimo = () => {
  const pedido = servidor.recebidos.at(-1)
  if (!pedido) throw new Error('nothing was sent')
  return { ...pedido, corpo: pedido.corpo ? JSON.parse(pedido.corpo) : null }
}

describe('what goes out', () => {
  it('the address may have a path, and the key is a header', async () => {
    servidor.responder(json(200, { instance: { state: 'open' } }))
    await cliente.estado('loja')
    expect(ultimo()).toMatchObject({ metodo: 'GET', caminho: '/evolution/instance/connectionState/loja' })
    expect(ultimo().cabecalhos.apikey).toBe(apiKey)
  })

  it('the ping carries no key', async () => {
    servidor.responder(json(200, { version: '2.3.7' }))
    expect(await cliente.versao()).toEqual({ versao: '2.3.7', nomeCliente: null, versaoWhatsAppWeb: null })
    expect(ultimo().cabecalhos.apikey).toBeUndefined()
  })

  it('create asks for Baileys without a QR, and for every webhook field', async () => {
    servidor.responder(json(201, { instance: { instanceName: 'loja', instanceId: 'id' } }))
    const webhook = { url: 'https://x/y', jwtKey: 'k', eventos: ['CONNECTION_UPDATE'] }
    const criada = await cliente.criar({ instanceName: 'loja', token: 't', numero: '5511', webhook })
    expect(criada).toEqual({ instanceName: 'loja', instanceId: 'id', token: 't' })
    expect(ultimo().corpo).toEqual({
      instanceName: 'loja',
      integration: 'WHATSAPP-BAILEYS',
      qrcode: false,
      token: 't',
      number: '5511',
      webhook: {
        enabled: true,
        url: 'https://x/y',
        headers: { jwt_key: 'k' },
        byEvents: false,
        base64: false,
        events: ['CONNECTION_UPDATE'],
      },
    })
  })

  it('set webhook leaves nothing to a former value', async () => {
    servidor.responder(json(201, { url: 'u' }))
    await cliente.registrarWebhook('loja', { url: 'u', eventos: ['CALL'], ativo: false })
    expect(ultimo().corpo).toEqual({
      webhook: { enabled: false, url: 'u', headers: {}, byEvents: false, base64: false, events: ['CALL'] },
    })
  })

  it('what is registered is told without the key that signs', async () => {
    servidor.responder(json(200, { url: 'u', headers: { jwt_key: 'k' }, enabled: true, webhookBase64: true }))
    const lido = await cliente.buscarWebhook('loja')
    expect(lido).toEqual({ url: 'u', ativo: true, eventos: [], temJwt: true, porEvento: false, base64: true })
  })

  it('settings are sent whole', async () => {
    servidor.responder(json(201, { settings: {} }))
    await cliente.configurar('loja', {
      recusarChamadas: true,
      mensagemChamada: 'depois',
      ignorarGrupos: true,
      sempreOnline: false,
      lerMensagens: false,
      lerStatus: false,
      sincronizarHistorico: false,
    })
    expect(ultimo().corpo).toEqual({
      rejectCall: true,
      msgCall: 'depois',
      groupsIgnore: true,
      alwaysOnline: false,
      readMessages: false,
      readStatus: false,
      syncFullHistory: false,
    })
  })

  it('a data URL is taken apart for sendMedia', async () => {
    servidor.responder(json(201, { key: { id: '1', remoteJid: 'x' } }))
    await cliente.enviarImagem('loja', {
      numero: '5511',
      imagem: 'data:image/webp;base64,AAAA',
      legenda: 'oi',
      nomeArquivo: 'a.webp',
    })
    expect(ultimo().corpo).toEqual({
      number: '5511',
      mediatype: 'image',
      mimetype: 'image/webp',
      caption: 'oi',
      fileName: 'a.webp',
      media: 'AAAA',
    })
    await cliente.enviarImagem('loja', {
      numero: '5511',
      imagem: 'https://x/a.png?b=1,2',
      mimetype: 'image/png',
    })
    expect(ultimo().corpo).toMatchObject({ media: 'https://x/a.png?b=1,2', mimetype: 'image/png' })
  })

  it('another company’s instance is not taken for the one asked for', async () => {
    servidor.responder(json(200, [{ name: 'outra', token: 't' }]))
    expect(await erroDe(cliente.buscarPorNome('loja'))).toMatchObject({ name: 'InstanciaInexistente' })
  })
})

describe('names of instances', () => {
  it.each([
    ['a name/with sl?', 'a%20name%2Fwith%20sl%3F'],
    ['ção & #1%', '%C3%A7%C3%A3o%20%26%20%231%25'],
    ['../../settings', '..%2F..%2Fsettings'],
    ['a\\b;c', 'a%5Cb%3Bc'],
  ])('%s is encoded', async (nome, codificado) => {
    servidor.responder(json(200, { status: 'SUCCESS', error: false }))
    await cliente.deletar(nome)
    expect(ultimo()).toMatchObject({ metodo: 'DELETE', caminho: `/evolution/instance/delete/${codificado}` })
  })

  it('is encoded in a query too', async () => {
    servidor.responder(json(200, [{ name: 'a&b= c+d' }]))
    await cliente.buscarPorNome('a&b= c+d')
    const { searchParams } = new URL(ultimo().caminho, servidor.url)
    expect([...searchParams]).toEqual([['instanceName', 'a&b= c+d']])
  })

  it.each(['', ' ', '.', '..', '\uD800', 'a\uDC00'])(
    '%j would reach something else and is not sent',
    async (nome) => {
      for (const chamada of [cliente.deletar, cliente.estado, cliente.buscarPorNome]) {
        expect(await erroDe(chamada(nome))).toBeInstanceOf(PedidoRecusado)
      }
      expect(servidor.recebidos).toHaveLength(0)
    },
  )
})

describe('the address of the server', () => {
  it.each(['', 'evolution.exemplo', 'ftp://x', 'javascript:alert(1)'])('%j is refused', (url) => {
    expect(() => criarClienteEvolution({ url, apiKey })).toThrow(EvolutionInacessivel)
  })
})
