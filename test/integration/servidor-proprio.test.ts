import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lerConfig } from '../../src/app/config.js'
import { ConfiguracaoWhatsApp } from '../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { criarCifra } from '../../src/services/criptografia/cifra.js'
import { guardarSegredo } from '../../src/services/criptografia/credenciais.js'
import {
  EnderecoProibido,
  EvolutionTempoEsgotado,
  RespostaInesperada,
} from '../../src/services/evolution/erros.js'
import { exigirArquivo } from '../../src/services/operacoes/arquivo-permitido.js'
import {
  DadosInvalidos,
  ServidorProprioNaoPermitido,
} from '../../src/services/operacoes/erros-da-operacao.js'
import { AMBIENTE_DE_PRODUCAO } from '../helpers/ambiente-de-producao.js'
import { API_KEY, type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'
import {
  abrirServidor,
  erroDe,
  json,
  type Resposta,
  type ServidorLocal,
  texto,
} from '../unit/evolution/servidor.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

const chave = randomBytes(32)
const encryptionKeys = [chave.toString('base64')]
const MB = 1024 * 1024

/** As little of Evolution as a company's server needs to be saved and to send an image. */
const comoEvolution: Resposta = (res, pedido, req) => {
  const envio = { key: { remoteJid: '5511988887777@s.whatsapp.net', fromMe: true, id: 'ID' } }
  if (pedido.caminho === '/') return json(200, { version: '2.3.7' })(res, pedido, req)
  if (pedido.caminho.startsWith('/message/')) return json(201, envio)(res, pedido, req)
  return json(200, [])(res, pedido, req)
}

/** Companies may have servers of their own: on 127.0.0.1, and without https. */
let aplicacao: Aplicacao
/** They may not. */
let fechada: Aplicacao
let servidor: ServidorLocal
let id: number
let serie = 0

const novaEmpresa = async ({ whatsapp, dataSource }: Aplicacao): Promise<number> => {
  serie += 1
  const { id: empresaId } = await whatsapp.criarEmpresa({ nome: `Loja ${serie}`, slug: `loja-${serie}` })
  return (await dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ empresaId })).id
}
/** Behind the back of what checks it, as a name that has changed since would be. */
const gravarServidor = async ({ dataSource }: Aplicacao, configuracaoId: number, url: string) => {
  const segredo = { configuracaoId, segredo: 'evolutionApiKey', valor: API_KEY } as const
  await guardarSegredo(dataSource.manager, criarCifra([chave]), segredo)
  await dataSource.query('UPDATE whatsapp.configuracao_whatsapp SET evolution_api_url = $2 WHERE id = $1', [
    configuracaoId,
    url,
  ])
}
const salvo = async () =>
  (await aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ id })).evolutionApiUrl
const configurar = (url: string) => aplicacao.whatsapp.configurarServidor(id, { url, apiKey: API_KEY })

beforeAll(async () => {
  servidor = await abrirServidor()
  aplicacao = await iniciarAplicacao({ tempos: temposCurtos, opcoes: { encryptionKeys } })
  fechada = await iniciarAplicacao({
    tempos: temposCurtos,
    opcoes: {
      encryptionKeys,
      servidorProprio: { permitido: false, hosts: ['127.0.0.1'], exigirHttps: false },
    },
  })
})
beforeEach(async () => {
  id = await novaEmpresa(aplicacao)
  servidor.responder(comoEvolution)
  servidor.recebidos.length = 0
})
afterAll(async () => {
  await aplicacao.parar()
  await fechada.parar()
  await servidor.fechar()
})

describe('where it is not permitted', () => {
  it('is refused in words, unasked, and the default one is not', async () => {
    const daLoja = await novaEmpresa(fechada)
    const dela = { url: servidor.url, apiKey: API_KEY }
    const erro = await erroDe(fechada.whatsapp.configurarServidor(daLoja, dela))
    expect(erro).toBeInstanceOf(ServidorProprioNaoPermitido)
    expect(erro).toMatchObject({ codigo: 'servidor_proprio_nao_permitido' })
    expect(servidor.recebidos).toEqual([])
    await fechada.whatsapp.configurarServidor(daLoja, null)

    const ada = await entrar(fechada.url, 'admin@teste.local')
    const { corpo } = await ada.acao(daLoja, 'configurarServidor', { modo: 'proprio', ...dela })
    expect(corpo.notice).toMatchObject({ type: 'error', message: 'erros.servidor_proprio_nao_permitido' })
  })

  it('has no button, unless a server of before is still to be given up', async () => {
    const daLoja = await novaEmpresa(fechada)
    const ada = await entrar(fechada.url, 'admin@teste.local')
    const botoes = async () => {
      const { corpo } = await ada.acao(daLoja, 'show')
      return corpo.record.recordActions.map(({ name }: { name: string }) => name)
    }
    expect(await botoes()).toContain('conectar')
    expect(await botoes()).not.toContain('configurarServidor')
    await gravarServidor(fechada, daLoja, servidor.url)
    expect(await botoes()).toContain('configurarServidor')
  })

  it('leaves in use what was saved while it was', async () => {
    const daLoja = await novaEmpresa(fechada)
    await gravarServidor(fechada, daLoja, fechada.simulador.url)
    await fechada.whatsapp.criarInstancia(daLoja)
    expect(fechada.simulador.controle.instancias()).toHaveLength(1)
  })

  it('is the default of the plugin and of the environment, and https that of production', async () => {
    const env = AMBIENTE_DE_PRODUCAO
    const lido = async (mais: NodeJS.ProcessEnv) => (await lerConfig({ ...env, ...mais })).servidorProprio
    expect(await lido({})).toEqual({ permitido: false, hosts: [], exigirHttps: true })
    expect(
      await lido({ SERVIDOR_PROPRIO: 'sim', SERVIDOR_PROPRIO_HOSTS: 'evolution.interno, 10.0.0.5' }),
    ).toEqual({ permitido: true, hosts: ['evolution.interno', '10.0.0.5'], exigirHttps: true })
    await expect(lido({ SERVIDOR_PROPRIO: 'talvez' })).rejects.toThrow('SERVIDOR_PROPRIO deve ser sim ou nao')
  })
})

describe('an address', () => {
  it.each([
    ['of this machine by its name', () => servidor.url.replace('127.0.0.1', 'localhost')],
    ['of this machine by IPv6', () => servidor.url.replace('127.0.0.1', '[::1]')],
    ['mapped into IPv6', () => servidor.url.replace('127.0.0.1', '[::ffff:127.0.0.1]')],
    ['beside the allowed one', () => servidor.url.replace('127.0.0.1', '127.0.0.2')],
    ['of the cloud’s metadata', () => 'http://169.254.169.254/latest/meta-data'],
    ['of a private network', () => 'https://192.168.0.1/'],
  ])('%s is refused, and nothing is sent or saved', async (_nome, url) => {
    expect(await erroDe(configurar(url()))).toBeInstanceOf(EnderecoProibido)
    expect(servidor.recebidos).toEqual([])
    expect(await salvo()).toBeNull()
  })

  it('with a password in it is refused: the panel shows it', async () => {
    const url = servidor.url.replace('//', '//eu:senha-do-proxy@')
    expect(await erroDe(configurar(url))).toBeInstanceOf(DadosInvalidos)
    expect(servidor.recebidos).toEqual([])
  })

  it('that was allowed once is checked at every call', async () => {
    await gravarServidor(aplicacao, id, aplicacao.simulador.url.replace('127.0.0.1', 'localhost'))
    for (const chamar of ['criarInstancia', 'obterStatusConexao', 'deletarInstancia'] as const) {
      expect(await erroDe(aplicacao.whatsapp[chamar](id))).toBeInstanceOf(EnderecoProibido)
    }
    expect(aplicacao.simulador.controle.instancias()).toEqual([])
  })

  it('the operator allows is used', async () => {
    await configurar(aplicacao.simulador.url)
    expect(await salvo()).toBe(aplicacao.simulador.url)
    await aplicacao.whatsapp.criarInstancia(id)
    expect(aplicacao.simulador.controle.instancias()).toHaveLength(1)
  })
})

describe('a server that', () => {
  it('redirects is not followed, and the key stays here', async () => {
    const outro = await abrirServidor(comoEvolution)
    for (const status of [301, 302, 303, 307, 308]) {
      servidor.responder(texto(status, '', { location: outro.url }))
      expect(await erroDe(configurar(servidor.url))).toMatchObject({ motivo: 'redirecionamento' })
    }
    expect(outro.recebidos).toEqual([])
    await outro.fechar()
  })

  it('sends 100 MB is cut off at 20', async () => {
    let enviados = 0
    servidor.responder((res) => {
      res.writeHead(200, { 'content-type': 'application/json' })
      const bloco = Buffer.alloc(MB, 32)
      const mandar = () => {
        while (enviados < 100 * MB && !res.destroyed) {
          enviados += bloco.length
          if (!res.write(bloco)) return
        }
        res.end()
      }
      res.on('drain', mandar)
      mandar()
    })
    const erro = await erroDe(configurar(servidor.url))
    expect(erro).toBeInstanceOf(RespostaInesperada)
    expect(erro).toMatchObject({ motivo: 'grande_demais' })
    // What lay in the buffers of both sides is sent, too.
    expect(enviados).toBeLessThan(40 * MB)
  })

  it('trickles is cut off after 3 s, whatever comes', async () => {
    servidor.responder((res) => {
      res.writeHead(200, { 'content-type': 'application/json' })
      const gota = setInterval(() => res.write(' '), 50)
      res.on('close', () => clearInterval(gota))
    })
    const inicio = performance.now()
    expect(await erroDe(configurar(servidor.url))).toBeInstanceOf(EvolutionTempoEsgotado)
    expect(performance.now() - inicio).toBeLessThan(5_000)
  })
})

describe('an image', () => {
  const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(100, 7)])
  const enviar = (imagem: string) =>
    aplicacao.whatsapp.enviarMensagemImagem(id, { numero: '5511988887777', imagem, legenda: 'Oi' })
  const recebido = () => JSON.parse(servidor.recebidos.at(-1)?.corpo ?? 'null')

  it.each([
    ['of this machine', 'file:///etc/passwd'],
    ['in clear', 'http://example.com/a.png'],
    ['private', 'https://10.0.0.1/a.png'],
    ['private, though allowed as a server', 'https://127.0.0.1/a.png'],
    ['private, in decimal', 'https://2130706433/a.png'],
    ['private by name', 'https://localhost/a.png'],
    ['that does not resolve', 'https://nao-existe.invalid/a.png'],
    ['of another scheme', 'gopher://example.com/a'],
  ])('by a URL %s is refused', async (_nome, url) => {
    expect(await erroDe(enviar(url))).toBeInstanceOf(EnderecoProibido)
  })

  it.each([
    ['text', Buffer.from('olá').toString('base64')],
    ['a page', `data:text/html;base64,${Buffer.from('<script>').toString('base64')}`],
    ['a drawing with scripts', Buffer.from('<svg onload="x()"/>').toString('base64')],
    ['a path', '/etc/passwd'],
    ['a path that begins as a JPEG does', '/9j/../../etc/passwd'],
    ['no URL at all', 'https://'],
    ['nothing', ''],
  ])('that is %s is refused', async (_nome, imagem) => {
    expect(await erroDe(enviar(imagem))).toBeInstanceOf(DadosInvalidos)
  })

  it('of more than 16 MB is refused', async () => {
    const grande = Buffer.concat([PNG, Buffer.alloc(16 * MB)]).toString('base64')
    expect(String(await erroDe(enviar(grande)))).toContain('passa de 16 MB')
  })

  it('goes out as base64 with its own type, or as a public https URL', async () => {
    await configurar(servidor.url)
    const base64 = PNG.toString('base64')
    for (const imagem of [base64, `data:image/jpeg;base64,${base64}`]) {
      await enviar(imagem)
      expect(recebido()).toMatchObject({ media: base64, mimetype: 'image/png', caption: 'Oi' })
    }
    await enviar('https://1.1.1.1/foto.png')
    expect(recebido()).toMatchObject({ media: 'https://1.1.1.1/foto.png', mediatype: 'image' })
  })
})

it('keeps and asks the address that was checked, printed anew, not the text that was typed', async () => {
  const { host } = new URL(servidor.url)
  await configurar(`http:\\\\${host}/base/..\\?x=1#y`)
  expect(await salvo()).toBe(`http://${host}`)
  const erro = await erroDe(configurar('https:\\\\10.0.0.1\\@1.1.1.1/'))
  expect(erro).toBeInstanceOf(EnderecoProibido)
})

it('hands an image on by the address that was checked', async () => {
  const imagem = 'https://1.1.1.1\\@127.0.0.1/x.png'
  const { midia } = await exigirArquivo({ especie: 'imagem', arquivo: imagem })
  expect(midia).toEqual({ url: 'https://1.1.1.1/@127.0.0.1/x.png' })
})
