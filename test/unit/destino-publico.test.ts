import { connect, type LookupFunction } from 'node:net'
import { describe, expect, it } from 'vitest'
import { criarGuarda, type Resolver } from '../../src/services/evolution/destino-publico.js'
import { EnderecoProibido } from '../../src/services/evolution/erros.js'
import { criarClienteEvolution } from '../../src/services/evolution/index.js'
import { ehPublico } from '../../src/services/evolution/rede-publica.js'
import { abrirServidor, erroDe, json } from './evolution/servidor.js'

describe('an address is public', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.1',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.0',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:200::1',
    '2606:4700:4700::1111',
    '2a00:1450:4001:831::200e',
  ])('when it is %s', (endereco) => expect(ehPublico(endereco)).toBe(true))

  it.each([
    ['this network', '0.0.0.0'],
    ['this network', '0.255.255.255'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['carrier-grade NAT, Alibaba’s metadata', '100.100.100.200'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['link-local, cloud metadata', '169.254.169.254'],
    ['Azure’s host agent', '168.63.129.16'],
    ['protocol assignments, Oracle’s metadata', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['6to4 relay', '192.88.99.1'],
    ['benchmarks', '198.18.0.1'],
    ['benchmarks', '198.19.255.255'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['mapped loopback', '::ffff:127.0.0.1'],
    ['mapped loopback, in hex', '::ffff:7f00:1'],
    ['mapped metadata', '::ffff:169.254.169.254'],
    ['mapped, whatever it maps', '::ffff:8.8.8.8'],
    ['compatible', '::127.0.0.1'],
    ['translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64, local', '64:ff9b:1::a00:1'],
    ['discard', '100::1'],
    ['Teredo', '2001::1'],
    ['ORCHID', '2001:20::1'],
    ['benchmarks', '2001:2::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['6to4', '2002:7f00:1::'],
    ['segment routing', '5f00::1'],
    ['unique local', 'fc00::1'],
    ['unique local, Amazon’s metadata', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['a name', 'example.com'],
    ['nothing', ''],
  ])('not when it is %s (%s)', (_nome, endereco) => expect(ehPublico(endereco)).toBe(false))
})

describe('an address written out', () => {
  const { exigirEndereco } = criarGuarda({ hosts: ['10.1.2.3', 'FD00:0::5'], exigirHttps: false })

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://１２７.０.０.１/',
    'http://127.0.0.1./',
    'http://0/',
    'https://[::1]:8080/',
    'https://[::ffff:10.0.0.1]/',
    'https://[0:0:0:0:0:ffff:7f00:1]/',
    'https://user@169.254.169.254/latest/meta-data',
    'http://10.1.2.4/',
    'file:///etc/passwd',
    'gopher://8.8.8.8/',
    'ftp://8.8.8.8/',
  ])('is refused as %s', (url) => {
    expect(() => exigirEndereco(url, 'configurar')).toThrow(EnderecoProibido)
  })

  it.each([
    'http://8.8.8.8/',
    'https://[2606:4700::1]/',
    'https://evolution.example/',
    'http://10.1.2.3:8080/',
  ])('is taken as %s', (url) => expect(() => exigirEndereco(url, 'configurar')).not.toThrow())

  it('that the operator vouches for is taken, however it is written', () => {
    expect(() => exigirEndereco('https://[fd00:0:0::0005]/', 'configurar')).not.toThrow()
  })

  it('has to be https where that is asked for, vouched for or not', () => {
    const guarda = criarGuarda({ hosts: ['10.1.2.3'], exigirHttps: true })
    expect(() => guarda.exigirEndereco('http://8.8.8.8/', 'configurar')).toThrow(EnderecoProibido)
    expect(() => guarda.exigirEndereco('http://10.1.2.3/', 'configurar')).toThrow(EnderecoProibido)
    expect(() => guarda.exigirEndereco('https://10.1.2.3/', 'configurar')).not.toThrow()
  })
})

/** Answers with one list of addresses after the other; the last one stays. */
const respondendo = (...listas: string[][]) => {
  const perguntas: string[] = []
  const resolver: Resolver = async (host) => {
    const lista = listas[Math.min(perguntas.length, listas.length - 1)] ?? []
    perguntas.push(host)
    return lista.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  }
  return { perguntas, resolver }
}

describe('a name', () => {
  it.each([
    ['leads inside', ['127.0.0.1']],
    ['leads inside by IPv6', ['::1']],
    ['leads inside mapped', ['::ffff:127.0.0.1']],
    ['leads inside beside outside', ['8.8.8.8', '127.0.0.1']],
    ['leads nowhere', []],
  ])('that %s is not connected to', async (_nome, enderecos) => {
    const servidor = await abrirServidor(json(200, { version: '2.3.7' }))
    const { resolver } = respondendo(enderecos)
    const { agentes, exigirDestino } = criarGuarda({ hosts: [], exigirHttps: false, resolver })
    const url = servidor.url.replace('127.0.0.1', 'dentro.example')
    const erro = await erroDe(criarClienteEvolution({ url, apiKey: 'chave', agentes }).versao())
    expect(erro).toBeInstanceOf(EnderecoProibido)
    expect(String(erro)).not.toContain('127.0.0.1')
    await expect(exigirDestino(url, 'enviarImagem')).rejects.toThrow(EnderecoProibido)
    expect(servidor.recebidos).toEqual([])
    await servidor.fechar()
  })

  it('the operator vouches for is connected to, wherever it leads', async () => {
    const servidor = await abrirServidor(json(200, { version: '2.3.7' }))
    const { resolver } = respondendo(['127.0.0.1'])
    const { agentes } = criarGuarda({ hosts: ['Evolution.interno'], exigirHttps: false, resolver })
    const url = servidor.url.replace('127.0.0.1', 'evolution.interno')
    const { versao } = await criarClienteEvolution({ url, apiKey: 'chave', agentes }).versao()
    expect(versao).toBe('2.3.7')
    await servidor.fechar()
  })

  it('that changes after it was checked is refused at the next connection', async () => {
    const servidor = await abrirServidor(json(200, { version: '2.3.7' }))
    const { resolver, perguntas } = respondendo(['8.8.8.8'], ['127.0.0.1'])
    const { agentes, exigirDestino } = criarGuarda({ hosts: [], exigirHttps: false, resolver })
    const url = servidor.url.replace('127.0.0.1', 'muda.example')
    await exigirDestino(url, 'configurar')
    const erro = await erroDe(criarClienteEvolution({ url, apiKey: 'chave', agentes }).versao())
    expect(erro).toBeInstanceOf(EnderecoProibido)
    expect(perguntas).toEqual(['muda.example', 'muda.example'])
    expect(servidor.recebidos).toEqual([])
    await servidor.fechar()
  })

  it.each([true, false])(
    'is asked for once a connection: what was checked is connected to',
    async (todos) => {
      const { resolver, perguntas } = respondendo(['8.8.8.8'], ['127.0.0.1'])
      const { agentes } = criarGuarda({ hosts: [], exigirHttps: false, resolver })
      const { lookup } = (agentes.http as unknown as { options: { lookup: LookupFunction } }).options
      const ligado = await new Promise((resolve, reject) => {
        const soquete = connect({ host: 'muda.example', port: 9, autoSelectFamily: todos, lookup })
        soquete.on('error', reject).on('lookup', (_erro, endereco) => {
          soquete.destroy()
          resolve(endereco)
        })
      })
      expect(ligado).toBe('8.8.8.8')
      expect(perguntas).toEqual(['muda.example'])
    },
  )

  it('goes through no proxy of the environment, which would resolve it by itself', async () => {
    const proxy = await abrirServidor(json(200, { version: '2.3.7' }))
    const { agentes } = criarGuarda({ hosts: [], exigirHttps: false, ...respondendo(['10.0.0.1']) })
    process.env.HTTP_PROXY = proxy.url
    try {
      const cliente = criarClienteEvolution({ url: 'http://dentro.example', apiKey: 'chave', agentes })
      expect(await erroDe(cliente.versao())).toBeInstanceOf(EnderecoProibido)
    } finally {
      delete process.env.HTTP_PROXY
      await proxy.fechar()
    }
    expect(proxy.recebidos).toEqual([])
  })

  it('resolves as the system does it by default', async () => {
    const { exigirDestino } = criarGuarda({ hosts: [], exigirHttps: true })
    await expect(exigirDestino('https://localhost/', 'enviarImagem')).rejects.toThrow(EnderecoProibido)
    await expect(exigirDestino('https://nao-existe.invalid/', 'enviarImagem')).rejects.toThrow(
      EnderecoProibido,
    )
  })
})
